package ai.a5c.krate.apiserver.authz;

import static ai.a5c.krate.apiserver.authz.RbacFixture.object;
import static ai.a5c.krate.apiserver.authz.RbacFixture.user;
import static org.assertj.core.api.Assertions.assertThat;

import ai.a5c.krate.apiserver.FakeObjects;
import ai.a5c.krate.apiserver.authn.ServiceAccountTokens;
import ai.a5c.krate.apiserver.authn.ServiceAccountTokens.Account;
import ai.a5c.krate.apiserver.authn.UserInfo;
import ai.a5c.krate.apiserver.authz.Authorizer.Attributes;
import org.junit.jupiter.api.Test;

class RbacAuthorizerTest {
    private final FakeObjects objects = new FakeObjects();
    private final RbacAuthorizer authorizer = new RbacAuthorizer(objects);
    private final UserInfo ada = user("ada");

    @Test
    void grantsNothingWithoutABinding() {
        clusterRole("reader", "{apiGroups: [''], resources: [configmaps], verbs: [get]}");

        assertThat(may(ada, "get", "configmaps", "acme", "a")).isFalse();
    }

    @Test
    void grantsWhatABindingSaysFromTheMomentItExistsUntilItIsGone() {
        clusterRole("reader", "{apiGroups: [''], resources: [configmaps], verbs: [get]}");
        assertThat(may(ada, "get", "configmaps", "acme", "a")).isFalse();

        bind("acme", "reader", "{kind: User, name: ada}");
        assertThat(may(ada, "get", "configmaps", "acme", "a")).isTrue();
        assertThat(may(ada, "get", "configmaps", "other", "a")).isFalse();
        assertThat(may(ada, "list", "configmaps", "acme", "")).isFalse();

        objects.remove(RbacObjects.ROLE_BINDINGS, "acme", "reader");
        assertThat(may(ada, "get", "configmaps", "acme", "a")).isFalse();
    }

    @Test
    void saysWhichBindingAllowed() {
        clusterRole("reader", "{apiGroups: [''], resources: [configmaps], verbs: [get]}");
        bind("acme", "reader", "{kind: Group, name: readers}");

        assertThat(
                        authorizer
                                .authorize(
                                        user("ada", "readers"),
                                        asked("get", "configmaps", "", "acme", "a"))
                                .reason())
                .isEqualTo(
                        "RBAC: allowed by RoleBinding \"reader/acme\" of ClusterRole \"reader\" to Group \"readers\"");
    }

    @Test
    void limitsARightToNamedObjects() {
        clusterRole(
                "one",
                "{apiGroups: [''], resources: [configmaps], verbs: ['*'], resourceNames: [a]}");
        bind("acme", "one", "{kind: User, name: ada}");

        assertThat(may(ada, "delete", "configmaps", "acme", "a")).isTrue();
        assertThat(may(ada, "delete", "configmaps", "acme", "b")).isFalse();
        assertThat(may(ada, "list", "configmaps", "acme", "")).isFalse();
    }

    @Test
    void aResourceDoesNotGrantItsSubresources() {
        clusterRole(
                "editor", "{apiGroups: [krate.a5c.ai], resources: [pullrequests], verbs: ['*']}");
        clusterRole(
                "merger",
                "{apiGroups: [krate.a5c.ai], resources: [pullrequests/merge], verbs: [create]}");
        clusterRole(
                "reporter",
                "{apiGroups: [krate.a5c.ai], resources: ['*/status'], verbs: [update]}");
        bind("acme", "editor", "{kind: User, name: ada}");
        bind("acme", "merger", "{kind: User, name: bob}");
        bind("acme", "reporter", "{kind: User, name: eve}");

        assertThat(may(ada, "create", "pullrequests", "merge", "acme", "pr-1")).isFalse();
        assertThat(may(user("bob"), "create", "pullrequests", "merge", "acme", "pr-1")).isTrue();
        assertThat(may(user("bob"), "create", "pullrequests", "acme", "")).isFalse();
        assertThat(may(user("eve"), "update", "pullrequests", "status", "acme", "pr-1")).isTrue();
        assertThat(may(user("eve"), "update", "pullrequests", "acme", "pr-1")).isFalse();
    }

