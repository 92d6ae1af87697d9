package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.authz.Authorizer;
import ai.a5c.krate.apiserver.registry.ResourceDocument;
import ai.a5c.krate.apiserver.registry.VirtualResource;
import ai.a5c.krate.apiserver.request.RequestInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether the caller may do something: {@code kubectl auth can-i}. */
@ApplicationScoped
public class SelfSubjectAccessReviews implements VirtualResource {
    private final Authorizer authorizer;

    /** For the container's proxy, which delegates every call. */
    @SuppressWarnings("NullAway")
    protected SelfSubjectAccessReviews() {
        this.authorizer = null;
    }

    @Inject
    public SelfSubjectAccessReviews(Authorizer authorizer) {
        this.authorizer = authorizer;
    }

    @Override
    public String resource() {
        return "selfsubjectaccessreviews." + BuiltInKinds.AUTHORIZATION;
    }

    @Override
    public ResourceDocument create(RequestInfo request, ResourceDocument question) {
        return AccessReview.answer(authorizer, request.user(), question);
    }
}
