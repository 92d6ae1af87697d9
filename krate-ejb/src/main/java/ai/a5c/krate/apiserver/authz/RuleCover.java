package ai.a5c.krate.apiserver.authz;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether one set of rules grants all that another does (Kubernetes, rbac/validation, Covers). A
 * rule is broken down into its single rights, each of which must be covered by one rule of the
 * owner.
 */
final class RuleCover {
    private RuleCover() {}

    /** Rights of {@code wanted} that no rule of {@code held} covers, as single rights. */
    static List<PolicyRule> missing(List<PolicyRule> held, List<PolicyRule> wanted) {
        List<PolicyRule> missing = new ArrayList<>();
        for (PolicyRule rule : wanted) {
            for (PolicyRule right : singleRights(rule)) {
                if (held.stream().noneMatch(each -> covers(each, right))) {
                    missing.add(right);
                }
            }
        }
        return missing;
    }

    private static List<PolicyRule> singleRights(PolicyRule rule) {
        List<PolicyRule> rights = new ArrayList<>();
        for (String verb : rule.verbs()) {
            for (String url : rule.nonResourceUrls()) {
                rights.add(
                        new PolicyRule(
                                List.of(verb), List.of(), List.of(), List.of(), List.of(url)));
            }
            for (String group : rule.apiGroups()) {
                for (String resource : rule.resources()) {
                    addNamed(rights, verb, group, resource, rule.resourceNames());
                }
            }
        }
        return rights;
    }

    private static void addNamed(
            List<PolicyRule> rights,
            String verb,
            String group,
            String resource,
            List<String> names) {
        List<List<String>> each = new ArrayList<>();
        names.forEach(name -> each.add(List.of(name)));
        if (names.isEmpty()) {
            each.add(List.of());
        }
        each.forEach(
                name ->
                        rights.add(
                                new PolicyRule(
                                        List.of(verb),
                                        List.of(group),
                                        List.of(resource),
                                        name,
                                        List.of())));
    }

    private static boolean covers(PolicyRule held, PolicyRule right) {
        if (!right.nonResourceUrls().isEmpty()) {
            return held.matchesPath(right.verbs().get(0), right.nonResourceUrls().get(0));
        }
        String resource = right.resources().get(0);
        int slash = resource.indexOf('/');
        boolean named =
                held.isUnnamed()
                        || !right.isUnnamed() && held.matchesName(right.resourceNames().get(0));
        return named
                && held.matchesKind(
                        right.verbs().get(0),
                        right.apiGroups().get(0),
                        slash < 0 ? resource : resource.substring(0, slash),
                        slash < 0 ? "" : resource.substring(slash + 1));
    }
}
