package ai.a5c.krate.apiserver.authn;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;

/**
 * Makes the installation's certificates before the application server starts, for Liberty opens its
 * https endpoint before any application runs. Needs krate-ejb's classes and Bouncy Castle (bcpkix,
 * bcutil, bcprov) on the class path and nothing else; reads KRATE_DATA_DIR, KRATE_HTTPS_PORT and
 * KRATE_TLS_HOSTS.
 *
 * <p>server.xml then says {@code <include location="${krate.data-dir}/pki/liberty-keystore.xml"/>}
 * and uses {@code pki/key.p12} and {@code pki/trust.p12} (type PKCS12) with the password {@code
 * ${krate.keystore.password}}; {@code <ssl clientAuthenticationSupported="true"/>} asks for client
 * certificates without demanding them.
 */
public final class PkiMain {
    private PkiMain() {}

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        PkiSettings settings = PkiSettings.fromEnvironment();
        new LocalPki(settings, Clock.systemUTC()).ensure();
        System.out.println("Krate: certificates and kubeconfig are in " + settings.dataDirectory());
    }
}
