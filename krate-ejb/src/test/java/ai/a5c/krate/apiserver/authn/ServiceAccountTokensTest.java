package ai.a5c.krate.apiserver.authn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.a5c.krate.apiserver.FakeObjects;
import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.apiserver.authn.ServiceAccountTokens.Account;
import ai.a5c.krate.apiserver.authn.ServiceAccountTokens.BoundSecret;
import ai.a5c.krate.store.StoredObject;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceAccountTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final TokenSettings SETTINGS =
            new TokenSettings("https://localhost:6443", Duration.ofHours(1), Duration.ofHours(12));
    private static final List<String> API = SETTINGS.apiAudiences();

    private final FakeObjects objects = new FakeObjects();
    private final TokenKeys keys;
    private final ServiceAccountTokens tokens;

    ServiceAccountTokensTest() throws Exception {
        keys = newKeys();
        tokens = at(NOW, keys);
    }

    @Test
    void tokenOfAnAccountIsItsIdentity() {
        String token = issue(account("ada"), API, null);

        UserInfo user = tokens.verify(token, API);

        assertThat(user.name()).isEqualTo("system:serviceaccount:krate-org-acme:ada");
        assertThat(user.groups())
                .containsExactly(
                        "system:serviceaccounts",
                        "system:serviceaccounts:krate-org-acme",
                        "system:authenticated");
        assertThat(tokens.verify(token, API)).isSameAs(user);
    }

    @Test
    void tokenEndsOnTime() {
        String token = issue(account("ada"), API, null);

        assertUnauthorized(() -> at(NOW.plus(Duration.ofHours(1)), keys).verify(token, API));
        assertThat(at(NOW.plus(Duration.ofMinutes(59)), keys).verify(token, API)).isNotNull();
    }

    @Test
    void tokenDiesWithItsAccountEvenWhenOneOfTheSameNameFollows() {
        String token = issue(account("ada"), API, null);
        tokens.verify(token, API);

        objects.remove("serviceaccounts", "krate-org-acme", "ada");
        assertUnauthorized(() -> tokens.verify(token, API));
        account("ada");
        assertUnauthorized(() -> tokens.verify(token, API));
    }

    @Test
    void tokenDiesWithTheSecretItIsBoundTo() {
        StoredObject secret =
                objects.put(
                        new SecretBuilder()
                                .withNewMetadata()
                                .withName("login")
                                .withNamespace("krate-org-acme")
                                .endMetadata()
                                .build());
        String token = issue(account("ada"), API, new BoundSecret("login", secret.uid()));
        tokens.verify(token, API);

        objects.remove("secrets", "krate-org-acme", "login");

        assertUnauthorized(() -> tokens.verify(token, API));
    }

    @Test
    void tokenForGitOpensNothingElse() {
        String token = issue(account("ada"), List.of(GitCredentials.AUDIENCE), null);
        TokenGitCredentials git = new TokenGitCredentials(tokens);

        assertUnauthorized(() -> tokens.verify(token, API));
        assertThat(git.authenticate(basic("whoever", token)).orElseThrow().name()).endsWith(":ada");
        assertThat(git.authenticate("Bearer " + token)).isPresent();
    }

    @Test
    void gitRefusesWrongPasswordsAndUnknownSchemes() {
        TokenGitCredentials git = new TokenGitCredentials(tokens);

        assertThat(git.authenticate(null)).isEmpty();
        assertUnauthorized(() -> git.authenticate(basic("ada", "secret")));
        assertUnauthorized(() -> git.authenticate(basic("ada", "")));
        assertUnauthorized(() -> git.authenticate("Basic %%%"));
        assertUnauthorized(() -> git.authenticate("Negotiate abc"));
    }

    @Test
    void refusesForgedAndMangledTokens() throws Exception {
        String forged =
                at(NOW, newKeys()).issue(account("ada"), API, Duration.ofHours(1), null).token();
        String good = issue(account("ada"), API, null);
        String[] parts = good.split("\\.");
        String none = base64("{\"alg\":\"none\"}") + "." + parts[1] + ".";

        for (String token :
                List.of(forged, none, "", "x", "a.b.c", parts[0] + "." + parts[1] + ".AAAA")) {
            assertUnauthorized(() -> tokens.verify(token, API));
        }
    }

    private Account account(String name) {
        StoredObject stored =
                objects.put(
                        new ServiceAccountBuilder()
                                .withNewMetadata()
                                .withName(name)
                                .withNamespace("krate-org-acme")
                                .endMetadata()
                                .build());
        return new Account("krate-org-acme", name, stored.uid());
    }

    private String issue(Account account, List<String> audiences, @Nullable BoundSecret secret) {
        return tokens.issue(account, audiences, Duration.ofHours(1), secret).token();
    }

    private ServiceAccountTokens at(Instant now, TokenKeys with) {
        return new ServiceAccountTokens(SETTINGS, with, objects, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static TokenKeys newKeys() throws Exception {
        KeyPair pair = CertificateAuthority.newKey();
        return TokenKeys.of((ECPublicKey) pair.getPublic(), (ECPrivateKey) pair.getPrivate());
    }

    private static String basic(String user, String password) {
        return "Basic " + base64(user + ":" + password);
    }

    private static String base64(String text) {
        return Base64.getEncoder()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void assertUnauthorized(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StatusException.class, e -> assertThat(e.code()).isEqualTo(401));
    }
}
