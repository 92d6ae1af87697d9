package ai.a5c.krate.apiserver.authz;

import ai.a5c.krate.apiserver.authz.Authorizer.Attributes;
import ai.a5c.krate.apiserver.authz.Authorizer.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Rights of one user. Decisions that hold for any name are remembered without the name, so that
 * reading ten thousand objects scans the rules once.
 */
final class SubjectRights {
    private static final int CAPACITY = 1_000;
    private static final Decision DENIED = new Decision(false, "");

    private final List<Grant> everywhere;
    private final Map<String, List<Grant>> byNamespace;
    private final Map<Question, Decision> answers = new ConcurrentHashMap<>();

    private record Question(
            String verb, String group, String resource, String subresource, String namespace) {}

    SubjectRights(List<Grant> everywhere, Map<String, List<Grant>> byNamespace) {
        this.everywhere = List.copyOf(everywhere);
        this.byNamespace = Map.copyOf(byNamespace);
    }

    Decision decide(Attributes asked) {
        if (!asked.isResource()) {
            return path(asked.verb(), asked.path());
        }
        Question question =
                new Question(
                        asked.verb(),
                        asked.group(),
                        asked.resource(),
                        asked.subresource(),
                        namespace(asked));
        Decision unnamed = answers.get(question);
        if (unnamed == null) {
            unnamed = scan(question, null);
            if (answers.size() >= CAPACITY) {
                answers.clear();
            }
            answers.put(question, unnamed);
        }
        return unnamed.allowed() || asked.name().isEmpty() ? unnamed : scan(question, asked.name());
    }

    /**
     * Grants that hold in a namespace, those of the cluster first; for rules reviews and escalation
     * checks.
     */
    List<Grant> in(String namespace) {
        List<Grant> local =
                namespace.isEmpty() ? List.of() : byNamespace.getOrDefault(namespace, List.of());
        if (local.isEmpty()) {
            return everywhere;
        }
        List<Grant> all = new ArrayList<>(everywhere);
        all.addAll(local);
        return all;
    }

    /**
     * True when the user has any right at all in a namespace: it may know that the namespace
     * exists.
     */
    boolean sees(String namespace, String group) {
        return byNamespace.containsKey(namespace)
                || everywhere.stream()
                        .map(Grant::rule)
                        .anyMatch(
                                rule ->
                                        rule.isUnnamed()
                                                && !rule.resources().isEmpty()
                                                && (rule.apiGroups().contains(group)
                                                        || rule.apiGroups().contains("*")));
    }

    private Decision scan(Question asked, @Nullable String name) {
        for (Grant grant : everywhere) {
            if (matches(grant.rule(), asked, name)) {
                return new Decision(true, grant.reason());
            }
        }
        for (Grant grant : byNamespace.getOrDefault(asked.namespace(), List.of())) {
            if (matches(grant.rule(), asked, name)) {
                return new Decision(true, grant.reason());
            }
        }
        return DENIED;
    }

    private static boolean matches(PolicyRule rule, Question asked, @Nullable String name) {
        boolean named = name == null ? rule.isUnnamed() : rule.matchesName(name);
        return named
                && rule.matchesKind(
                        asked.verb(), asked.group(), asked.resource(), asked.subresource());
    }

    private Decision path(String verb, String path) {
        for (Grant grant : everywhere) {
            if (grant.rule().matchesPath(verb, path)) {
                return new Decision(true, grant.reason());
            }
        }
        return DENIED;
    }

    /** A namespace lies in itself: rights bound in it hold for it (Kubernetes, RequestInfo). */
    private static String namespace(Attributes asked) {
        boolean isNamespace = asked.resource().equals("namespaces") && asked.group().isEmpty();
        return isNamespace && asked.namespace().isEmpty() ? asked.name() : asked.namespace();
    }
}
