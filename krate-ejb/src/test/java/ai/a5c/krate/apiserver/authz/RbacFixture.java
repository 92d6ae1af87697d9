package ai.a5c.krate.apiserver.authz;

import ai.a5c.krate.apiserver.FakeObjects;
import ai.a5c.krate.apiserver.authn.UserInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Users and RBAC objects for tests. */
public final class RbacFixture {
    private static final YAMLMapper YAML = new YAMLMapper();

    private RbacFixture() {}

    public static UserInfo user(String name, String... groups) {
        List<String> all = new ArrayList<>(List.of(groups));
        all.add(UserInfo.AUTHENTICATED);
        return new UserInfo(name, "", all, Map.of());
    }

    public static ObjectNode object(String yaml) {
        try {
            return (ObjectNode) YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the seeded roles, and the bindings that every organisation has, for {@code acme}. */
    public static void seed(FakeObjects objects) {
        DefaultRoles.roles().forEach(objects::put);
        DefaultRoles.bindings().forEach(objects::put);
        bind(
                objects,
                "krate-org-acme",
                "krate-viewers",
                DefaultRoles.VIEWER,
                "krate:org:acme:users");
        bind(
                objects,
                "krate-org-acme",
                "krate-developers",
                DefaultRoles.DEVELOPER,
                "krate:org:acme:developers");
        bind(
                objects,
                "krate-org-acme",
                "krate-repo-admins",
                DefaultRoles.REPO_ADMIN,
                "krate:org:acme:repo-admins");
    }

    public static void bind(
            FakeObjects objects, String namespace, String name, String role, String group) {
        objects.put(
                RbacObjects.ROLE_BINDINGS,
                object(
                        ("{metadata: {name: %s, namespace: %s}, roleRef: {kind: ClusterRole, name: '%s'}, "
                                        + "subjects: [{kind: Group, name: '%s'}]}")
                                .formatted(name, namespace, role, group)));
    }
}
