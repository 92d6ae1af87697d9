package ai.a5c.krate.apiserver.authn;

import ai.a5c.krate.apiserver.registry.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Wires the plain classes of this package; the certificates are made here when no launcher made
 * them before.
 */
@ApplicationScoped
public class AuthnBeans {
    @Produces
    @Singleton
    PkiSettings pkiSettings() {
        Config config = ConfigProvider.getConfig();
        return PkiSettings.read(
                property -> config.getOptionalValue(property, String.class).orElse(""));
    }

    @Produces
    @Singleton
    TokenSettings tokenSettings(PkiSettings pki) {
        Config config = ConfigProvider.getConfig();
        return new TokenSettings(
                config.getOptionalValue("krate.tokens.issuer", String.class)
                        .orElse("https://localhost:" + pki.httpsPort()),
                Duration.ofHours(1),
                config.getOptionalValue("krate.tokens.longest-life", Duration.class)
                        .orElse(Duration.ofHours(12)));
    }

    @Produces
    @Singleton
    LocalPki pki(PkiSettings settings) throws IOException, GeneralSecurityException {
        LocalPki pki = new LocalPki(settings, Clock.systemUTC());
        pki.ensure();
        return pki;
    }

    @Produces
    @Singleton
    TokenKeys tokenKeys(LocalPki pki, PkiSettings settings)
            throws IOException, GeneralSecurityException {
        return TokenKeys.read(settings.files());
    }

    @Produces
    @Singleton
    ClientAuthority clientAuthority(LocalPki pki, PkiSettings settings)
            throws IOException, GeneralSecurityException {
        return new ClientAuthority(
                Pem.certificate(settings.files().caCertificate()).getPublicKey());
    }

    @Produces
    @Singleton
    ServiceAccountTokens tokens(TokenSettings settings, TokenKeys keys, ObjectReader objects) {
        return new ServiceAccountTokens(settings, keys, objects, Clock.systemUTC());
    }

    @Produces
    @Singleton
    OpenIdDocuments openIdDocuments(TokenSettings settings, TokenKeys keys) {
        return new OpenIdDocuments(settings, keys);
    }
}
