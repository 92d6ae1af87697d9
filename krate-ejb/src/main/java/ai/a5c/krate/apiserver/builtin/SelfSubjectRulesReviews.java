package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.authz.PolicyRule;
import ai.a5c.krate.apiserver.authz.RbacAuthorizer;
import ai.a5c.krate.apiserver.registry.ResourceDocument;
import ai.a5c.krate.apiserver.registry.VirtualResource;
import ai.a5c.krate.apiserver.request.RequestInfo;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The caller's rights in a namespace: {@code kubectl auth can-i --list}. */
@ApplicationScoped
public class SelfSubjectRulesReviews implements VirtualResource {
    private final RbacAuthorizer rbac;

    /** For the container's proxy, which delegates every call. */
    @SuppressWarnings("NullAway")
    protected SelfSubjectRulesReviews() {
        this.rbac = null;
    }

    @Inject
    public SelfSubjectRulesReviews(RbacAuthorizer rbac) {
        this.rbac = rbac;
    }

    @Override
    public String resource() {
        return "selfsubjectrulesreviews." + BuiltInKinds.AUTHORIZATION;
    }

    @Override
    public ResourceDocument create(RequestInfo request, ResourceDocument question) {
        String namespace = question.text("/spec/namespace");
        if (namespace.isEmpty()) {
            throw AccessReview.invalid(question, "namespace is required");
        }
        question.clearStatus();
        ObjectNode status = question.status();
        ArrayNode resourceRules = status.putArray("resourceRules");
        ArrayNode pathRules = status.putArray("nonResourceRules");
        for (PolicyRule rule : rbac.rulesOf(request.user(), namespace)) {
            if (rule.nonResourceUrls().isEmpty()) {
                add(resourceRules.addObject(), rule);
            } else {
                ObjectNode paths = pathRules.addObject();
                put(paths, "verbs", rule.verbs());
                put(paths, "nonResourceURLs", rule.nonResourceUrls());
            }
        }
        status.put("incomplete", false);
        return question;
    }

    private static void add(ObjectNode json, PolicyRule rule) {
        put(json, "verbs", rule.verbs());
        put(json, "apiGroups", rule.apiGroups());
        put(json, "resources", rule.resources());
        if (!rule.resourceNames().isEmpty()) {
            put(json, "resourceNames", rule.resourceNames());
        }
    }

    private static void put(ObjectNode json, String field, List<String> values) {
        values.forEach(json.putArray(field)::add);
    }
}
