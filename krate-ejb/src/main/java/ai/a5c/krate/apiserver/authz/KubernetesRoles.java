package ai.a5c.krate.apiserver.authz;

import static ai.a5c.krate.apiserver.authz.DefaultRoles.binding;
import static ai.a5c.krate.apiserver.authz.DefaultRoles.group;
import static ai.a5c.krate.apiserver.authz.DefaultRoles.role;
import static ai.a5c.krate.apiserver.authz.DefaultRoles.rule;

import ai.a5c.krate.apiserver.authn.UserInfo;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import java.util.List;

/**
 * The ClusterRoles that Kubernetes' clients and guides take for granted (Kubernetes,
 * bootstrappolicy).
 */
final class KubernetesRoles {
    private static final List<String> READ = List.of("get", "list", "watch");
    private static final List<String> CHANGE =
            List.of("create", "update", "patch", "delete", "deletecollection");

    private KubernetesRoles() {}

    static List<ClusterRole> roles() {
        return List.of(
                role(
                        "cluster-admin",
                        List.of(rule(List.of("*"), "*", "*"), paths(List.of("*"), "*"))),
                role(
                        "system:discovery",
                        List.of(
                                paths(
                                        List.of("get"),
                                        "/api",
                                        "/api/*",
                                        "/apis",
                                        "/apis/*",
                                        "/healthz",
                                        "/livez",
                                        "/openapi",
                                        "/openapi/*",
                                        "/readyz",
                                        "/version",
                                        "/version/"))),
                role(
                        "system:public-info-viewer",
                        List.of(
                                paths(
                                        List.of("get"),
                                        "/healthz",
                                        "/livez",
                                        "/readyz",
                                        "/version",
                                        "/version/"))),
                role(
                        "system:basic-user",
                        List.of(
                                rule(
                                        List.of("create"),
                                        "authorization.k8s.io",
                                        "selfsubjectaccessreviews",
                                        "selfsubjectrulesreviews"),
                                rule(
                                        List.of("create"),
                                        "authentication.k8s.io",
                                        "selfsubjectreviews"))),
                role(
                        "system:service-account-issuer-discovery",
                        List.of(
                                paths(
                                        List.of("get"),
                                        "/.well-known/openid-configuration",
                                        "/.well-known/openid-configuration/",
                                        "/openid/v1/jwks",
                                        "/openid/v1/jwks/"))),
                role("view", view()),
                role(
                        "edit",
                        List.of(
                                view().get(0),
                                rule(
                                        CHANGE,
                                        "",
                                        "configmaps",
                                        "secrets",
                                        "serviceaccounts",
                                        "events"),
                                rule(READ, "", "secrets"),
                                rule(List.of("create"), "", "serviceaccounts/token"),
                                rule(List.of("*"), "coordination.k8s.io", "leases"))),
                role(
                        "admin",
                        List.of(
                                view().get(0),
                                rule(
                                        CHANGE,
                                        "",
                                        "configmaps",
                                        "secrets",
                                        "serviceaccounts",
                                        "events"),
                                rule(READ, "", "secrets"),
                                rule(List.of("create"), "", "serviceaccounts/token"),
                                rule(List.of("*"), "coordination.k8s.io", "leases"),
                                rule(READ, "rbac.authorization.k8s.io", "roles", "rolebindings"),
                                rule(CHANGE, "rbac.authorization.k8s.io", "roles", "rolebindings"),
                                rule(
                                        List.of("create"),
                                        "authorization.k8s.io",
                                        "localsubjectaccessreviews"))));
    }

    static List<ClusterRoleBinding> bindings() {
        return List.of(
                binding("cluster-admin", "cluster-admin", group(UserInfo.MASTERS)),
                binding("system:discovery", "system:discovery", group(UserInfo.AUTHENTICATED)),
                binding("system:basic-user", "system:basic-user", group(UserInfo.AUTHENTICATED)),
                binding(
                        "system:public-info-viewer",
                        "system:public-info-viewer",
                        group(UserInfo.AUTHENTICATED),
                        group(UserInfo.UNAUTHENTICATED)),
                binding(
                        "system:service-account-issuer-discovery",
                        "system:service-account-issuer-discovery",
                        group("system:serviceaccounts")));
    }

    private static List<PolicyRule> view() {
        return List.of(rule(READ, "", "configmaps", "serviceaccounts", "events", "namespaces"));
    }

    private static PolicyRule paths(List<String> verbs, String... urls) {
        return new PolicyRuleBuilder().withVerbs(verbs).withNonResourceURLs(urls).build();
    }
}
