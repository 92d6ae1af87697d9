package ai.a5c.krate.apiserver.authn;

import java.nio.file.Path;

/**
 * Where the installation's keys and certificates lie; the names are a contract with Liberty's
 * configuration.
 */
public record PkiFiles(Path dataDirectory) {
    /** Certificate of the authority, trusted by every kubeconfig. */
    public Path caCertificate() {
        return in("ca.crt");
    }

    public Path caKey() {
        return in("ca.key");
    }

    /**
     * PKCS#12 with the serving key and its chain; Liberty polls it, a renewed leaf is served within
     * a second.
     */
    public Path servingKeystore() {
        return in("key.p12");
    }

    /** PKCS#12 with the authority alone: whose client certificates Liberty accepts. */
    public Path truststore() {
        return in("trust.p12");
    }

    /** Password of both keystores, as bare text. */
    public Path keystorePassword() {
        return in("keystore.password");
    }

    /**
     * The same password as Liberty variable {@code krate.keystore.password}, to be included by
     * server.xml.
     */
    public Path libertyVariables() {
        return in("liberty-keystore.xml");
    }

    public Path adminCertificate() {
        return in("admin.crt");
    }

    public Path adminKey() {
        return in("admin.key");
    }

    /** Private key that signs ServiceAccount tokens. */
    public Path tokenKey() {
        return in("sa.key");
    }

    public Path tokenPublicKey() {
        return in("sa.pub");
    }

    public Path kubeconfig() {
        return dataDirectory.resolve("kubeconfig");
    }

    private Path in(String name) {
        return dataDirectory.resolve("pki").resolve(name);
    }
}
