/**
 * What every request passes before it is served: paths that two readers could understand
 * differently are refused, security headers are set, and the console's session and forms are
 * guarded. Who a session belongs to is {@code identity}'s knowledge, what a user may do is {@code
 * apiserver}'s. Start at {@link ai.a5c.krate.web.security.GuardFilter}. Invariant: no response
 * leaves without its security headers.
 */
@NullMarked
package ai.a5c.krate.web.security;

import org.jspecify.annotations.NullMarked;
