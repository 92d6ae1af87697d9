package ai.a5c.krate.apiserver.authn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Keys and certificates as PEM text, in the encodings that Go's tls and openssl read: PKCS#8,
 * X.509.
 */
final class Pem {
    private static final Base64.Encoder LINES =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private Pem() {}

    static byte[] of(PrivateKey key) {
        return encode("PRIVATE KEY", key.getEncoded());
    }

    static byte[] of(PublicKey key) {
        return encode("PUBLIC KEY", key.getEncoded());
    }

    static byte[] of(X509Certificate certificate) throws GeneralSecurityException {
        return encode("CERTIFICATE", certificate.getEncoded());
    }

    static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file)));
    }

    static PrivateKey privateKey(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(decode(file)));
    }

    static PublicKey publicKey(Path file) throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(decode(file)));
    }

    private static byte[] encode(String type, byte[] content) {
        return ("-----BEGIN "
                        + type
                        + "-----\n"
                        + LINES.encodeToString(content)
                        + "\n-----END "
                        + type
                        + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] decode(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    }
}
