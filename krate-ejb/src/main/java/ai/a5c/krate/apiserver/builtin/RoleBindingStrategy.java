package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.registry.FieldErrors;
import ai.a5c.krate.apiserver.registry.ResourceDocument;
import ai.a5c.krate.apiserver.registry.Strategy;
import ai.a5c.krate.apiserver.request.RequestInfo;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * RoleBindings: rights in one namespace. The role of a binding is fixed: to change it is to give
 * other rights.
 */
@ApplicationScoped
public class RoleBindingStrategy implements Strategy<RoleBinding> {
    private static final Set<String> ROLE_KINDS = Set.of("Role", "ClusterRole");

    @Override
    public void prepareForCreate(RequestInfo request, ResourceDocument incoming) {
        RbacRules.defaultBinding(incoming);
    }

    @Override
    public void prepareForUpdate(
            RequestInfo request, ResourceDocument incoming, ResourceDocument stored) {
        RbacRules.defaultBinding(incoming);
    }

    @Override
    public void validate(RequestInfo request, RoleBinding candidate, FieldErrors errors) {
        if (candidate.getRoleRef() == null) {
            errors.required("roleRef", "");
            return;
        }
        RbacRules.checkBinding(candidate.getRoleRef(), candidate.getSubjects(), ROLE_KINDS, errors);
    }

    @Override
    public void validateUpdate(
            RequestInfo request, RoleBinding candidate, RoleBinding stored, FieldErrors errors) {
        if (candidate.getRoleRef() != null && stored.getRoleRef() != null) {
            RbacRules.checkRoleRefUnchanged(candidate.getRoleRef(), stored.getRoleRef(), errors);
        }
    }
}
