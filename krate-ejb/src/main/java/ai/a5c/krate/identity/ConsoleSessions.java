package ai.a5c.krate.identity;

import ai.a5c.krate.apiserver.authn.UserInfo;
import java.time.Duration;
import java.util.Optional;

/**
 * Server-side records of console sessions (spec identity-policy-security §5.3). The cookie holds an
 * opaque random value, of which only the hash is stored: a copy of the database opens no session.
 */
public interface ConsoleSessions {
    /** Name of the cookie; HttpOnly, SameSite=Lax, Path=/, Secure over https. */
    String COOKIE = "krate_session";

    /**
     * Starts a session.
     *
     * @param provider how the user signed in: {@code sign-in-link}
     */
    Started start(UserInfo user, String provider, String remoteAddress, String userAgent);

    /**
     * The session of a cookie value; empty when unknown, ended, idle too long or expired. Counts as
     * use.
     */
    Optional<ConsoleSession> find(String cookie);

    /** True when {@code token} is the session's CSRF token; constant time. */
    boolean isCsrfToken(ConsoleSession session, String token);

    /** Ends a session; unknown ones too, without a word. */
    void end(String cookie);

    /**
     * @param cookie value for the browser's cookie; nowhere stored
     * @param maxAge absolute life of the session
     */
    record Started(String cookie, Duration maxAge) {}
}
