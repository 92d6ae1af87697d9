package ai.a5c.krate.apiserver.authz;

import ai.a5c.krate.apiserver.authn.UserInfo;
import ai.a5c.krate.apiserver.authz.RbacObjects.Binding;
import ai.a5c.krate.apiserver.authz.RbacObjects.Role;
import ai.a5c.krate.store.ResourceKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All roles and bindings of one moment, by subject. Immutable but for its cache of users; a change
 * of any role or binding makes a new index, so that no decision outlives the objects it came from.
 */
final class RbacIndex {
    private static final int CAPACITY = 10_000;

    private final Map<ResourceKey, Role> roles = new HashMap<>();
    private final Map<String, List<Binding>> bindingsBySubject = new HashMap<>();
    private final Map<Subject, SubjectRights> users = new ConcurrentHashMap<>();

    private record Subject(String name, List<String> groups) {}

    RbacIndex(Collection<Role> allRoles, Collection<Binding> bindings) {
        allRoles.forEach(role -> roles.put(role.key(), withAggregated(role, allRoles)));
        for (Binding binding : bindings) {
            for (String subject : binding.subjects()) {
                bindingsBySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(binding);
            }
        }
    }

    /** Rights of a user; the same object until the index is replaced. */
    SubjectRights rightsOf(UserInfo user) {
        Subject subject = new Subject(user.name(), user.groups());
        SubjectRights rights = users.get(subject);
        if (rights == null) {
            rights = compute(subject);
            if (users.size() >= CAPACITY) {
                users.clear();
            }
            users.put(subject, rights);
        }
        return rights;
    }

    /** Rules a binding refers to; empty when its role does not exist (yet). */
    List<PolicyRule> rulesOf(String roleKind, String roleName, String namespace) {
        boolean cluster = roleKind.equals("ClusterRole");
        Role role =
                roles.get(
                        new ResourceKey(
                                cluster ? RbacObjects.CLUSTER_ROLES : RbacObjects.ROLES,
                                cluster ? "" : namespace,
                                roleName));
        return role == null ? List.of() : role.rules();
    }

    private SubjectRights compute(Subject subject) {
        List<Grant> everywhere = new ArrayList<>();
        Map<String, List<Grant>> byNamespace = new HashMap<>();
        collect(RbacObjects.userSubject(subject.name()), everywhere, byNamespace);
        for (String group : subject.groups()) {
            collect(RbacObjects.groupSubject(group), everywhere, byNamespace);
        }
        return new SubjectRights(everywhere, byNamespace);
    }

    private void collect(
            String subject, List<Grant> everywhere, Map<String, List<Grant>> byNamespace) {
        for (Binding binding : bindingsBySubject.getOrDefault(subject, List.of())) {
            String namespace = binding.key().namespace();
            List<Grant> grants =
                    binding.ofCluster()
                            ? everywhere
                            : byNamespace.computeIfAbsent(namespace, key -> new ArrayList<>());
            String reason = binding.reason(subject);
            rulesOf(binding.roleKind(), binding.roleName(), namespace)
                    .forEach(rule -> grants.add(new Grant(rule, reason)));
        }
    }

    private static Role withAggregated(Role role, Collection<Role> all) {
        if (role.aggregated().isEmpty()) {
            return role;
        }
        List<PolicyRule> rules = new ArrayList<>(role.rules());
        for (Role other : all) {
            boolean selected =
                    other != role
                            && other.key().resource().equals(RbacObjects.CLUSTER_ROLES)
                            && role.aggregated().stream()
                                    .anyMatch(terms -> terms.matches(other.labels()));
            if (selected) {
                rules.addAll(other.rules());
            }
        }
        return new Role(role.key(), role.labels(), List.copyOf(rules), role.aggregated());
    }
}
