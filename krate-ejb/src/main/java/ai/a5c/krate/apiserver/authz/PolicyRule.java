package ai.a5c.krate.apiserver.authz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One RBAC rule with Kubernetes' matching (rbac/v1 evaluation_helpers.go). */
public record PolicyRule(
        List<String> verbs,
        List<String> apiGroups,
        List<String> resources,
        List<String> resourceNames,
        List<String> nonResourceUrls) {

    /** The rights of {@code cluster-admin}. */
    static final List<PolicyRule> EVERYTHING =
            List.of(
                    new PolicyRule(List.of("*"), List.of("*"), List.of("*"), List.of(), List.of()),
                    new PolicyRule(List.of("*"), List.of(), List.of(), List.of(), List.of("*")));

    static PolicyRule read(JsonNode rule) {
        return new PolicyRule(
                strings(rule.path("verbs")),
                strings(rule.path("apiGroups")),
                strings(rule.path("resources")),
                strings(rule.path("resourceNames")),
                strings(rule.path("nonResourceURLs")));
    }

    static List<PolicyRule> readAll(JsonNode rules) {
        List<PolicyRule> all = new ArrayList<>(rules.size());
        rules.forEach(rule -> all.add(read(rule)));
        return List.copyOf(all);
    }

    /** True when the rule speaks of objects of any name. */
    boolean isUnnamed() {
        return resourceNames.isEmpty();
    }

    /** Everything but the resource name. */
    boolean matchesKind(String verb, String group, String resource, String subresource) {
        return covers(verbs, verb)
                && covers(apiGroups, group)
                && matchesResource(resource, subresource);
    }

    boolean matchesName(String name) {
        return resourceNames.isEmpty() || resourceNames.contains(name);
    }

    boolean matchesPath(String verb, String path) {
        return covers(verbs, verb) && matchesPath(path);
    }

    private boolean matchesResource(String resource, String subresource) {
        for (String each : resources) {
            if (each.equals("*") || matchesExactly(each, resource, subresource)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matchesExactly(String rule, String resource, String subresource) {
        if (subresource.isEmpty()) {
            return rule.equals(resource);
        }
        int slash = rule.indexOf('/');
        if (slash < 0 || !rule.substring(slash + 1).equals(subresource)) {
            return false;
        }
        String parent = rule.substring(0, slash);
        return parent.equals("*") || parent.equals(resource);
    }

    private boolean matchesPath(String path) {
        for (String each : nonResourceUrls) {
            if (each.equals("*")
                    || each.equals(path)
                    || each.endsWith("*")
                            && path.startsWith(each.substring(0, each.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean covers(List<String> list, String value) {
        return list.contains(value) || list.contains("*");
    }

    private static List<String> strings(JsonNode array) {
        List<String> values = new ArrayList<>(array.size());
        array.forEach(each -> values.add(each.asText()));
        return List.copyOf(values);
    }
}
