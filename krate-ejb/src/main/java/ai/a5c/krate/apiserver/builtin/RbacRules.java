package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.registry.FieldErrors;
import ai.a5c.krate.apiserver.registry.ResourceDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.RoleRef;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the four RBAC kinds have in common (Kubernetes, apis/rbac/validation and defaults). */
final class RbacRules {
    private RbacRules() {}

    static void checkRules(List<PolicyRule> rules, boolean cluster, FieldErrors errors) {
        for (int i = 0; i < rules.size(); i++) {
            checkRule("rules[" + i + "]", rules.get(i), cluster, errors);
        }
    }

    private static void checkRule(
            String field, PolicyRule rule, boolean cluster, FieldErrors errors) {
        if (rule.getVerbs().isEmpty()) {
            errors.required(field + ".verbs", "verbs must contain at least one value");
        }
        if (!rule.getNonResourceURLs().isEmpty()) {
            if (!cluster) {
                errors.invalid(
                        field + ".nonResourceURLs",
                        rule.getNonResourceURLs(),
                        "namespaced rules cannot apply to non-resource URLs");
            }
            if (!rule.getApiGroups().isEmpty()
                    || !rule.getResources().isEmpty()
                    || !rule.getResourceNames().isEmpty()) {
                errors.invalid(
                        field + ".nonResourceURLs",
                        rule.getNonResourceURLs(),
                        "rules cannot apply to both regular resources and non-resource URLs");
            }
            return;
        }
        if (rule.getApiGroups().isEmpty()) {
            errors.required(
                    field + ".apiGroups", "resource rules must supply at least one api group");
        }
        if (rule.getResources().isEmpty()) {
            errors.required(
                    field + ".resources", "resource rules must supply at least one resource");
        }
    }

    static void checkBinding(
            RoleRef role, List<Subject> subjects, Set<String> roleKinds, FieldErrors errors) {
        if (!BuiltInKinds.RBAC.equals(role.getApiGroup())) {
            errors.notSupported("roleRef.apiGroup", role.getApiGroup(), List.of(BuiltInKinds.RBAC));
        }
        if (!roleKinds.contains(role.getKind())) {
            errors.notSupported(
                    "roleRef.kind", role.getKind(), roleKinds.stream().sorted().toList());
        }
        if (isBlank(role.getName())) {
            errors.required("roleRef.name", "");
        }
        for (int i = 0; i < subjects.size(); i++) {
            checkSubject("subjects[" + i + "]", subjects.get(i), errors);
        }
    }

    private static void checkSubject(String field, Subject subject, FieldErrors errors) {
        if (isBlank(subject.getName())) {
            errors.required(field + ".name", "");
        }
        String kind = subject.getKind() == null ? "" : subject.getKind();
        switch (kind) {
            case "ServiceAccount" -> {
                if (isBlank(subject.getNamespace())) {
                    errors.required(field + ".namespace", "");
                }
            }
            case "User", "Group" -> {
                if (!BuiltInKinds.RBAC.equals(subject.getApiGroup())) {
                    errors.notSupported(
                            field + ".apiGroup", subject.getApiGroup(), List.of(BuiltInKinds.RBAC));
                }
            }
            default ->
                    errors.notSupported(
                            field + ".kind", kind, List.of("ServiceAccount", "User", "Group"));
        }
    }

    static void checkRoleRefUnchanged(RoleRef candidate, RoleRef stored, FieldErrors errors) {
        if (!candidate.equals(stored)) {
            errors.invalid("roleRef", candidate.getName(), "cannot change roleRef");
        }
    }

    /**
     * Subjects and roleRef name their group; a ServiceAccount of a RoleBinding lies in its
     * namespace.
     */
    static void defaultBinding(ResourceDocument binding) {
        if (binding.at("/roleRef") instanceof ObjectNode role
                && role.path("apiGroup").asText("").isEmpty()) {
            role.put("apiGroup", BuiltInKinds.RBAC);
        }
        for (JsonNode each : binding.at("/subjects")) {
            if (!(each instanceof ObjectNode subject)) {
                continue;
            }
            boolean account = subject.path("kind").asText().equals("ServiceAccount");
            if (!account && subject.path("apiGroup").asText("").isEmpty()) {
                subject.put("apiGroup", BuiltInKinds.RBAC);
            }
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
