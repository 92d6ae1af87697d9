package ai.a5c.krate.web.kube;

import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.identity.ConsoleSessions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps other sites from acting with a browser's console session on API paths (spec
 * identity-policy-security §5.4). Forms can neither set a header nor send JSON, and scripts of
 * another origin would have to ask first.
 */
final class SessionRequests {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private SessionRequests() {}

    static void refuseForgery(String method, Map<String, List<String>> headers) {
        if (SAFE.contains(method)
                || !headers.containsKey("cookie")
                || headers.containsKey("authorization")
                || !first(headers, "cookie").contains(ConsoleSessions.COOKIE + "=")) {
            return;
        }
        String site = first(headers, "sec-fetch-site");
        boolean sameSite = site.isEmpty() || site.equals("same-origin") || site.equals("none");
        boolean deliberate =
                headers.containsKey("x-krate-request")
                        || first(headers, "content-type").startsWith("application/json");
        if (!sameSite || !deliberate) {
            throw new StatusException(
                    403,
                    "Forbidden",
                    "a request with a console session needs the header X-Krate-Request or the"
                            + " content type application/json, and must come from this site",
                    StatusException.Details.NONE);
        }
    }

    private static String first(Map<String, List<String>> headers, String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
