/**
 * Decides whether a user may do a thing, from RBAC objects in the watch cache. Start at {@link
 * ai.a5c.krate.apiserver.authz.Authorizer}. Invariant: rights only add up; nothing here denies what
 * a rule grants, and what no rule grants is refused.
 */
@NullMarked
package ai.a5c.krate.apiserver.authz;

import org.jspecify.annotations.NullMarked;
