package ai.a5c.krate.store;

import java.util.Map;

/** One requested write with its audit entry; both are committed in one transaction or not at all. */
public sealed interface Write {
    ResourceKey key();

    AuditRecord audit();

    record Create(
            ResourceKey key,
            String uid,
            ObjectTemplate body,
            Map<String, String> labels,
            Map<String, String> fields,
            AuditRecord audit)
            implements Write {}

    /** @param expectedVersion version the body was computed from */
    record Update(
            ResourceKey key,
            long expectedVersion,
            ObjectTemplate body,
            Map<String, String> labels,
            Map<String, String> fields,
            AuditRecord audit)
            implements Write {}

    /** @param lastBody last state of the object, for the deletion event */
    record Delete(ResourceKey key, long expectedVersion, ObjectTemplate lastBody, AuditRecord audit) implements Write {}
}
