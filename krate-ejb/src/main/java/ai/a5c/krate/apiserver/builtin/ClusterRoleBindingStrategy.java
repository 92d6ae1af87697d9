package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.registry.FieldErrors;
import ai.a5c.krate.apiserver.registry.ResourceDocument;
import ai.a5c.krate.apiserver.registry.Strategy;
import ai.a5c.krate.apiserver.request.RequestInfo;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * ClusterRoleBindings: rights everywhere. The role of a binding is fixed: to change it is to give
 * other rights.
 */
@ApplicationScoped
public class ClusterRoleBindingStrategy implements Strategy<ClusterRoleBinding> {
    private static final Set<String> ROLE_KINDS = Set.of("ClusterRole");

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
    public void validate(RequestInfo request, ClusterRoleBinding candidate, FieldErrors errors) {
        if (candidate.getRoleRef() == null) {
            errors.required("roleRef", "");
            return;
        }
        RbacRules.checkBinding(candidate.getRoleRef(), candidate.getSubjects(), ROLE_KINDS, errors);
    }

    @Override
    public void validateUpdate(
            RequestInfo request,
            ClusterRoleBinding candidate,
            ClusterRoleBinding stored,
            FieldErrors errors) {
        if (candidate.getRoleRef() != null && stored.getRoleRef() != null) {
            RbacRules.checkRoleRefUnchanged(candidate.getRoleRef(), stored.getRoleRef(), errors);
        }
    }
}
