package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.authz.Authorizer;
import ai.a5c.krate.apiserver.registry.ResourceDocument;
import ai.a5c.krate.apiserver.registry.VirtualResource;
import ai.a5c.krate.apiserver.request.RequestInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether someone may do something in the namespace of the request. */
@ApplicationScoped
public class LocalSubjectAccessReviews implements VirtualResource {
    private final Authorizer authorizer;

    /** For the container's proxy, which delegates every call. */
    @SuppressWarnings("NullAway")
    protected LocalSubjectAccessReviews() {
        this.authorizer = null;
    }

    @Inject
    public LocalSubjectAccessReviews(Authorizer authorizer) {
        this.authorizer = authorizer;
    }

    @Override
    public String resource() {
        return "localsubjectaccessreviews." + BuiltInKinds.AUTHORIZATION;
    }

    @Override
    public ResourceDocument create(RequestInfo request, ResourceDocument question) {
        if (!question.text("/spec/resourceAttributes/namespace").equals(request.namespace())) {
            throw AccessReview.invalid(
                    question,
                    "resourceAttributes.namespace must match the namespace of the request");
        }
        return AccessReview.answer(authorizer, AccessReview.subject(question), question);
    }
}
