package ai.a5c.krate.apiserver.authz;

import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.apiserver.authn.UserInfo;

/** Words a denied request: the pipeline throws what this makes, after it has audited the denial. */
public interface Refusals {
    /**
     * Forbidden, 403, in kube-apiserver's words; NotFound, 404, for a namespace of which the caller
     * may not know (spec ruling 19): an absent organisation and a foreign one are answered alike.
     */
    StatusException refusal(
            UserInfo user, Authorizer.Attributes attributes, Authorizer.Decision decision);
}
