package ai.a5c.krate.web.kube;

import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.apiserver.request.ApiRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a servlet request into the API server's terms. */
public final class ServletRequests {
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

    private ServletRequests() {}

    /**
     * @throws StatusException BadRequest for an undecodable URL, RequestEntityTooLarge for a body
     *     beyond {@link ApiRequest#MAX_BODY_BYTES}, Forbidden for a request that another site may
     *     have forged
     */
    public static ApiRequest toApiRequest(HttpServletRequest http) throws IOException {
        Map<String, List<String>> headers = headers(http);
        SessionRequests.refuseForgery(http.getMethod(), headers);
        String method = http.getMethod();
        byte[] body = RequestBodies.read(http, ApiRequest.MAX_BODY_BYTES);
        headers.remove("content-encoding");
        return new ApiRequest(
                method.equals("HEAD") ? "GET" : method,
                UrlDecoding.path(http.getRequestURI()),
                query(http.getQueryString()),
                headers,
                body,
                certificates(http),
                http.getRemoteAddr(),
                null);
    }

    /** Parses a query as Go's url.ParseQuery does; servlet parameters would eat a form body. */
    static Map<String, List<String>> query(@Nullable String raw) {
        if (raw == null || raw.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> query = new LinkedHashMap<>();
        int start = 0;
        while (start <= raw.length()) {
            int end = raw.indexOf('&', start);
            if (end < 0) {
                end = raw.length();
            }
            if (end > start) {
                int equals = raw.indexOf('=', start);
                boolean bare = equals < 0 || equals > end;
                String name = UrlDecoding.component(raw.substring(start, bare ? end : equals));
                String value = bare ? "" : UrlDecoding.component(raw.substring(equals + 1, end));
                query.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
            }
            start = end + 1;
        }
        return query;
    }

    private static Map<String, List<String>> headers(HttpServletRequest http) {
        Map<String, List<String>> headers = new HashMap<>(32);
        Enumeration<String> names = http.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            String lower = name.toLowerCase(Locale.ROOT);
            Enumeration<String> values = http.getHeaders(name);
            List<String> list = List.of();
            while (values.hasMoreElements()) {
                String value = values.nextElement();
                if (list.isEmpty()) {
                    list = List.of(value);
                } else {
                    list = new ArrayList<>(list);
                    list.add(value);
                }
            }
            headers.put(lower, list);
        }
        return headers;
    }

    private static List<X509Certificate> certificates(HttpServletRequest http) {
        Object chain = http.isSecure() ? http.getAttribute(CERTIFICATES) : null;
        return chain instanceof X509Certificate[] certificates ? List.of(certificates) : List.of();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
