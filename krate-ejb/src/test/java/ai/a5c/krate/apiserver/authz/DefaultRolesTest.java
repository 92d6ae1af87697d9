package ai.a5c.krate.apiserver.authz;

import static ai.a5c.krate.apiserver.authz.RbacFixture.user;
import static org.assertj.core.api.Assertions.assertThat;

import ai.a5c.krate.apiserver.FakeObjects;
import ai.a5c.krate.apiserver.authn.ServiceAccountTokens;
import ai.a5c.krate.apiserver.authn.ServiceAccountTokens.Account;
import ai.a5c.krate.apiserver.authn.UserInfo;
import ai.a5c.krate.apiserver.authz.Authorizer.Attributes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matrix of spec identity-policy-security §11 for the kinds that exist: role × verb × kind. */
class DefaultRolesTest {
    private static final String ACME = "krate-org-acme";
    private static final Map<Character, List<String>> VERBS =
            Map.of(
                    'R', List.of("get", "list", "watch"),
                    'C', List.of("create"),
                    'U', List.of("update", "patch"),
                    'D', List.of("delete"));

    private final FakeObjects objects = new FakeObjects();
    private final RbacAuthorizer authorizer = new RbacAuthorizer(objects);

    DefaultRolesTest() {
        RbacFixture.seed(objects);
    }

    @ParameterizedTest
    @CsvSource({
        "organizations, R, R, RU",
        "orgnamespacebindings, R, R, R",
        "repositories, R, R, RCUD",
        "refpolicies, R, R, RCUD",
        "branchprotections, R, R, RCUD",
        "pullrequests, R, RCU, RCUD",
        "reviews, R, RCU, RCUD",
        "issues, RC, RCU, RCUD"
    })
    void rolesOfAnOrganizationHoldTheVerbsOfTheTable(
            String resource, String member, String developer, String repoAdmin) {
        assertVerbs(user("m", "krate:org:acme:users"), resource, member);
        assertVerbs(user("d", "krate:org:acme:developers"), resource, developer);
        assertVerbs(user("a", "krate:org:acme:repo-admins"), resource, repoAdmin);
        assertVerbs(user("p", "krate:platform-engineers"), resource, "RCUD");
    }

    @ParameterizedTest
    @CsvSource({
        "pullrequests/merge, false, true, true",
        "pullrequests/update-branch, false, true, true",
        "pipelines/rerun, false, true, true",
        "pipelines/cancel, false, true, true",
        "webhookdeliveries/replay, false, false, true",
        "pullrequests/status, false, false, false",
        "repositories/status, false, false, false"
    })
    void actionsAreRightsOfTheirOwn(
            String resource, boolean member, boolean developer, boolean repoAdmin) {
        String verb = resource.endsWith("/status") ? "update" : "create";
        assertThat(may(user("m", "krate:org:acme:users"), verb, resource, ACME)).isEqualTo(member);
        assertThat(may(user("d", "krate:org:acme:developers"), verb, resource, ACME))
                .isEqualTo(developer);
        assertThat(may(user("a", "krate:org:acme:repo-admins"), verb, resource, ACME))
                .isEqualTo(repoAdmin);
        assertThat(may(user("p", "krate:platform-engineers"), verb, resource, ACME)).isTrue();
    }

    @Test
    void bypassIsForAdministratorsOfProtectionsAndForEngineersOnlyOfPolicies() {
        UserInfo developer = user("d", "krate:org:acme:developers");
        UserInfo admin = user("a", "krate:org:acme:repo-admins");

        assertThat(may(developer, "bypass", "branchprotections", ACME)).isFalse();
        assertThat(may(admin, "bypass", "branchprotections", ACME)).isTrue();
        assertThat(may(admin, "bypass", "refpolicies", ACME)).isFalse();
        assertThat(may(user("p", "krate:platform-engineers"), "bypass", "refpolicies", ACME))
                .isTrue();
    }

