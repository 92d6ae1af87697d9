package ai.a5c.krate.store;

/**
 * Identity of a stored object.
 *
 * @param resource plural and group as Kubernetes writes a GroupResource: {@code repositories.krate.a5c.ai}; the core
 *     group has no suffix ({@code namespaces})
 * @param namespace empty for a cluster-scoped object
 */
public record ResourceKey(String resource, String namespace, String name) implements Comparable<ResourceKey> {

    /** Key order of a Kubernetes list: namespace, then name, bytewise. */
    @Override
    public int compareTo(ResourceKey other) {
        int byResource = resource.compareTo(other.resource);
        if (byResource != 0) {
            return byResource;
        }
        int byNamespace = namespace.compareTo(other.namespace);
        return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
    }
}
