package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.authz.Authorizer;
import ai.a5c.krate.apiserver.registry.ResourceDocument;
import ai.a5c.krate.apiserver.registry.VirtualResource;
import ai.a5c.krate.apiserver.request.RequestInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether someone may do something; for who may ask about others. */
@ApplicationScoped
public class SubjectAccessReviews implements VirtualResource {
    private final Authorizer authorizer;

    /** For the container's proxy, which delegates every call. */
    @SuppressWarnings("NullAway")
    protected SubjectAccessReviews() {
        this.authorizer = null;
    }

    @Inject
    public SubjectAccessReviews(Authorizer authorizer) {
        this.authorizer = authorizer;
    }

    @Override
    public String resource() {
        return "subjectaccessreviews." + BuiltInKinds.AUTHORIZATION;
    }

    @Override
    public ResourceDocument create(RequestInfo request, ResourceDocument question) {
        return AccessReview.answer(authorizer, AccessReview.subject(question), question);
    }
}
