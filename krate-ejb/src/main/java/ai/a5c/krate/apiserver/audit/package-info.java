/**
 * Says what an audit entry holds; storing it is the store's job, in the transaction of the write it
 * tells of. Start at {@link ai.a5c.krate.apiserver.audit.AuditRecords}. Invariant: no content of an
 * object reaches an entry.
 */
@NullMarked
package ai.a5c.krate.apiserver.audit;

import org.jspecify.annotations.NullMarked;