    @Test
    void servesServiceAccountsByNameAndByGroup() {
        clusterRole("reader", "{apiGroups: [''], resources: [configmaps], verbs: [get]}");
        bind("acme", "reader", "{kind: ServiceAccount, name: robot, namespace: tools}");
        UserInfo robot = ServiceAccountTokens.user(new Account("tools", "robot", "1"), "t");
        UserInfo stranger = ServiceAccountTokens.user(new Account("acme", "robot", "2"), "t");

        assertThat(may(robot, "get", "configmaps", "acme", "a")).isTrue();
        assertThat(may(stranger, "get", "configmaps", "acme", "a")).isFalse();
    }

    @Test
    void matchesPathsByPrefix() {
        clusterRole("paths", "{nonResourceURLs: [/api/*, /version], verbs: [get]}");
        objects.put(
                RbacObjects.CLUSTER_ROLE_BINDINGS,
                object(
                        "{metadata: {name: paths}, roleRef: {kind: ClusterRole, name: paths}, "
                                + "subjects: [{kind: Group, name: 'system:authenticated'}]}"));

        assertThat(mayReach(ada, "get", "/api/v1")).isTrue();
        assertThat(mayReach(ada, "get", "/version")).isTrue();
        assertThat(mayReach(ada, "get", "/versions")).isFalse();
        assertThat(mayReach(ada, "post", "/version")).isFalse();
    }

    @Test
    void aNamespaceIsAskedForInItself() {
        clusterRole("member", "{apiGroups: [''], resources: [namespaces], verbs: [get]}");
        bind("acme", "member", "{kind: User, name: ada}");

        assertThat(may(ada, "get", "namespaces", "", "acme")).isTrue();
        assertThat(may(ada, "get", "namespaces", "", "other")).isFalse();
        assertThat(may(ada, "list", "namespaces", "", "")).isFalse();
    }

    @Test
    void anAggregatedRoleHasTheRulesOfThoseItSelects() {
        objects.put(
                RbacObjects.CLUSTER_ROLES,
                object(
                        "{metadata: {name: all}, aggregationRule: {clusterRoleSelectors: "
                                + "[{matchLabels: {part: 'yes'}}]}}"));
        bind("acme", "all", "{kind: User, name: ada}");
        assertThat(may(ada, "get", "configmaps", "acme", "a")).isFalse();

        objects.put(
                RbacObjects.CLUSTER_ROLES,
                object(
                        "{metadata: {name: part, labels: {part: 'yes'}}, rules: "
                                + "[{apiGroups: [''], resources: [configmaps], verbs: [get]}]}"));

        assertThat(may(ada, "get", "configmaps", "acme", "a")).isTrue();
    }

    @Test
    void mastersMayDoEverything() {
        UserInfo master = user("krate-admin", UserInfo.MASTERS);

        assertThat(may(master, "delete", "secrets", "acme", "a")).isTrue();
        assertThat(mayReach(master, "get", "/anything")).isTrue();
        assertThat(authorizer.rulesOf(master, "acme")).isEqualTo(PolicyRule.EVERYTHING);
    }

    private void clusterRole(String name, String rule) {
        objects.put(
                RbacObjects.CLUSTER_ROLES,
                object("{metadata: {name: " + name + "}, rules: [" + rule + "]}"));
    }

    private void bind(String namespace, String role, String subject) {
        objects.put(
                RbacObjects.ROLE_BINDINGS,
                object(
                        "{metadata: {name: %s, namespace: %s}, roleRef: {kind: ClusterRole, name: %s}, subjects: [%s]}"
                                .formatted(role, namespace, role, subject)));
    }

    private boolean may(
            UserInfo user, String verb, String resource, String namespace, String name) {
        return may(user, verb, resource, "", namespace, name);
    }

    private boolean may(
            UserInfo user,
            String verb,
            String resource,
            String subresource,
            String namespace,
            String name) {
        return authorizer
                .authorize(user, asked(verb, resource, subresource, namespace, name))
                .allowed();
    }

    private boolean mayReach(UserInfo user, String verb, String path) {
        return authorizer
                .authorize(user, new Attributes(verb, "", "", "", "", "", "", path))
                .allowed();
    }

    private static Attributes asked(
            String verb, String resource, String subresource, String namespace, String name) {
        String group = resource.equals("pullrequests") ? "krate.a5c.ai" : "";
        return new Attributes(verb, group, "v1", resource, subresource, namespace, name, "");
    }
}
