package ai.a5c.krate.web.security;

import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.web.kube.KubePaths;
import ai.a5c.krate.web.kube.StatusBody;
import ai.a5c.krate.web.kube.UrlDecoding;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** First filter of the chain: sets the security headers and refuses ambiguous paths. */
public class GuardFilter extends HttpFilter {

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean kube = KubePaths.isKube(request.getRequestURI());
        SecurityHeaders.set(request, response, kube);
        try {
            UrlDecoding.path(request.getRequestURI());
        } catch (StatusException refused) {
            refuse(response, kube, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void refuse(HttpServletResponse response, boolean kube, StatusException refused)
            throws IOException {
        if (kube) {
            StatusBody.write(response, refused);
        } else {
            response.setStatus(refused.code());
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println(refused.getMessage());
        }
    }
}
