package ai.a5c.krate.apiserver.registry;

import ai.a5c.krate.apiserver.request.RequestInfo;

/**
 * A resource that is only asked, never stored: {@code selfsubjectreviews}, {@code
 * subjectaccessreviews}. A CDI bean per resource; its kind definition has the single verb {@code
 * create}. The server has authenticated, authorised and decoded the request before; nothing is
 * stored, audited or published, and a dry run is no different.
 */
public interface VirtualResource {
    /** Plural with group: {@code selfsubjectreviews.authentication.k8s.io}. */
    String resource();

    /**
     * @param question decoded body, of the right kind; may be changed and returned
     * @return the answer, sent with status 201
     * @throws ai.a5c.krate.apiserver.StatusException for a question that cannot be answered
     */
    ResourceDocument create(RequestInfo request, ResourceDocument question);
}
