package ai.a5c.krate.apiserver.authz;

import ai.a5c.krate.apiserver.authn.UserInfo;

/** Decides whether a user may do a thing: RBAC in process, or SubjectAccessReview in a cluster. */
public interface Authorizer {

    Decision authorize(UserInfo user, Attributes attributes);

    /** Answer with the reason that {@code kubectl auth can-i} and the audit entry show. */
    record Decision(boolean allowed, String reason) {}

    /**
     * What is asked, in the words of SubjectAccessReview. Empty strings stand for what does not apply; for a
     * non-resource request only {@code verb} and {@code path} are set.
     */
    record Attributes(
            String verb,
            String group,
            String version,
            String resource,
            String subresource,
            String namespace,
            String name,
            String path) {
        public boolean isResource() {
            return !resource.isEmpty();
        }
    }
}
