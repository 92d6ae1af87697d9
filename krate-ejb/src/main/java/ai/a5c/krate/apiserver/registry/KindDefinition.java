package ai.a5c.krate.apiserver.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * All that the generic server knows of a kind, Krate's or built in. Made once at start from the annotated class.
 *
 * @param schema OpenAPI v3 schema of the whole object, every field described
 * @param selectable JSON paths of field selectors besides metadata.name and metadata.namespace
 * @param verbs Kubernetes verbs the kind serves
 * @param hasStatus whether {@code /status} exists and the main resource ignores status
 * @param type typed class, the lens that strategies and reconcilers use
 */
public record KindDefinition(
        String group,
        String version,
        String kind,
        String plural,
        String singular,
        List<String> shortNames,
        List<String> categories,
        boolean namespaced,
        boolean platform,
        StorageClass storage,
        String context,
        String description,
        ObjectNode schema,
        List<Column> columns,
        Set<String> selectable,
        Set<String> verbs,
        boolean hasStatus,
        int maxBytes,
        Class<?> type) {

    /** @param path JSON path as in a CRD: {@code .spec.visibility} */
    public record Column(String name, String type, String format, String description, String path, int priority) {}

    /** {@code repositories.krate.a5c.ai}, as in {@link ai.a5c.krate.store.ResourceKey#resource()}. */
    public String resource() {
        return group.isEmpty() ? plural : plural + "." + group;
    }

    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }
}
