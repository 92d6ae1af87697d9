package ai.a5c.krate.apiserver.authn;

import ai.a5c.krate.apiserver.request.ApiRequest;
import java.util.Optional;

/**
 * One way to prove an identity. Implementations are CDI beans; the chain asks them by {@code @Priority}, the first
 * answer wins, none means anonymous.
 */
public interface Authenticator {
    /**
     * @return empty when the request carries no credential of this kind
     * @throws ai.a5c.krate.apiserver.StatusException Unauthorized, 401, for a credential that is wrong or expired
     */
    Optional<UserInfo> authenticate(ApiRequest request);
}
