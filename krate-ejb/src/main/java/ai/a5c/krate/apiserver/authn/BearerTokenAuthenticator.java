package ai.a5c.krate.apiserver.authn;

import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.apiserver.request.ApiRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** ServiceAccount tokens in {@code Authorization: Bearer}. */
@ApplicationScoped
@Priority(20)
public class BearerTokenAuthenticator implements Authenticator {
    private static final String SCHEME = "Bearer ";

    private final ServiceAccountTokens tokens;

    /** For the container's proxy, which delegates every call. */
    @SuppressWarnings("NullAway")
    protected BearerTokenAuthenticator() {
        this.tokens = null;
    }

    @Inject
    public BearerTokenAuthenticator(ServiceAccountTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Optional<UserInfo> authenticate(ApiRequest request) {
        String authorization = request.header("authorization");
        if (authorization == null) {
            return Optional.empty();
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw StatusException.unauthorized();
        }
        return Optional.of(
                tokens.verify(
                        authorization.substring(SCHEME.length()).strip(),
                        tokens.settings().apiAudiences()));
    }
}
