package ai.a5c.krate.identity;

import ai.a5c.krate.apiserver.authn.UserInfo;
import java.time.Instant;

/**
 * A valid console session as a request sees it.
 *
 * @param csrfToken what a state-changing form must carry; bound to this session, no use without its
 *     cookie
 * @param expiresAt end of the session whatever happens; it ends earlier when it stays unused
 */
public record ConsoleSession(UserInfo user, String csrfToken, Instant expiresAt) {}
