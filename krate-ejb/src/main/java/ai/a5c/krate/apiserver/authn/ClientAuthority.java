package ai.a5c.krate.apiserver.authn;

import java.security.PublicKey;

/** Public key of the authority whose client certificates are identities. */
public record ClientAuthority(PublicKey key) {}
