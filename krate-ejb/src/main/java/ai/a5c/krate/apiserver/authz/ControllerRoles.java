package ai.a5c.krate.apiserver.authz;

import static ai.a5c.krate.apiserver.authz.DefaultRoles.KRATE;
import static ai.a5c.krate.apiserver.authz.DefaultRoles.binding;
import static ai.a5c.krate.apiserver.authz.DefaultRoles.role;
import static ai.a5c.krate.apiserver.authz.DefaultRoles.rule;

import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Least rights of Krate's controllers: each acts as ServiceAccount {@code krate-<name>} of the
 * platform namespace, not as a master (spec identity-policy-security §13). Also what {@link
 * ai.a5c.krate.client.Clients#controller} may do.
 */
public final class ControllerRoles {
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final List<String> READ = List.of("get", "list", "watch");
    private static final List<String> CHANGE =
            List.of("create", "update", "patch", "delete", "deletecollection");
    private static final List<String> EDIT = List.of("update", "patch");
    private static final List<String> REPORT = List.of("create", "update", "patch");

    private static final Map<String, List<PolicyRule>> RULES =
            new TreeMap<>(
                    Map.of(
                            "organization", organization(),
                            "namespace", namespace(),
                            "repository", repository(),
                            "git-policy", gitPolicy(),
                            "pull-request", pullRequest(),
                            "lease", lease()));

    private ControllerRoles() {}

    /** Names of the controllers, whose ServiceAccounts are {@code krate-<name>}. */
    public static List<String> names() {
        return List.copyOf(RULES.keySet());
    }

    static List<ClusterRole> roles() {
        List<ClusterRole> roles = new ArrayList<>();
        RULES.forEach(
                (name, rules) -> roles.add(role("krate:controller:" + name, withCommon(rules))));
        return roles;
    }

    static List<ClusterRoleBinding> bindings() {
        return names().stream()
                .map(
                        name ->
                                binding(
                                        "krate:controller:" + name,
                                        "krate:controller:" + name,
                                        new SubjectBuilder()
                                                .withKind("ServiceAccount")
                                                .withNamespace("krate-system")
                                                .withName("krate-" + name)
                                                .build()))
                .toList();
    }

    /** Every controller leads by a lease and tells of its failures by events. */
    private static List<PolicyRule> withCommon(List<PolicyRule> rules) {
        List<PolicyRule> all = new ArrayList<>(rules);
        all.add(
                rule(
                        List.of("get", "list", "watch", "create", "update", "patch"),
                        "coordination.k8s.io",
                        "leases"));
        all.add(rule(REPORT, "", "events"));
        return all;
    }

    private static List<PolicyRule> organization() {
        return List.of(
                rule(READ, KRATE, "*"),
                rule(List.of("delete", "deletecollection"), KRATE, "*"),
                rule(
                        EDIT,
                        KRATE,
                        "organizations",
                        "organizations/status",
                        "organizations/finalizers"),
                rule(REPORT, KRATE, "orgnamespacebindings", "orgnamespacebindings/status"),
                rule(READ, "", "namespaces"),
                rule(CHANGE, "", "namespaces"),
                rule(READ, RBAC, "roles", "rolebindings"),
                rule(CHANGE, RBAC, "roles", "rolebindings"),
                new PolicyRuleBuilder()
                        .withVerbs("bind")
                        .withApiGroups(RBAC)
                        .withResources("clusterroles")
                        .withResourceNames(
                                DefaultRoles.VIEWER,
                                DefaultRoles.DEVELOPER,
                                DefaultRoles.REPO_ADMIN,
                                DefaultRoles.PLATFORM_ENGINEER)
                        .build());
    }

    /**
     * Empties any namespace, so it must be able to find and delete any object, but to read no more
     * than its name.
     */
    private static List<PolicyRule> namespace() {
        return List.of(
                rule(List.of("get", "list", "delete", "deletecollection"), "*", "*"),
                rule(List.of("get", "list", "watch", "update", "patch"), "", "namespaces"),
                rule(EDIT, "", "namespaces/status", "namespaces/finalize"),
                rule(List.of("create"), "", "serviceaccounts"));
    }

    private static List<PolicyRule> repository() {
        return List.of(
                rule(READ, KRATE, "*"),
                rule(EDIT, KRATE, "repositories", "repositories/status", "repositories/finalizers"),
                rule(
                        CHANGE,
                        KRATE,
                        "branchprotections",
                        "refpolicies",
                        "repositorypermissions",
                        "sshkeys",
                        "webhooksubscriptions",
                        "pullrequests",
                        "reviews",
                        "pipelines",
                        "jobs",
                        "issues",
                        "krateprojects"));
    }

    private static List<PolicyRule> gitPolicy() {
        return List.of(
                rule(
                        READ,
                        KRATE,
                        "repositories",
                        "branchprotections",
                        "refpolicies",
                        "repositorypermissions",
                        "pullrequests"),
                rule(
                        EDIT,
                        KRATE,
                        "branchprotections",
                        "branchprotections/status",
                        "branchprotections/finalizers"),
                rule(EDIT, KRATE, "refpolicies", "refpolicies/status", "refpolicies/finalizers"));
    }

    private static List<PolicyRule> pullRequest() {
        return List.of(
                rule(
                        READ,
                        KRATE,
                        "pullrequests",
                        "reviews",
                        "repositories",
                        "branchprotections",
                        "refpolicies",
                        "repositorypermissions",
                        "pipelines",
                        "jobs",
                        "issues",
                        "users"),
                rule(EDIT, KRATE, "pullrequests", "pullrequests/status", "pullrequests/finalizers"),
                rule(EDIT, KRATE, "reviews", "reviews/status", "reviews/finalizers"),
                rule(List.of("delete", "deletecollection"), KRATE, "reviews"),
                rule(EDIT, KRATE, "issues", "pipelines"));
    }

    private static List<PolicyRule> lease() {
        return List.of(rule(READ, "", "namespaces"));
    }
}
