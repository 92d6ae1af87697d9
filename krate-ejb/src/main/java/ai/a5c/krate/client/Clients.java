package ai.a5c.krate.client;

import ai.a5c.krate.apiserver.authn.UserInfo;
import io.fabric8.kubernetes.client.KubernetesClient;

/**
 * Kubernetes clients of this process: wired to the in-process API server in standalone mode, to kube-apiserver in a
 * cluster. Every call passes the whole pipeline with the given identity.
 */
public interface Clients {
    /** Client that acts as {@code user}; cheap, need not be closed. */
    KubernetesClient as(UserInfo user);

    /** Client of a controller, acting as ServiceAccount {@code krate-<name>} of the platform namespace. */
    KubernetesClient controller(String name);
}
