package ai.a5c.krate.apiserver.authn;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Credentials of Git over HTTP: Basic with any user name and a short-lived token as the password,
 * or the token as a bearer (spec identity-policy-security §2; there are no personal access tokens).
 */
public interface GitCredentials {
    /**
     * Audience that {@code kubectl create token --audience} may narrow a token to; good for Git
     * only.
     */
    String AUDIENCE = "krate-git";

    /**
     * @param authorization value of the {@code Authorization} header
     * @return empty without the header: an anonymous caller
     * @throws ai.a5c.krate.apiserver.StatusException Unauthorized, 401, for a wrong or expired
     *     credential
     */
    Optional<UserInfo> authenticate(@Nullable String authorization);
}