    @Test
    void rightsEndAtTheOrganization() {
        UserInfo admin = user("a", "krate:org:acme:repo-admins");

        for (String resource : List.of("repositories", "pullrequests", "organizations")) {
            for (String verb : List.of("get", "list", "watch", "create", "update", "delete")) {
                assertThat(may(admin, verb, resource, "krate-org-other")).as(verb).isFalse();
                assertThat(may(admin, verb, resource, "krate-system")).as(verb).isFalse();
                assertThat(may(admin, verb, resource, "")).as(verb).isFalse();
            }
        }
    }

    @Test
    void anonymousSeesHealthAndVersionOnly() {
        assertThat(reaches(UserInfo.ANONYMOUS, "/version")).isTrue();
        assertThat(reaches(UserInfo.ANONYMOUS, "/livez")).isTrue();
        assertThat(reaches(UserInfo.ANONYMOUS, "/api")).isFalse();
        assertThat(reaches(UserInfo.ANONYMOUS, "/openid/v1/jwks")).isFalse();
        assertThat(may(UserInfo.ANONYMOUS, "get", "repositories", ACME)).isFalse();
    }

    @Test
    void everyoneSignedInMayAskAboutThemselves() {
        for (String resource : List.of("selfsubjectaccessreviews", "selfsubjectrulesreviews")) {
            Attributes asked =
                    new Attributes(
                            "create", "authorization.k8s.io", "v1", resource, "", "", "", "");
            assertThat(authorizer.authorize(user("ada"), asked).allowed()).isTrue();
        }
        assertThat(reaches(user("ada"), "/apis/krate.a5c.ai/v1alpha1")).isTrue();
    }

    @Test
    void controllersReportTheStatusOfTheirKindsAndNoOthers() {
        UserInfo repository = controller("repository");

        assertThat(may(repository, "patch", "repositories/status", ACME)).isTrue();
        assertThat(may(repository, "patch", "pullrequests/status", ACME)).isFalse();
        assertThat(may(controller("pull-request"), "patch", "pullrequests/status", ACME)).isTrue();
        assertThat(may(controller("pull-request"), "create", "pullrequests/merge", ACME)).isFalse();
        assertThat(may(controller("git-policy"), "patch", "refpolicies/status", ACME)).isTrue();
        assertThat(may(controller("organization"), "patch", "organizations/status", "krate-system"))
                .isTrue();
        assertThat(ControllerRoles.names())
                .containsExactlyInAnyOrder(
                        "organization",
                        "namespace",
                        "repository",
                        "git-policy",
                        "pull-request",
                        "lease");
    }

    @Test
    void engineersDoNotReadSecrets() {
        UserInfo engineer = user("p", "krate:platform-engineers");

        assertThat(core(engineer, "create", "secrets")).isTrue();
        assertThat(core(engineer, "get", "secrets")).isFalse();
        assertThat(core(engineer, "list", "secrets")).isFalse();
    }

    private static UserInfo controller(String name) {
        return ServiceAccountTokens.user(new Account("krate-system", "krate-" + name, "1"), "t");
    }

    private void assertVerbs(UserInfo user, String resource, String expected) {
        VERBS.forEach(
                (letter, verbs) ->
                        verbs.forEach(
                                verb ->
                                        assertThat(may(user, verb, resource, ACME))
                                                .as("%s %s %s", user.name(), verb, resource)
                                                .isEqualTo(expected.indexOf(letter) >= 0)));
    }

    private boolean may(UserInfo user, String verb, String resource, String namespace) {
        String[] parts = resource.split("/");
        return authorizer
                .authorize(
                        user,
                        new Attributes(
                                verb,
                                "krate.a5c.ai",
                                "v1alpha1",
                                parts[0],
                                parts.length > 1 ? parts[1] : "",
                                namespace,
                                "",
                                ""))
                .allowed();
    }

    private boolean core(UserInfo user, String verb, String resource) {
        return authorizer
                .authorize(user, new Attributes(verb, "", "v1", resource, "", ACME, "", ""))
                .allowed();
    }

    private boolean reaches(UserInfo user, String path) {
        return authorizer
                .authorize(user, new Attributes("get", "", "", "", "", "", "", path))
                .allowed();
    }
}
