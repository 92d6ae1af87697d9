package ai.a5c.krate.identity;

import ai.a5c.krate.apiserver.authn.UserInfo;
import java.util.Optional;

/**
 * One-time links that sign a browser in to the console. Whoever can read the data directory is the
 * administrator already: a link is printed at start, and the file {@code sign-in-link} (mode 0600)
 * there always holds a fresh one.
 */
public interface SignInLinks {
    /** Path of the console page that redeems a link. */
    String PATH = "/sign-in";

    /** Query parameter that carries the secret. */
    String PARAMETER = "link";

    /** Makes a link's secret for {@code user}; good once and for a few minutes. */
    String issue(UserInfo user);

    /** Takes a secret; empty when it is unknown, used or expired, and nobody learns which. */
    Optional<UserInfo> redeem(String secret);
}
