package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.registry.KindDefinition;
import ai.a5c.krate.apiserver.registry.KindSource;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.authentication.SelfSubjectReview;
import io.fabric8.kubernetes.api.model.authentication.TokenReview;
import io.fabric8.kubernetes.api.model.authorization.v1.LocalSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectRulesReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SubjectAccessReview;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The built-in kinds of standalone mode. */
@ApplicationScoped
public class BuiltInKinds implements KindSource {
    static final String RBAC = "rbac.authorization.k8s.io";
    static final String AUTHENTICATION = "authentication.k8s.io";
    static final String AUTHORIZATION = "authorization.k8s.io";
    static final String COORDINATION = "coordination.k8s.io";

    @Override
    public List<KindDefinition> kinds() {
        return List.of(
                BuiltInKind.stored("", Namespace.class, "namespaces")
                        .shortNames("ns")
                        .clusterScoped()
                        .withStatus()
                        .column("Status", "string", ".status.phase")
                        .selectable("status.phase")
                        .describedAs("Namespace provides a scope for names.")
                        .definition(),
                BuiltInKind.stored("", ServiceAccount.class, "serviceaccounts")
                        .shortNames("sa")
                        .describedAs(
                                "ServiceAccount is an identity for machines; /token gives it credentials.")
                        .definition(),
                BuiltInKind.stored("", Secret.class, "secrets")
                        .column("Type", "string", ".type")
                        .selectable("type")
                        .describedAs("Secret holds secret data, base64-encoded.")
                        .definition(),
                BuiltInKind.stored("", ConfigMap.class, "configmaps")
                        .shortNames("cm")
                        .describedAs("ConfigMap holds configuration data.")
                        .definition(),
                event(),
                BuiltInKind.stored(RBAC, Role.class, "roles")
                        .describedAs("Role is a set of rights in one namespace.")
                        .definition(),
                BuiltInKind.stored(RBAC, RoleBinding.class, "rolebindings")
                        .column("Role", "string", ".roleRef.name")
                        .describedAs(
                                "RoleBinding gives subjects the rights of a role in one namespace.")
                        .definition(),
                BuiltInKind.stored(RBAC, ClusterRole.class, "clusterroles")
                        .clusterScoped()
                        .describedAs("ClusterRole is a set of rights, to be bound anywhere.")
                        .definition(),
                BuiltInKind.stored(RBAC, ClusterRoleBinding.class, "clusterrolebindings")
                        .clusterScoped()
                        .column("Role", "string", ".roleRef.name")
                        .describedAs(
                                "ClusterRoleBinding gives subjects the rights of a ClusterRole everywhere.")
                        .definition(),
                BuiltInKind.stored(COORDINATION, Lease.class, "leases")
                        .column("Holder", "string", ".spec.holderIdentity")
                        .describedAs("Lease tells which of several processes leads.")
                        .definition(),
                BuiltInKind.virtual(AUTHENTICATION, TokenReview.class, "tokenreviews")
                        .describedAs("TokenReview asks whose token this is.")
                        .definition(),
                BuiltInKind.virtual(AUTHENTICATION, SelfSubjectReview.class, "selfsubjectreviews")
                        .describedAs("SelfSubjectReview asks who the caller is.")
                        .definition(),
                BuiltInKind.virtual(
                                AUTHORIZATION, SubjectAccessReview.class, "subjectaccessreviews")
                        .describedAs("SubjectAccessReview asks whether someone may do something.")
                        .definition(),
                BuiltInKind.virtual(
                                AUTHORIZATION,
                                SelfSubjectAccessReview.class,
                                "selfsubjectaccessreviews")
                        .describedAs(
                                "SelfSubjectAccessReview asks whether the caller may do something.")
                        .definition(),
                BuiltInKind.virtual(
                                AUTHORIZATION,
                                LocalSubjectAccessReview.class,
                                "localsubjectaccessreviews")
                        .namespaced()
                        .describedAs("LocalSubjectAccessReview asks about rights in one namespace.")
                        .definition(),
                BuiltInKind.virtual(
                                AUTHORIZATION,
                                SelfSubjectRulesReview.class,
                                "selfsubjectrulesreviews")
                        .describedAs(
                                "SelfSubjectRulesReview lists the caller's rights in a namespace.")
                        .definition());
    }

    private static KindDefinition event() {
        return BuiltInKind.stored("", Event.class, "events")
                .shortNames("ev")
                .column("Last Seen", "date", ".lastTimestamp")
                .column("Type", "string", ".type")
                .column("Reason", "string", ".reason")
                .column("Object", "string", ".involvedObject.name")
                .column("Message", "string", ".message")
                .selectable(
                        "involvedObject.kind",
                        "involvedObject.namespace",
                        "involvedObject.name",
                        "involvedObject.uid",
                        "reason",
                        "type")
                .describedAs("Event reports something that happened to an object.")
                .definition();
    }
}
