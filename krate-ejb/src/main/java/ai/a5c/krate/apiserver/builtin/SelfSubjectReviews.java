package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.registry.ResourceDocument;
import ai.a5c.krate.apiserver.registry.VirtualResource;
import ai.a5c.krate.apiserver.request.RequestInfo;
import jakarta.enterprise.context.ApplicationScoped;

/** {@code kubectl auth whoami}. */
@ApplicationScoped
public class SelfSubjectReviews implements VirtualResource {
    @Override
    public String resource() {
        return "selfsubjectreviews." + BuiltInKinds.AUTHENTICATION;
    }

    @Override
    public ResourceDocument create(RequestInfo request, ResourceDocument question) {
        question.clearStatus();
        question.status().set("userInfo", UserInfos.json(request.user()));
        return question;
    }
}
