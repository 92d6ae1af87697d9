package ai.a5c.krate.apiserver.request;

import ai.a5c.krate.apiserver.authn.UserInfo;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came from an edge, not yet authenticated.
 *
 * @param method HTTP method, upper case
 * @param path decoded path without query, starting with a slash
 * @param query decoded parameters in order of appearance
 * @param headers values by lower-case name
 * @param body the whole body; empty when there is none. The edge enforces {@link #MAX_BODY_BYTES} while reading
 * @param clientCertificates verified chain, leaf first; empty without mutual TLS
 * @param caller identity that an in-process edge (console, reconciler) already established; null on the wire
 */
public record ApiRequest(
        String method,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        byte[] body,
        List<X509Certificate> clientCertificates,
        String remoteAddress,
        @Nullable UserInfo caller) {

    /** Largest body an edge reads: the limit of record kinds (spec resources-forge §3, step 1). */
    public static final int MAX_BODY_BYTES = 4 << 20;

    /** First value of a header, or null. */
    public @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** First value of a query parameter, or null. */
    public @Nullable String parameter(String name) {
        List<String> values = query.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
