package ai.a5c.krate.apiserver.authn;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes and renews what an installation needs to serve https: an authority, the serving
 * certificate, the administrator's client certificate and kubeconfig, and the key of ServiceAccount
 * tokens. {@link #ensure} makes what is missing and renews what is about to expire, so that it may
 * run before every start and every day.
 *
 * <p>Sees the JDK and Bouncy Castle alone, so that it also runs before the application server
 * ({@link PkiMain}).
 */
public final class LocalPki {
    /** User of the first kubeconfig and its groups (spec README, ruling 26). */
    public static final String ADMIN = "krate-admin";

    public static final List<String> ADMIN_GROUPS =
            List.of("system:masters", "krate:platform-engineers");

    /**
     * A leaf is renewed when it has less than this left; long enough for a holiday without a
     * restart.
     */
    private static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private final PkiSettings settings;
    private final PkiFiles files;
    private final Clock clock;

    public LocalPki(PkiSettings settings, Clock clock) {
        this.settings = settings;
        this.files = settings.files();
        this.clock = clock;
    }

    /** Makes everything that is missing or about to expire; the rest stays byte for byte. */
    public void ensure() throws IOException, GeneralSecurityException {
        CertificateAuthority authority = ensureAuthority();
        char[] password = ensurePassword();
        ensureTruststore(authority.certificate(), password);
        ensureServing(authority, password);
        ensureAdmin(authority);
        ensureTokenKey();
        writeIfChanged(
                files.kubeconfig(),
                Kubeconfig.of(
                        settings.serverUrl(),
                        Files.readAllBytes(files.caCertificate()),
                        Files.readAllBytes(files.adminCertificate()),
                        Files.readAllBytes(files.adminKey())));
    }

    private CertificateAuthority ensureAuthority() throws IOException, GeneralSecurityException {
        if (Files.exists(files.caCertificate()) && Files.exists(files.caKey())) {
            return new CertificateAuthority(
                    Pem.certificate(files.caCertificate()), Pem.privateKey(files.caKey()));
        }
        CertificateAuthority authority = CertificateAuthority.create(clock.instant());
        SecretFiles.write(files.caKey(), Pem.of(authority.key()));
        SecretFiles.write(files.caCertificate(), Pem.of(authority.certificate()));
        return authority;
    }

    private char[] ensurePassword() throws IOException {
        if (!Files.exists(files.keystorePassword())) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            SecretFiles.write(
                    files.keystorePassword(),
                    Base64.getUrlEncoder().withoutPadding().encode(random));
        }
        String password =
                Files.readString(files.keystorePassword(), StandardCharsets.US_ASCII).strip();
        writeIfChanged(
                files.libertyVariables(),
                ("<server>\n  <variable name=\"krate.keystore.password\" value=\""
                                + password
                                + "\"/>\n</server>\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return password.toCharArray();
    }

    private void ensureTruststore(X509Certificate authority, char[] password)
            throws IOException, GeneralSecurityException {
        if (isCurrent(certificateIn(files.truststore(), password, "ca"), authority)) {
            return;
        }
        KeyStore store = newStore();
        store.setCertificateEntry("ca", authority);
        write(files.truststore(), store, password);
    }

    private void ensureServing(CertificateAuthority authority, char[] password)
            throws IOException, GeneralSecurityException {
        X509Certificate current = certificateIn(files.servingKeystore(), password, "krate");
        if (isCurrent(current, authority.certificate())
                && names(current).containsAll(settings.hosts())) {
            return;
        }
        KeyPair keys = CertificateAuthority.newKey();
        X509Certificate leaf =
                authority.serving(keys.getPublic(), settings.hosts(), clock.instant());
        KeyStore store = newStore();
        store.setKeyEntry(
                "krate",
                keys.getPrivate(),
                password,
                new Certificate[] {leaf, authority.certificate()});
        write(files.servingKeystore(), store, password);
    }

    private void ensureAdmin(CertificateAuthority authority)
            throws IOException, GeneralSecurityException {
        if (Files.exists(files.adminKey())
                && Files.exists(files.adminCertificate())
                && isCurrent(Pem.certificate(files.adminCertificate()), authority.certificate())) {
            return;
        }
        KeyPair keys = CertificateAuthority.newKey();
        X509Certificate leaf =
                authority.client(keys.getPublic(), ADMIN, ADMIN_GROUPS, clock.instant());
        SecretFiles.write(files.adminKey(), Pem.of(keys.getPrivate()));
        SecretFiles.write(files.adminCertificate(), Pem.of(leaf));
    }

    private void ensureTokenKey() throws IOException, GeneralSecurityException {
        if (Files.exists(files.tokenKey()) && Files.exists(files.tokenPublicKey())) {
            return;
        }
        KeyPair keys = CertificateAuthority.newKey();
        SecretFiles.write(files.tokenPublicKey(), Pem.of(keys.getPublic()));
        SecretFiles.write(files.tokenKey(), Pem.of(keys.getPrivate()));
    }

    /**
     * True when the certificate was issued by this authority (or is it) and does not expire soon.
     */
    private boolean isCurrent(@Nullable X509Certificate certificate, X509Certificate authority) {
        if (certificate == null) {
            return false;
        }
        try {
            certificate.verify(authority.getPublicKey());
        } catch (GeneralSecurityException e) {
            return false;
        }
        Instant end = certificate.getNotAfter().toInstant();
        return clock.instant().plus(RENEWED_BEFORE).isBefore(end);
    }

    private static Set<String> names(X509Certificate certificate) throws GeneralSecurityException {
        Set<String> names = new HashSet<>();
        Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
        if (alternatives != null) {
            alternatives.forEach(each -> names.add(PkiSettings.canonical(each.get(1).toString())));
        }
        return names;
    }

    private static @Nullable X509Certificate certificateIn(Path file, char[] password, String alias)
            throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            return null;
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        return (X509Certificate) store.getCertificate(alias);
    }

    private static KeyStore newStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void write(Path file, KeyStore store, char[] password)
            throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        SecretFiles.write(file, bytes.toByteArray());
    }

    private static void writeIfChanged(Path file, byte[] content) throws IOException {
        if (!Files.exists(file) || !java.util.Arrays.equals(Files.readAllBytes(file), content)) {
            SecretFiles.write(file, content);
        }
    }
}
