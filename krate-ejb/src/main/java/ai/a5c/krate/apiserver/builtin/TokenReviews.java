package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.apiserver.authn.ServiceAccountTokens;
import ai.a5c.krate.apiserver.authn.UserInfo;
import ai.a5c.krate.apiserver.registry.ResourceDocument;
import ai.a5c.krate.apiserver.registry.VirtualResource;
import ai.a5c.krate.apiserver.request.RequestInfo;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Whose token is this: for servers that trust Krate's ServiceAccounts. */
@ApplicationScoped
public class TokenReviews implements VirtualResource {
    private final ServiceAccountTokens tokens;

    /** For the container's proxy, which delegates every call. */
    @SuppressWarnings("NullAway")
    protected TokenReviews() {
        this.tokens = null;
    }

    @Inject
    public TokenReviews(ServiceAccountTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String resource() {
        return "tokenreviews." + BuiltInKinds.AUTHENTICATION;
    }

    @Override
    public ResourceDocument create(RequestInfo request, ResourceDocument question) {
        String token = question.text("/spec/token");
        if (token.isEmpty()) {
            throw StatusException.badRequest("token is required for TokenReview in authentication");
        }
        List<String> audiences = new ArrayList<>();
        question.at("/spec/audiences").forEach(each -> audiences.add(each.asText()));
        if (audiences.isEmpty()) {
            audiences.addAll(tokens.settings().apiAudiences());
        }
        question.clearStatus();
        ObjectNode status = question.status();
        try {
            UserInfo user = tokens.verify(token, audiences);
            status.put("authenticated", true);
            status.set("user", UserInfos.json(user));
            tokens.audiencesOf(token, audiences).forEach(status.putArray("audiences")::add);
        } catch (StatusException e) {
            status.put("authenticated", false);
            status.put("error", "the token is not valid");
        }
        return question;
    }
}
