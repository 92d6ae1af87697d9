package ai.a5c.krate.store;

import java.util.Map;

/**
 * One object as stored. Immutable by convention: {@code body} is shared by every reader and never written to.
 *
 * @param version value of {@code metadata.resourceVersion}, position of the write in the change log
 * @param labels {@code metadata.labels}
 * @param fields selectable fields by path ({@code spec.repository}); absent when the object lacks them
 * @param body the whole object as UTF-8 JSON, with its resourceVersion
 */
public record StoredObject(
        ResourceKey key,
        String uid,
        long version,
        Map<String, String> labels,
        Map<String, String> fields,
        byte[] body) {}
