package ai.a5c.krate.apiserver;

import ai.a5c.krate.apiserver.request.ApiRequest;
import ai.a5c.krate.apiserver.request.ApiResponse;

/**
 * The Kubernetes API as a plain object: one call from URL to answer, the same for the wire, the in-process client, the
 * console and the reconcilers. Never throws for a bad request: every failure is a {@code Status} answer.
 */
public interface ApiServer {
    ApiResponse handle(ApiRequest request);
}
