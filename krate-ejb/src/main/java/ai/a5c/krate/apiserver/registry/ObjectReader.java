package ai.a5c.krate.apiserver.registry;

import ai.a5c.krate.store.StoredObject;
import java.util.List;
import java.util.Optional;

/** Reads current objects from the watch cache, without a request: for admission, authorisers and RBAC. */
public interface ObjectReader {
    /** @param resource plural with group: {@code repositories.krate.a5c.ai} */
    Optional<StoredObject> get(String resource, String namespace, String name);

    /** @param namespace empty for all namespaces */
    List<StoredObject> list(String resource, String namespace);

    /** Calls {@code onChange} after every change of the resource, from the publishing thread: it must not block. */
    void onChange(String resource, Runnable onChange);
}
