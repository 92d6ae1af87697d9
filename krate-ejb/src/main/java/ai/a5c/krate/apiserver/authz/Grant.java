package ai.a5c.krate.apiserver.authz;

/**
 * A rule that a user holds, and why.
 *
 * @param reason what {@code kubectl auth can-i} and the audit entry say: {@code RBAC: allowed by
 *     RoleBinding "…" …}
 */
record Grant(PolicyRule rule, String reason) {}
