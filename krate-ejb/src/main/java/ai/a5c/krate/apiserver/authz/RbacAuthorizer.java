package ai.a5c.krate.apiserver.authz;

import ai.a5c.krate.apiserver.authn.UserInfo;
import ai.a5c.krate.apiserver.authz.RbacObjects.Binding;
import ai.a5c.krate.apiserver.authz.RbacObjects.Role;
import ai.a5c.krate.apiserver.registry.ObjectReader;
import ai.a5c.krate.store.ResourceKey;
import ai.a5c.krate.store.StoredObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * RBAC in process, from the roles and bindings in the watch cache. A change marks the index stale;
 * the next question rebuilds it, parsing only what changed. A write is in the cache before it is
 * answered, so a binding holds from the moment its writer learns that it exists.
 */
@ApplicationScoped
public class RbacAuthorizer implements Authorizer {
    private static final Decision MASTER = new Decision(true, "");

    private final ObjectReader objects;
    private final AtomicLong changes = new AtomicLong();
    private final Map<String, Map<ResourceKey, Parsed<?>>> parsed = new HashMap<>();
    private volatile Indexed current = new Indexed(-1, new RbacIndex(List.of(), List.of()));

    private record Indexed(long asOf, RbacIndex index) {}

    private record Parsed<T>(long version, T value) {}

    /** For the container's proxy, which delegates every call. */
    @SuppressWarnings("NullAway")
    protected RbacAuthorizer() {
        this.objects = null;
    }

    @Inject
    public RbacAuthorizer(ObjectReader objects) {
        this.objects = objects;
        for (String resource :
                List.of(
                        RbacObjects.ROLES,
                        RbacObjects.CLUSTER_ROLES,
                        RbacObjects.ROLE_BINDINGS,
                        RbacObjects.CLUSTER_ROLE_BINDINGS)) {
            objects.onChange(resource, changes::incrementAndGet);
        }
    }

    @Override
    public Decision authorize(UserInfo user, Attributes attributes) {
        return user.isIn(UserInfo.MASTERS) ? MASTER : rightsOf(user).decide(attributes);
    }

    /**
     * Rules that a user holds in a namespace, those of the cluster first, each once; a master holds
     * every right, also when the binding that says so was deleted.
     */
    public List<PolicyRule> rulesOf(UserInfo user, String namespace) {
        List<PolicyRule> rules = new ArrayList<>();
        if (user.isIn(UserInfo.MASTERS)) {
            rules.addAll(PolicyRule.EVERYTHING);
        }
        rightsOf(user).in(namespace).stream().map(Grant::rule).forEach(rules::add);
        return rules.stream().distinct().toList();
    }

    SubjectRights rightsOf(UserInfo user) {
        return index().rightsOf(user);
    }

    RbacIndex index() {
        Indexed indexed = current;
        return indexed.asOf() == changes.get() ? indexed.index() : rebuild();
    }

    private synchronized RbacIndex rebuild() {
        long asOf = changes.get();
        if (current.asOf() != asOf) {
            List<Role> roles = new ArrayList<>(read(RbacObjects.CLUSTER_ROLES, RbacObjects::role));
            roles.addAll(read(RbacObjects.ROLES, RbacObjects::role));
            List<Binding> bindings =
                    new ArrayList<>(read(RbacObjects.CLUSTER_ROLE_BINDINGS, RbacObjects::binding));
            bindings.addAll(read(RbacObjects.ROLE_BINDINGS, RbacObjects::binding));
            current = new Indexed(asOf, new RbacIndex(roles, bindings));
        }
        return current.index();
    }

    private <T> List<T> read(String resource, Function<StoredObject, T> parse) {
        Map<ResourceKey, Parsed<?>> before = parsed.getOrDefault(resource, Map.of());
        Map<ResourceKey, Parsed<?>> after = new HashMap<>();
        List<T> values = new ArrayList<>();
        for (StoredObject stored : objects.list(resource, "")) {
            Parsed<?> known = before.get(stored.key());
            boolean same = known != null && known.version() == stored.version();
            @SuppressWarnings("unchecked") // one resource is always parsed by the same function
            Parsed<T> now =
                    same ? (Parsed<T>) known : new Parsed<>(stored.version(), parse.apply(stored));
            after.put(stored.key(), now);
            values.add(now.value());
        }
        parsed.put(resource, after);
        return values;
    }
}
