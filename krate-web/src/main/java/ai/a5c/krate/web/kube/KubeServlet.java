package ai.a5c.krate.web.kube;

import ai.a5c.krate.apiserver.ApiServer;
import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.apiserver.request.ApiRequest;
import ai.a5c.krate.apiserver.request.ApiResponse;
import ai.a5c.krate.apiserver.watch.WatchStream;
import ai.a5c.krate.web.WatchPumps;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves the Kubernetes paths. A plain servlet and not JAX-RS, because JAX-RS refuses Accept
 * headers that client-go sends, and costs a quarter of the throughput.
 */
@WebServlet(
        name = "kube",
        asyncSupported = true,
        loadOnStartup = 1,
        urlPatterns = {
            "/api",
            "/api/*",
            "/apis",
            "/apis/*",
            "/openapi/v2",
            "/openapi/v3",
            "/openapi/v3/*",
            "/version",
            "/livez",
            "/livez/*",
            "/readyz",
            "/readyz/*",
            "/healthz",
            "/healthz/*",
            "/openid/*",
            "/.well-known/openid-configuration"
        })
public class KubeServlet extends HttpServlet {
    @Inject private ApiServer apiServer;
    @Inject private WatchPumps pumps;

    @Override
    protected void service(HttpServletRequest http, HttpServletResponse response)
            throws IOException {
        ApiRequest request;
        try {
            request = ServletRequests.toApiRequest(http);
        } catch (StatusException refused) {
            StatusBody.write(response, refused);
            return;
        }
        ApiResponse answer = apiServer.handle(request);
        if (answer.body() instanceof ApiResponse.Body.Watch watch) {
            startWatch(http, response, answer, watch.stream());
        } else if (answer.body() instanceof ApiResponse.Body.Bytes bytes) {
            ServletResponses.write(http, response, answer, bytes);
        }
    }

    private void startWatch(
            HttpServletRequest http,
            HttpServletResponse response,
            ApiResponse answer,
            WatchStream stream)
            throws IOException {
        try {
            ServletResponses.writeHead(response, answer);
            pumps.start(http, response, stream);
        } catch (IOException | RuntimeException vanished) {
            stream.close();
            throw vanished;
        }
    }
}
