package ai.a5c.krate.apiserver.authz;

import ai.a5c.krate.store.ResourceKey;
import ai.a5c.krate.store.StoredObject;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Roles and bindings as the evaluator needs them, read from stored objects. */
final class RbacObjects {
    static final String GROUP = "rbac.authorization.k8s.io";
    static final String ROLES = "roles." + GROUP;
    static final String CLUSTER_ROLES = "clusterroles." + GROUP;
    static final String ROLE_BINDINGS = "rolebindings." + GROUP;
    static final String CLUSTER_ROLE_BINDINGS = "clusterrolebindings." + GROUP;

    private static final ObjectMapper JSON = new ObjectMapper();

    private RbacObjects() {}

    /**
     * @param aggregated label selectors of an aggregated ClusterRole; empty for an ordinary role
     */
    record Role(
            ResourceKey key,
            Map<String, String> labels,
            List<PolicyRule> rules,
            List<LabelTerms> aggregated) {}

    /**
     * @param subjects as {@link #userSubject} and {@link #groupSubject} make them
     */
    record Binding(ResourceKey key, String roleKind, String roleName, List<String> subjects) {
        boolean ofCluster() {
            return key.namespace().isEmpty();
        }

        String reason(String subject) {
            String scope =
                    ofCluster()
                            ? "ClusterRoleBinding \"" + key.name()
                            : "RoleBinding \"" + key.name() + "/" + key.namespace();
            return "RBAC: allowed by "
                    + scope
                    + "\" of "
                    + roleKind
                    + " \""
                    + roleName
                    + "\" to "
                    + worded(subject);
        }

        private static String worded(String subject) {
            String kind = subject.charAt(0) == 'u' ? "User" : "Group";
            return kind + " \"" + subject.substring(2) + "\"";
        }
    }

    static Role role(StoredObject stored) {
        JsonNode object = parse(stored);
        List<LabelTerms> selectors = new ArrayList<>();
        object.path("aggregationRule")
                .path("clusterRoleSelectors")
                .forEach(selector -> selectors.add(LabelTerms.read(selector)));
        return new Role(
                stored.key(), stored.labels(), PolicyRule.readAll(object.path("rules")), selectors);
    }

    static Binding binding(StoredObject stored) {
        JsonNode object = parse(stored);
        List<String> subjects = new ArrayList<>();
        for (JsonNode subject : object.path("subjects")) {
            String name = subject.path("name").asText();
            switch (subject.path("kind").asText()) {
                case "User" -> subjects.add(userSubject(name));
                case "Group" -> subjects.add(groupSubject(name));
                case "ServiceAccount" ->
                        subjects.add(
                                userSubject(
                                        "system:serviceaccount:"
                                                + subject.path("namespace")
                                                        .asText(stored.key().namespace())
                                                + ":"
                                                + name));
                default -> {
                    // validation admits no other kind; one that got in grants nothing
                }
            }
        }
        JsonNode role = object.path("roleRef");
        return new Binding(
                stored.key(), role.path("kind").asText(), role.path("name").asText(), subjects);
    }

    static String userSubject(String name) {
        return "u:" + name;
    }

    static String groupSubject(String name) {
        return "g:" + name;
    }

    private static JsonNode parse(StoredObject stored) {
        try {
            return JSON.readTree(stored.body());
        } catch (IOException e) {
            throw new UncheckedIOException("stored object is no JSON: " + stored.key(), e);
        }
    }
}
