package ai.a5c.krate.apiserver.authn;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a token with a good signature says; time, audience and the bound objects are checked at each
 * use.
 */
record VerifiedToken(
        UserInfo user,
        ServiceAccountTokens.Account account,
        ServiceAccountTokens.@Nullable BoundSecret secret,
        List<String> audiences,
        Instant notBefore,
        Instant expiresAt) {}
