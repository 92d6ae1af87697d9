package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.registry.ResourceDocument;
import ai.a5c.krate.apiserver.registry.Strategy;
import ai.a5c.krate.apiserver.request.RequestInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.fabric8.kubernetes.api.model.Namespace;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A namespace is Active from its creation and stays until its contents are gone: the finalizer is
 * ours, for Kubernetes' {@code spec.finalizers} needs a verb of its own that no client of Krate
 * uses.
 */
@ApplicationScoped
public class NamespaceStrategy implements Strategy<Namespace> {
    /** Held until the namespace is empty. */
    public static final String FINALIZER = "krate.a5c.ai/namespaces";

    private static final String NAME_LABEL = "kubernetes.io/metadata.name";

    @Override
    public void prepareForCreate(RequestInfo request, ResourceDocument incoming) {
        label(incoming);
        incoming.status().put("phase", "Active");
        ArrayNode finalizers = incoming.metadata().withArrayProperty("finalizers");
        for (JsonNode each : finalizers) {
            if (each.asText().equals(FINALIZER)) {
                return;
            }
        }
        finalizers.add(FINALIZER);
    }

    @Override
    public void prepareForUpdate(
            RequestInfo request, ResourceDocument incoming, ResourceDocument stored) {
        label(incoming);
    }

    /** Selectors of namespaces by name need it; always set by the server (Kubernetes 1.22). */
    private static void label(ResourceDocument namespace) {
        if (!namespace.name().isEmpty()) {
            namespace.labels().put(NAME_LABEL, namespace.name());
        }
    }
}
