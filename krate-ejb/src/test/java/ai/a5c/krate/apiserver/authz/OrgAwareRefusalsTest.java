package ai.a5c.krate.apiserver.authz;

import static ai.a5c.krate.apiserver.authz.RbacFixture.user;
import static org.assertj.core.api.Assertions.assertThat;

import ai.a5c.krate.apiserver.FakeObjects;
import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.apiserver.authn.UserInfo;
import ai.a5c.krate.apiserver.authz.Authorizer.Attributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrgAwareRefusalsTest {
    private final FakeObjects objects = new FakeObjects();
    private final RbacAuthorizer rbac = new RbacAuthorizer(objects);
    private final OrgAwareRefusals refusals = new OrgAwareRefusals(rbac);
    private final UserInfo ada = user("ada", "krate:org:acme:developers");

    OrgAwareRefusalsTest() {
        RbacFixture.seed(objects);
        RbacFixture.bind(
                objects,
                "krate-org-rival",
                "krate-viewers",
                DefaultRoles.VIEWER,
                "krate:org:rival:users");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get",
                "list",
                "watch",
                "create",
                "update",
                "patch",
                "delete",
                "deletecollection"
            })
    void aForeignOrganizationIsAnsweredLikeAnAbsentOne(String verb) {
        String name = verb.matches("list|watch|create|deletecollection") ? "" : "web";

        StatusException foreign = refuse(ada, verb, "repositories", "krate-org-rival", name);
        StatusException absent = refuse(ada, verb, "repositories", "krate-org-nobody", name);

        assertThat(foreign.code()).isEqualTo(404);
        assertThat(foreign.getMessage().replace("rival", "nobody")).isEqualTo(absent.getMessage());
        assertThat(foreign.reason()).isEqualTo(absent.reason());
        assertThat(foreign.causes()).isEqualTo(absent.causes());
    }

    @ParameterizedTest
    @CsvSource({"acme-rival, rival", "rival, acme-rival"})
    void anOrganizationOfOthersIsAbsent(String name) {
        assertThat(refuse(ada, "get", "organizations", "krate-system", name).getMessage())
                .isEqualTo("organizations.krate.a5c.ai \"" + name + "\" not found");
        assertThat(refuse(ada, "delete", "organizations", "krate-system", name).code())
                .isEqualTo(404);
    }

    @Test
    void aMissingRightInOnesOwnOrganizationIsForbiddenInKubernetesWords() {
        StatusException refused = refuse(ada, "delete", "repositories", "krate-org-acme", "web");

        assertThat(refused.code()).isEqualTo(403);
        assertThat(refused.getMessage())
                .isEqualTo(
                        "repositories.krate.a5c.ai \"web\" is forbidden: User \"ada\" cannot delete resource"
                                + " \"repositories\" in API group \"krate.a5c.ai\" in the namespace \"krate-org-acme\"");
    }

    @Test
    void listsOverAllNamespacesAreForbidden() {
        assertThat(refuse(ada, "list", "repositories", "", "").getMessage())
                .endsWith(
                        "cannot list resource \"repositories\" in API group \"krate.a5c.ai\" at the cluster scope");
    }

    @Test
    void namespacesOfOthersAreAbsent() {
        Attributes asked =
                new Attributes("get", "", "v1", "namespaces", "", "", "krate-org-rival", "");

        assertThat(refusals.refusal(ada, asked, rbac.authorize(ada, asked)).getMessage())
                .isEqualTo("namespaces \"krate-org-rival\" not found");
    }

    @Test
    void aRefusedPathIsNamed() {
        Attributes asked = new Attributes("get", "", "", "", "", "", "", "/metrics");

        assertThat(
                        refusals.refusal(UserInfo.ANONYMOUS, asked, rbac.authorize(ada, asked))
                                .getMessage())
                .isEqualTo("forbidden: User \"system:anonymous\" cannot get path \"/metrics\"");
    }

    private StatusException refuse(
            UserInfo user, String verb, String resource, String namespace, String name) {
        Attributes asked =
                new Attributes(verb, "krate.a5c.ai", "v1alpha1", resource, "", namespace, name, "");
        Authorizer.Decision decision = rbac.authorize(user, asked);
        assertThat(decision.allowed()).isFalse();
        return refusals.refusal(user, asked, decision);
    }
}
