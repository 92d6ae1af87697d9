package ai.a5c.krate.apiserver.audit;

import ai.a5c.krate.apiserver.authn.UserInfo;
import ai.a5c.krate.apiserver.authz.Authorizer.Attributes;
import ai.a5c.krate.apiserver.request.RequestInfo;
import ai.a5c.krate.store.AuditRecord;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Makes audit entries (spec resources-forge §3.6). Pure, so that the write path can make the entry
 * of a write before the write is queued; it never sees the object's content, so no secret can reach
 * the log.
 */
public final class AuditRecords {
    private static final String ORG_NAMESPACE_PREFIX = "krate-org-";
    private static final Set<String> READS = Set.of("get", "list", "watch");

    private AuditRecords() {}

    /** Entry of a write that is going to be stored. */
    public static AuditRecord written(RequestInfo request, String name, List<String> warnings) {
        return entry(request, name, operation(request), true, warnings);
    }

    /** Entry of a request that admission or a deeper check refused with 403. */
    public static AuditRecord refused(RequestInfo request, String reason) {
        return entry(request, request.name(), operation(request), false, List.of(reason));
    }

    /**
     * Entry of a request that the authoriser refused. Reads are audited too: a denial is what an
     * auditor looks for (spec identity-policy-security §31.2).
     */
    public static AuditRecord denied(
            UserInfo user,
            Attributes attributes,
            String kind,
            String reason,
            Instant at,
            String auditId) {
        String target = attributes.isResource() ? kind : attributes.path();
        return new AuditRecord(
                at,
                attributes.verb(),
                user.isAnonymous() ? "anonymous" : user.name(),
                user.groups(),
                organization(attributes.namespace(), attributes.name(), kind),
                attributes.namespace(),
                kind,
                attributes.name(),
                attributes.isResource()
                        ? key(kind, attributes.namespace(), attributes.name())
                        : target,
                false,
                List.of(reason),
                source(user),
                auditId);
    }

    private static AuditRecord entry(
            RequestInfo request,
            String name,
            String operation,
            boolean allowed,
            List<String> warnings) {
        UserInfo user = request.user();
        String kind = request.kind().kind();
        return new AuditRecord(
                request.receivedAt(),
                operation,
                user.isAnonymous() ? "anonymous" : user.name(),
                user.groups(),
                organization(request.namespace(), name, kind),
                request.namespace(),
                kind,
                name,
                key(kind, request.namespace(), name),
                allowed,
                warnings,
                source(user),
                request.auditId());
    }

    /**
     * {@code create}, {@code patch}, {@code status} for the status subresource, {@code merge} for
     * an action.
     */
    private static String operation(RequestInfo request) {
        boolean plain = request.subresource().isEmpty() || READS.contains(request.verb());
        return plain ? request.verb() : request.subresource();
    }

    private static String key(String kind, String namespace, String name) {
        return namespace.isEmpty() ? kind + "/" + name : kind + "/" + namespace + "/" + name;
    }

    private static String organization(String namespace, String name, String kind) {
        if (namespace.startsWith(ORG_NAMESPACE_PREFIX)) {
            return namespace.substring(ORG_NAMESPACE_PREFIX.length());
        }
        return kind.equals("Organization") || kind.equals("OrgNamespaceBinding") ? name : "";
    }

    private static String source(UserInfo user) {
        return user.name().startsWith("system:serviceaccount:")
                ? user.name().substring("system:serviceaccount:".length()).replace(':', '/')
                : "";
    }
}
