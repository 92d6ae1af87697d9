package ai.a5c.krate.apiserver.authn;

import ai.a5c.krate.apiserver.StatusException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Git credentials that are ServiceAccount tokens: those of the API, and those narrowed to Git. */
@ApplicationScoped
public class TokenGitCredentials implements GitCredentials {
    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private final ServiceAccountTokens tokens;
    private final List<String> audiences;

    /** For the container's proxy, which delegates every call. */
    @SuppressWarnings("NullAway")
    protected TokenGitCredentials() {
        this.tokens = null;
        this.audiences = List.of();
    }

    @Inject
    public TokenGitCredentials(ServiceAccountTokens tokens) {
        this.tokens = tokens;
        List<String> accepted = new ArrayList<>(tokens.settings().apiAudiences());
        accepted.add(AUDIENCE);
        this.audiences = List.copyOf(accepted);
    }

    @Override
    public Optional<UserInfo> authenticate(@Nullable String authorization) {
        if (authorization == null) {
            return Optional.empty();
        }
        if (authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.of(
                    tokens.verify(password(authorization.substring(BASIC.length())), audiences));
        }
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(
                    tokens.verify(authorization.substring(BEARER.length()).strip(), audiences));
        }
        throw StatusException.unauthorized();
    }

    private static String password(String encoded) {
        try {
            String pair =
                    new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? "" : pair.substring(colon + 1);
        } catch (IllegalArgumentException e) {
            throw StatusException.unauthorized();
        }
    }
}
