package ai.a5c.krate.apiserver.authz;

import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBuilder;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.api.model.rbac.SubjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * ClusterRoles that every installation has, as objects: Kubernetes' own that its clients rely on,
 * and Krate's (spec resources-forge §3.3, identity-policy-security §11, README rulings 27 and 37).
 * An action is a subresource, and calling it is {@code create} on it.
 */
public final class DefaultRoles {
    /** Role of whoever may read everything in an organisation. */
    public static final String VIEWER = "krate:viewer";

    public static final String DEVELOPER = "krate:developer";
    public static final String REPO_ADMIN = "krate:repo-admin";
    public static final String PLATFORM_ENGINEER = "krate:platform-engineer";

    static final String KRATE = "krate.a5c.ai";
    private static final List<String> READ = List.of("get", "list", "watch");
    private static final List<String> CREATE_UPDATE = List.of("create", "update", "patch");
    private static final List<String> CREATE = List.of("create");
    private static final List<String> CHANGE =
            List.of("create", "update", "patch", "delete", "deletecollection");

    private static final String[] WORK = {"pullrequests", "issues", "reviews", "pipelines", "jobs"};

    private static final String[] ADMINISTERED = {
        "users",
        "teams",
        "invites",
        "identitymappings",
        "authproviders",
        "repositories",
        "sshkeys",
        "repositorypermissions",
        "branchprotections",
        "refpolicies",
        "webhooksubscriptions",
        "webhookdeliveries",
        "views",
        "selectors",
        "krateprojects",
        "agentcontextlabels",
        "agentstacks",
        "agentsubagents",
        "agenttoolprofiles",
        "agentmcpservers",
        "agentskills",
        "agenttriggerrules",
        "krateworkspacepolicies",
        "krateworkspaces",
        "krateworkspaceruntimes"
    };

    private static final String[] MAINTAINED = {
        "policybindings", "agentserviceaccounts", "agentrolebindings", "agentmemoryrepositories",
        "agentmemorysources", "agentmemoryontologies", "agentmemoryassociations",
                "agentdispatchruns",
        "agentmemoryupdates", "agentrunmemoryimports"
    };

    private DefaultRoles() {}

    public static List<ClusterRole> roles() {
        List<ClusterRole> roles = new ArrayList<>(KubernetesRoles.roles());
        roles.add(role(VIEWER, viewer()));
        roles.add(role(DEVELOPER, developer()));
        roles.add(role(REPO_ADMIN, repoAdmin()));
        roles.add(role(PLATFORM_ENGINEER, platformEngineer()));
        roles.addAll(ControllerRoles.roles());
        return roles;
    }

    public static List<ClusterRoleBinding> bindings() {
        List<ClusterRoleBinding> bindings = new ArrayList<>(KubernetesRoles.bindings());
        bindings.add(
                binding(
                        "krate:platform-engineers",
                        PLATFORM_ENGINEER,
                        group("krate:platform-engineers")));
        bindings.addAll(ControllerRoles.bindings());
        return bindings;
    }

    private static List<PolicyRule> viewer() {
        return List.of(
                rule(READ, KRATE, "*"),
                rule(CREATE, KRATE, "issues"),
                rule(READ, "", "events"),
                rule(List.of("get"), "", "namespaces"));
    }

    private static List<PolicyRule> developer() {
        List<PolicyRule> rules = new ArrayList<>(viewer());
        rules.add(rule(CREATE_UPDATE, KRATE, WORK));
        rules.add(
                rule(
                        CREATE,
                        KRATE,
                        "policyexceptionrequests",
                        "krateworkspaces",
                        "krateworkspaceruntimes",
                        "agentdispatchruns",
                        "agentmemoryupdates",
                        "agentrunmemoryimports"));
        rules.add(actions("pullrequests/merge", "pullrequests/update-branch"));
        rules.add(actions("pipelines/rerun", "pipelines/cancel"));
        rules.add(rule(List.of("dispatch"), KRATE, "agentstacks"));
        rules.add(rule(List.of("use-trusted"), KRATE, "runnerpools"));
        return rules;
    }

    private static List<PolicyRule> repoAdmin() {
        List<PolicyRule> rules = new ArrayList<>(developer());
        rules.add(rule(CHANGE, KRATE, WORK));
        rules.add(rule(CHANGE, KRATE, ADMINISTERED));
        rules.add(rule(CREATE_UPDATE, KRATE, MAINTAINED));
        rules.add(rule(List.of("update", "patch"), KRATE, "organizations"));
        rules.add(rule(CREATE, KRATE, "externalwriteintents"));
        rules.add(rule(List.of("bypass"), KRATE, "branchprotections"));
        rules.add(rule(List.of("disable"), KRATE, "users"));
        rules.add(actions("webhookdeliveries/replay", "externalwebhookdeliveries/replay"));
        rules.add(
                actions(
                        "agentdispatchruns/cancel",
                        "agentdispatchruns/retry",
                        "krateworkspaces/exec"));
        rules.add(actions("externalwriteintents/approve", "externalwriteintents/cancel"));
        rules.add(actions("externalsyncconflicts/resolve"));
        return rules;
    }

    /**
     * All of Krate, and what an operator needs of the built-in groups. Secrets are written but not
     * read (spec identity-policy-security §11); roles are bound only as far as one's own rights go.
     */
    private static List<PolicyRule> platformEngineer() {
        return List.of(
                rule(List.of("*"), KRATE, "*"),
                rule(List.of("*"), "", "namespaces", "serviceaccounts", "configmaps", "events"),
                rule(CREATE, "", "serviceaccounts/token"),
                rule(CHANGE, "", "secrets"),
                rule(READ, "rbac.authorization.k8s.io", "*"),
                rule(CHANGE, "rbac.authorization.k8s.io", "roles", "rolebindings"),
                rule(READ, "coordination.k8s.io", "leases"),
                rule(
                        CREATE,
                        "authorization.k8s.io",
                        "subjectaccessreviews",
                        "localsubjectaccessreviews"));
    }

    static PolicyRule actions(String... subresources) {
        return rule(CREATE, KRATE, subresources);
    }

    static PolicyRule rule(List<String> verbs, String group, String... resources) {
        return new PolicyRuleBuilder()
                .withVerbs(verbs)
                .withApiGroups(group)
                .withResources(resources)
                .build();
    }

    static ClusterRole role(String name, List<PolicyRule> rules) {
        return new ClusterRoleBuilder()
                .withNewMetadata()
                .withName(name)
                .withLabels(Map.of("app.kubernetes.io/managed-by", "krate"))
                .withAnnotations(Map.of("rbac.authorization.kubernetes.io/autoupdate", "true"))
                .endMetadata()
                .withRules(rules)
                .build();
    }

    static ClusterRoleBinding binding(String name, String role, Subject... subjects) {
        return new ClusterRoleBindingBuilder()
                .withNewMetadata()
                .withName(name)
                .withLabels(Map.of("app.kubernetes.io/managed-by", "krate"))
                .withAnnotations(Map.of("rbac.authorization.kubernetes.io/autoupdate", "true"))
                .endMetadata()
                .withNewRoleRef("rbac.authorization.k8s.io", "ClusterRole", role)
                .withSubjects(subjects)
                .build();
    }

    static Subject group(String name) {
        return new SubjectBuilder()
                .withApiGroup("rbac.authorization.k8s.io")
                .withKind("Group")
                .withName(name)
                .build();
    }
}
