package ai.a5c.krate.apiserver.authn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPkiTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir Path directory;

    @Test
    void makesFilesThatOnlyTheOwnerReads() throws Exception {
        ensureAt(NOW);

        try (Stream<Path> made = Files.walk(directory.resolve("krate"))) {
            for (Path file : made.filter(Files::isRegularFile).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
        assertThat(files().kubeconfig()).exists();
        assertThat(Files.readString(files().libertyVariables()))
                .contains(Files.readString(files().keystorePassword()));
    }

    @Test
    void servesLocalhostByNameAndAddress() throws Exception {
        ensureAt(NOW);

        assertThat(serving().getSubjectAlternativeNames())
                .contains(
                        List.of(2, "localhost"),
                        List.of(7, "127.0.0.1"),
                        List.of(7, "0:0:0:0:0:0:0:1"));
        serving().verify(Pem.certificate(files().caCertificate()).getPublicKey());
    }

    @Test
    void changesNothingOnASecondStart() throws Exception {
        ensureAt(NOW);
        Map<Path, byte[]> first = contents();

        ensureAt(NOW.plus(Duration.ofDays(30)));

        assertThat(contents()).containsExactlyEntriesOf(first);
    }

    @Test
    void renewsLeavesBeforeTheyExpireAndKeepsTheAuthority() throws Exception {
        ensureAt(NOW);
        byte[] authority = Files.readAllBytes(files().caCertificate());
        X509Certificate before = serving();

        ensureAt(NOW.plus(Duration.ofDays(340)));

        assertThat(serving().getNotAfter()).isAfter(before.getNotAfter());
        assertThat(Files.readAllBytes(files().caCertificate())).isEqualTo(authority);
    }

    @Test
    void reissuesTheServingCertificateForAFurtherName() throws Exception {
        ensureAt(NOW);

        new LocalPki(settings("forge.example.org,fd00::7"), at(NOW)).ensure();

        assertThat(serving().getSubjectAlternativeNames())
                .contains(List.of(2, "forge.example.org"), List.of(7, "fd00:0:0:0:0:0:0:7"));
    }

    private void ensureAt(Instant now) throws Exception {
        new LocalPki(settings(""), at(now)).ensure();
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private PkiSettings settings(String hosts) {
        Map<String, String> values =
                Map.of(
                        "krate.data-dir",
                        directory.resolve("krate").toString(),
                        "krate.tls-hosts",
                        hosts);
        return PkiSettings.read(key -> values.getOrDefault(key, ""));
    }

    private PkiFiles files() {
        return settings("").files();
    }

    private Map<Path, byte[]> contents() throws Exception {
        Map<Path, byte[]> contents = new java.util.TreeMap<>();
        try (Stream<Path> made = Files.walk(directory)) {
            for (Path file : made.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private X509Certificate serving() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        char[] password = Files.readString(files().keystorePassword()).toCharArray();
        try (var in = Files.newInputStream(files().servingKeystore())) {
            store.load(in, password);
        }
        return (X509Certificate) store.getCertificate("krate");
    }
}
