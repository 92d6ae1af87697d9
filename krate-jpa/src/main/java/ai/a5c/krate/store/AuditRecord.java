package ai.a5c.krate.store;

import java.time.Instant;
import java.util.List;

/**
 * One audit entry (spec resources-forge §3.6). Empty strings stand for what does not apply.
 *
 * @param operation create, update, patch, status, delete, …
 * @param resource object key as {@code Kind/namespace/name}
 * @param correlationId audit id of the request, also in its log lines and its answer
 */
public record AuditRecord(
        Instant at,
        String operation,
        String user,
        List<String> groups,
        String organization,
        String namespace,
        String kind,
        String name,
        String resource,
        boolean allowed,
        List<String> warnings,
        String source,
        String correlationId) {}
