package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.registry.FieldErrors;
import ai.a5c.krate.apiserver.registry.Strategy;
import ai.a5c.krate.apiserver.request.RequestInfo;
import io.fabric8.kubernetes.api.model.rbac.Role;
import jakarta.enterprise.context.ApplicationScoped;

/** Roles: rules that are about resources. */
@ApplicationScoped
public class RoleStrategy implements Strategy<Role> {
    @Override
    public void validate(RequestInfo request, Role candidate, FieldErrors errors) {
        RbacRules.checkRules(candidate.getRules(), false, errors);
    }
}
