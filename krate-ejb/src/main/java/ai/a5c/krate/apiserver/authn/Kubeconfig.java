package ai.a5c.krate.apiserver.authn;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The administrator's kubeconfig: certificates embedded, so that the one file is all a client
 * needs. Its namespace is the platform namespace, where organisations live; objects of an
 * organisation name theirs.
 */
final class Kubeconfig {
    private static final String TEMPLATE =
            """
            apiVersion: v1
            kind: Config
            clusters:
            - name: krate
              cluster:
                server: %s
                certificate-authority-data: %s
            users:
            - name: krate-admin
              user:
                client-certificate-data: %s
                client-key-data: %s
            contexts:
            - name: krate
              context:
                cluster: krate
                user: krate-admin
                namespace: krate-system
            current-context: krate
            """;

    private Kubeconfig() {}

    static byte[] of(String server, byte[] authority, byte[] certificate, byte[] key) {
        return TEMPLATE.formatted(server, base64(authority), base64(certificate), base64(key))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] pem) {
        return Base64.getEncoder().encodeToString(pem);
    }
}
