package ai.a5c.krate.web.kube;

import ai.a5c.krate.apiserver.StatusException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers a request that the edge itself refuses, in the one shape Kubernetes clients read. */
public final class StatusBody {
    private StatusBody() {}

    public static void write(HttpServletResponse response, StatusException refused)
            throws IOException {
        ObjectNode status = JsonNodeFactory.instance.objectNode();
        status.put("kind", "Status").put("apiVersion", "v1");
        status.putObject("metadata");
        status.put("status", "Failure")
                .put("message", refused.getMessage())
                .put("reason", refused.reason())
                .put("code", refused.code());
        byte[] body = ServletRequests.utf8(status + "\n");
        response.setStatus(refused.code());
        response.setHeader("Content-Type", "application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
