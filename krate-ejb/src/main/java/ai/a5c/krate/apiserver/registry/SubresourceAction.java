package ai.a5c.krate.apiserver.registry;

import ai.a5c.krate.apiserver.request.RequestInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An action of a kind as a subresource with POST and a small typed body (spec ruling 37): {@code pullrequests/merge},
 * {@code serviceaccounts/token}. A CDI bean each; the server authorises {@code create} on {@code resource/name} before.
 */
public interface SubresourceAction {
    /** Plural with group: {@code pullrequests.krate.a5c.ai}. */
    String resource();

    /** Last part of the path: {@code merge}. */
    String name();

    /** Kind of the request body in discovery: {@code PullRequestMerge}. */
    String kind();

    /**
     * @param target the object the action is for, already read
     * @param body decoded request body; an empty object when none was sent
     * @return answer, status 200 or 201
     * @throws ai.a5c.krate.apiserver.StatusException for every refusal
     */
    ObjectNode perform(RequestInfo request, ResourceDocument target, JsonNode body);
}
