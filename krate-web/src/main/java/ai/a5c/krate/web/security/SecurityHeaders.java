package ai.a5c.krate.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Response headers that hold for every path (spec identity-policy-security §5.4). */
final class SecurityHeaders {
    /**
     * Nothing but our own scripts and styles runs or loads; no inline script or style, so that text
     * from a repository can never become either. Images of a README may be anywhere on https.
     */
    static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** Data is never rendered, so it may load nothing at all. */
    static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

    private static final String ONE_YEAR = "max-age=31536000";

    private SecurityHeaders() {}

    static void set(HttpServletRequest request, HttpServletResponse response, boolean data) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Content-Security-Policy", data ? DATA_POLICY : PAGE_POLICY);
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        if (!data) {
            response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
            response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        }
        if (request.isSecure() && !isLoopback(request.getServerName())) {
            response.setHeader("Strict-Transport-Security", ONE_YEAR);
        }
    }

    /** A browser applies the header to all ports of a host, and would lose http on 8080. */
    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.endsWith(".localhost") || host.equals("127.0.0.1");
    }
}
