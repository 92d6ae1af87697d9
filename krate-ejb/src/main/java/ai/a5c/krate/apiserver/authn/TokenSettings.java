package ai.a5c.krate.apiserver.authn;

import java.time.Duration;
import java.util.List;

/**
 * How ServiceAccount tokens are made and accepted.
 *
 * @param issuer {@code krate.tokens.issuer}: the {@code iss} claim; the https address of this
 *     server when not set, so that others can find the keys below it (OpenID discovery)
 * @param defaultLife life of a token whose request names none; an hour as in Kubernetes
 * @param longestLife {@code krate.tokens.longest-life}: a longer request is cut to this; 12 hours
 *     (spec identity-policy-security §10.5)
 */
public record TokenSettings(String issuer, Duration defaultLife, Duration longestLife) {
    /** Shortest life a TokenRequest may ask for (Kubernetes, authentication validation). */
    public static final Duration SHORTEST_LIFE = Duration.ofMinutes(10);

    public TokenSettings {
        if (issuer.isBlank()) {
            throw new IllegalArgumentException("krate.tokens.issuer must not be blank");
        }
        if (longestLife.compareTo(SHORTEST_LIFE) < 0) {
            throw new IllegalArgumentException(
                    "krate.tokens.longest-life must be at least PT10M, not " + longestLife);
        }
    }

    /** Audiences that open the Kubernetes API; the first is what a request that names none gets. */
    public List<String> apiAudiences() {
        return List.of(issuer, "krate-api");
    }
}
