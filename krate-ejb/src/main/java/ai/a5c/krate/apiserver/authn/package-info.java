/**
 * Proves who calls: the installation's certificates, ServiceAccount tokens, and the authenticators
 * of requests. Start at {@link ai.a5c.krate.apiserver.authn.Authenticator}; the files are made by
 * {@link ai.a5c.krate.apiserver.authn.LocalPki}. Invariant: a wrong credential is refused, never
 * taken for none.
 */
@NullMarked
package ai.a5c.krate.apiserver.authn;

import org.jspecify.annotations.NullMarked;
