package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.registry.FieldErrors;
import ai.a5c.krate.apiserver.registry.Strategy;
import ai.a5c.krate.apiserver.request.RequestInfo;
import io.fabric8.kubernetes.api.model.ConfigMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** ConfigMaps as core v1 has them. */
@ApplicationScoped
public class ConfigMapStrategy implements Strategy<ConfigMap> {
    @Override
    public void validate(RequestInfo request, ConfigMap candidate, FieldErrors errors) {
        DataKeys.check("data", candidate.getData(), errors);
        DataKeys.check("binaryData", candidate.getBinaryData(), errors);
    }

    @Override
    public void validateUpdate(
            RequestInfo request, ConfigMap candidate, ConfigMap stored, FieldErrors errors) {
        if (!Boolean.TRUE.equals(stored.getImmutable())) {
            return;
        }
        if (!Boolean.TRUE.equals(candidate.getImmutable())) {
            errors.forbidden("immutable", "field is immutable when `immutable` is set");
        }
        if (!Objects.equals(candidate.getData(), stored.getData())) {
            errors.forbidden("data", "field is immutable when `immutable` is set");
        }
        if (!Objects.equals(candidate.getBinaryData(), stored.getBinaryData())) {
            errors.forbidden("binaryData", "field is immutable when `immutable` is set");
        }
    }
}
