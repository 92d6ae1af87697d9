package ai.a5c.krate.apiserver.authn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.apiserver.request.ApiRequest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientCertificateAuthenticatorTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final CertificateAuthority authority;
    private final ClientCertificateAuthenticator authenticator;

    ClientCertificateAuthenticatorTest() throws Exception {
        authority = CertificateAuthority.create(NOW);
        authenticator = authenticatorAt(NOW);
    }

    @Test
    void readsUserAndGroupsFromTheSubject() throws Exception {
        UserInfo user = authenticator.authenticate(request(admin(authority))).orElseThrow();

        assertThat(user.name()).isEqualTo("krate-admin");
        assertThat(user.groups())
                .containsExactlyInAnyOrder(
                        "system:masters", "krate:platform-engineers", "system:authenticated");
    }

    @Test
    void saysNothingWithoutACertificate() {
        assertThat(authenticator.authenticate(request())).isEmpty();
    }

    @Test
    void refusesACertificateOfAnotherAuthorityOfTheSameName() throws Exception {
        assertUnauthorized(authenticator, admin(CertificateAuthority.create(NOW)));
    }

    @Test
    void refusesAServingCertificate() throws Exception {
        assertUnauthorized(
                authenticator,
                authority.serving(
                        CertificateAuthority.newKey().getPublic(), List.of("localhost"), NOW));
    }

    @Test
    void refusesAnExpiredCertificate() throws Exception {
        assertUnauthorized(authenticatorAt(NOW.plus(Duration.ofDays(366))), admin(authority));
    }

    private ClientCertificateAuthenticator authenticatorAt(Instant now) {
        return new ClientCertificateAuthenticator(
                new ClientAuthority(authority.certificate().getPublicKey()),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static X509Certificate admin(CertificateAuthority issuer) throws Exception {
        return issuer.client(
                CertificateAuthority.newKey().getPublic(),
                LocalPki.ADMIN,
                LocalPki.ADMIN_GROUPS,
                NOW);
    }

    private static void assertUnauthorized(
            ClientCertificateAuthenticator authenticator, X509Certificate certificate) {
        assertThatThrownBy(() -> authenticator.authenticate(request(certificate)))
                .isInstanceOfSatisfying(
                        StatusException.class, e -> assertThat(e.code()).isEqualTo(401));
    }

    private static ApiRequest request(X509Certificate... chain) {
        return new ApiRequest(
                "GET", "/api", Map.of(), Map.of(), new byte[0], List.of(chain), "127.0.0.1", null);
    }
}
