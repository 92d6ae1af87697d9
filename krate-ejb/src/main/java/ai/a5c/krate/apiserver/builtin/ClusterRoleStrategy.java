package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.registry.FieldErrors;
import ai.a5c.krate.apiserver.registry.Strategy;
import ai.a5c.krate.apiserver.request.RequestInfo;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import jakarta.enterprise.context.ApplicationScoped;

/** ClusterRoles: rules about resources or paths, or a selection of other ClusterRoles. */
@ApplicationScoped
public class ClusterRoleStrategy implements Strategy<ClusterRole> {
    @Override
    public void validate(RequestInfo request, ClusterRole candidate, FieldErrors errors) {
        RbacRules.checkRules(candidate.getRules(), true, errors);
        if (candidate.getAggregationRule() != null
                && candidate.getAggregationRule().getClusterRoleSelectors().isEmpty()) {
            errors.required(
                    "aggregationRule.clusterRoleSelectors",
                    "at least one clusterRoleSelector required");
        }
    }
}
