package ai.a5c.krate.apiserver.authn;

import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.apiserver.registry.ObjectReader;
import ai.a5c.krate.store.StoredObject;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Issues and verifies ServiceAccount tokens: JWTs with Kubernetes' claims, bound to the uid of
 * their ServiceAccount, so that they die with it, and optionally to a Secret.
 */
public class ServiceAccountTokens {
    private static final String PRIVATE_CLAIM = "kubernetes.io";

    private final TokenSettings settings;
    private final TokenKeys keys;
    private final ObjectReader objects;
    private final Clock clock;
    private final TokenCache cache = new TokenCache();

    public ServiceAccountTokens(
            TokenSettings settings, TokenKeys keys, ObjectReader objects, Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.objects = objects;
        this.clock = clock;
    }

    /** A fresh token and when it ends. */
    public record Issued(String token, Instant expiresAt) {}

    /** The ServiceAccount a token is for. */
    public record Account(String namespace, String name, String uid) {}

    /** Secret a token is bound to besides its account: it dies with that too. */
    public record BoundSecret(String name, String uid) {}

    public TokenSettings settings() {
        return settings;
    }

    public Issued issue(
            Account account, List<String> audiences, Duration life, @Nullable BoundSecret secret) {
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        Instant end = now.plus(life);
        Map<String, Object> named = Map.of("name", account.name(), "uid", account.uid());
        Map<String, Object> binding =
                secret == null
                        ? Map.of("namespace", account.namespace(), "serviceaccount", named)
                        : Map.of(
                                "namespace",
                                account.namespace(),
                                "serviceaccount",
                                named,
                                "secret",
                                Map.of("name", secret.name(), "uid", secret.uid()));
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(settings.issuer())
                        .subject(userName(account.namespace(), account.name()))
                        .audience(audiences)
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(end))
                        .jwtID(UUID.randomUUID().toString())
                        .claim(PRIVATE_CLAIM, binding)
                        .build();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .keyID(keys.key().getKeyID())
                                .build(),
                        claims);
        try {
            token.sign(new ECDSASigner(keys.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException("the token key cannot sign", e);
        }
        return new Issued(token.serialize(), end);
    }

    /**
     * @param audiences any of which the token must carry
     * @throws StatusException Unauthorized, 401, without a reason: a prober learns nothing
     */
    public UserInfo verify(String token, List<String> audiences) {
        VerifiedToken verified = cache.get(token).orElseGet(() -> cache.put(token, check(token)));
        Instant now = clock.instant();
        boolean timely = !now.isBefore(verified.notBefore()) && now.isBefore(verified.expiresAt());
        if (!timely
                || Collections.disjoint(verified.audiences(), audiences)
                || !isAlive(verified)) {
            throw StatusException.unauthorized();
        }
        return verified.user();
    }

    /** Audiences among {@code wanted} for which the token is good; for TokenReview. */
    public List<String> audiencesOf(String token, List<String> wanted) {
        return cache.get(token).map(VerifiedToken::audiences).orElse(List.of()).stream()
                .filter(wanted::contains)
                .toList();
    }

    private boolean isAlive(VerifiedToken token) {
        Account account = token.account();
        Optional<StoredObject> stored =
                objects.get("serviceaccounts", account.namespace(), account.name());
        if (stored.isEmpty() || !stored.get().uid().equals(account.uid())) {
            return false;
        }
        BoundSecret secret = token.secret();
        return secret == null
                || objects.get("secrets", account.namespace(), secret.name())
                        .filter(found -> found.uid().equals(secret.uid()))
                        .isPresent();
    }

    private VerifiedToken check(String token) {
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            boolean ours =
                    JWSAlgorithm.ES256.equals(parsed.getHeader().getAlgorithm())
                            && parsed.verify(new ECDSAVerifier(keys.key().toECPublicKey()));
            if (!ours || !settings.issuer().equals(parsed.getJWTClaimsSet().getIssuer())) {
                throw StatusException.unauthorized();
            }
            return read(parsed.getJWTClaimsSet());
        } catch (ParseException | JOSEException e) {
            throw StatusException.unauthorized();
        }
    }

    /** Claims of a token that we signed ourselves: their form is known. */
    private static VerifiedToken read(JWTClaimsSet claims) throws ParseException {
        Map<String, Object> binding = claims.getJSONObjectClaim(PRIVATE_CLAIM);
        if (binding == null || !(binding.get("serviceaccount") instanceof Map<?, ?> named)) {
            throw StatusException.unauthorized();
        }
        Account account =
                new Account(
                        String.valueOf(binding.get("namespace")),
                        String.valueOf(named.get("name")),
                        String.valueOf(named.get("uid")));
        BoundSecret secret =
                binding.get("secret") instanceof Map<?, ?> bound
                        ? new BoundSecret(
                                String.valueOf(bound.get("name")), String.valueOf(bound.get("uid")))
                        : null;
        return new VerifiedToken(
                user(account, claims.getJWTID()),
                account,
                secret,
                claims.getAudience(),
                claims.getNotBeforeTime().toInstant(),
                claims.getExpirationTime().toInstant());
    }

    /** Identity of a ServiceAccount (Kubernetes, serviceaccount/util.go). */
    public static UserInfo user(Account account, String tokenId) {
        return new UserInfo(
                userName(account.namespace(), account.name()),
                account.uid(),
                groups(account.namespace()),
                Map.of("authentication.kubernetes.io/credential-id", List.of("JTI=" + tokenId)));
    }

    public static String userName(String namespace, String name) {
        return "system:serviceaccount:" + namespace + ":" + name;
    }

    public static List<String> groups(String namespace) {
        return List.of(
                "system:serviceaccounts",
                "system:serviceaccounts:" + namespace,
                UserInfo.AUTHENTICATED);
    }
}
