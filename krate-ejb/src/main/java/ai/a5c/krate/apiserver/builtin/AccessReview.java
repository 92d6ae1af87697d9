package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.apiserver.authn.UserInfo;
import ai.a5c.krate.apiserver.authz.Authorizer;
import ai.a5c.krate.apiserver.authz.Authorizer.Attributes;
import ai.a5c.krate.apiserver.registry.ResourceDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the three access reviews share: the question in their spec and the answer in their status.
 */
final class AccessReview {
    private AccessReview() {}

    static ResourceDocument answer(Authorizer authorizer, UserInfo user, ResourceDocument review) {
        Authorizer.Decision decision = authorizer.authorize(user, attributes(review));
        review.clearStatus();
        ObjectNode status = review.status();
        status.put("allowed", decision.allowed());
        if (!decision.reason().isEmpty()) {
            status.put("reason", decision.reason());
        }
        return review;
    }

    private static Attributes attributes(ResourceDocument review) {
        JsonNode resource = review.at("/spec/resourceAttributes");
        JsonNode path = review.at("/spec/nonResourceAttributes");
        if (resource.isObject() == path.isObject()) {
            throw invalid(
                    review,
                    "exactly one of nonResourceAttributes or resourceAttributes must be specified");
        }
        if (path.isObject()) {
            return new Attributes(
                    path.path("verb").asText(), "", "", "", "", "", "", path.path("path").asText());
        }
        return new Attributes(
                resource.path("verb").asText(),
                resource.path("group").asText(),
                resource.path("version").asText(),
                resource.path("resource").asText(),
                resource.path("subresource").asText(),
                resource.path("namespace").asText(),
                resource.path("name").asText(),
                "");
    }

    /** The user that a (Local)SubjectAccessReview asks about. */
    static UserInfo subject(ResourceDocument review) {
        JsonNode spec = review.at("/spec");
        List<String> groups = texts(spec.path("groups"));
        String name = spec.path("user").asText();
        if (name.isEmpty() && groups.isEmpty()) {
            throw invalid(review, "at least one of user or group must be specified");
        }
        Map<String, List<String>> extra = new HashMap<>();
        spec.path("extra")
                .fields()
                .forEachRemaining(each -> extra.put(each.getKey(), texts(each.getValue())));
        return new UserInfo(name, spec.path("uid").asText(), groups, extra);
    }

    static StatusException invalid(ResourceDocument review, String why) {
        return new StatusException(
                422,
                "Invalid",
                review.kind() + ".authorization.k8s.io \"\" is invalid: spec: " + why,
                new StatusException.Details(BuiltInKinds.AUTHORIZATION, review.kind(), "", ""));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return List.copyOf(texts);
    }
}
