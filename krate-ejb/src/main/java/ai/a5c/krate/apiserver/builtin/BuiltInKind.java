package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.registry.KindDefinition;
import ai.a5c.krate.apiserver.registry.KindDefinition.Column;
import ai.a5c.krate.apiserver.registry.StorageClass;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Builds the definition of a built-in kind from its model class. */
final class BuiltInKind {
    private static final Set<String> STORED_VERBS =
            Set.of(
                    "create",
                    "delete",
                    "deletecollection",
                    "get",
                    "list",
                    "patch",
                    "update",
                    "watch");
    private static final int MAX_BYTES = 1 << 20;

    private final String group;
    private final Class<?> type;
    private final String plural;
    private final Set<String> verbs;
    private final List<Column> columns = new ArrayList<>();
    private List<String> shortNames = List.of();
    private Set<String> selectable = Set.of();
    private String description = "";
    private boolean namespaced;
    private boolean hasStatus;

    private BuiltInKind(
            String group, Class<?> type, String plural, Set<String> verbs, boolean namespaced) {
        this.group = group;
        this.type = type;
        this.plural = plural;
        this.verbs = verbs;
        this.namespaced = namespaced;
    }

    /** A namespaced kind with all verbs. */
    static BuiltInKind stored(String group, Class<?> type, String plural) {
        return new BuiltInKind(group, type, plural, STORED_VERBS, true);
    }

    /** A cluster-scoped question that is answered and not stored. */
    static BuiltInKind virtual(String group, Class<?> type, String plural) {
        return new BuiltInKind(group, type, plural, Set.of("create"), false);
    }

    BuiltInKind clusterScoped() {
        namespaced = false;
        return this;
    }

    BuiltInKind namespaced() {
        namespaced = true;
        return this;
    }

    BuiltInKind withStatus() {
        hasStatus = true;
        return this;
    }

    BuiltInKind shortNames(String... names) {
        shortNames = List.of(names);
        return this;
    }

    BuiltInKind selectable(String... paths) {
        selectable = Set.of(paths);
        return this;
    }

    BuiltInKind column(String name, String columnType, String path) {
        columns.add(new Column(name, columnType, "", "", path, 0));
        return this;
    }

    BuiltInKind describedAs(String sentence) {
        description = sentence;
        return this;
    }

    KindDefinition definition() {
        columns.add(new Column("Age", "date", "", "", ".metadata.creationTimestamp", 0));
        String kind = type.getSimpleName();
        return new KindDefinition(
                group,
                "v1",
                kind,
                plural,
                kind.toLowerCase(Locale.ROOT),
                shortNames,
                List.of(),
                namespaced,
                false,
                StorageClass.CONFIG,
                "built-in",
                description,
                schema(),
                List.copyOf(columns),
                selectable,
                verbs,
                hasStatus,
                MAX_BYTES,
                type);
    }

    /**
     * Open: these kinds' fields are Kubernetes' to define, and none of a newer version may be lost.
     */
    private ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("type", "object");
        schema.put("description", description);
        ObjectNode properties = schema.putObject("properties");
        properties
                .putObject("apiVersion")
                .put("type", "string")
                .put("description", "Group and version.");
        properties
                .putObject("kind")
                .put("type", "string")
                .put("description", "Kind of the object.");
        properties
                .putObject("metadata")
                .put("type", "object")
                .put("description", "Standard object metadata.");
        schema.put("x-kubernetes-preserve-unknown-fields", true);
        return schema;
    }
}
