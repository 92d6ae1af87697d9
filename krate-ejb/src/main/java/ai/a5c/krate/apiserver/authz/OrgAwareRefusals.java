package ai.a5c.krate.apiserver.authz;

import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.apiserver.authn.UserInfo;
import ai.a5c.krate.apiserver.authz.Authorizer.Attributes;
import ai.a5c.krate.apiserver.authz.Authorizer.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Refusals that keep organisations apart. Whoever holds no right in a namespace gets the answer of
 * an absent one, and whoever may not read an Organization gets the answer of an absent one; the
 * look-up is the same in both cases, so that neither text nor time tells them apart. Namespaces
 * that every installation has are no secret: there it is 403.
 */
@ApplicationScoped
public class OrgAwareRefusals implements Refusals {
    private static final String KRATE = "krate.a5c.ai";
    private static final Set<String> ORG_DIRECTORY =
            Set.of("organizations", "orgnamespacebindings");
    private static final Set<String> WELL_KNOWN =
            Set.of("default", "kube-system", "kube-public", "krate-system");

    private final RbacAuthorizer rbac;

    /** For the container's proxy, which delegates every call. */
    @SuppressWarnings("NullAway")
    protected OrgAwareRefusals() {
        this.rbac = null;
    }

    @Inject
    public OrgAwareRefusals(RbacAuthorizer rbac) {
        this.rbac = rbac;
    }

    @Override
    public StatusException refusal(UserInfo user, Attributes asked, Decision decision) {
        if (!asked.isResource()) {
            return new StatusException(
                    403,
                    "Forbidden",
                    "forbidden: User \""
                            + user.name()
                            + "\" cannot "
                            + asked.verb()
                            + " path \""
                            + asked.path()
                            + "\"",
                    StatusException.Details.NONE);
        }
        if (isHidden(user, asked)) {
            return hidden(asked);
        }
        return StatusException.forbidden(
                qualified(asked.resource(), asked.group()),
                asked.name(),
                sentence(user, asked, decision));
    }

    private boolean isHidden(UserInfo user, Attributes asked) {
        boolean isNamespace = asked.group().isEmpty() && asked.resource().equals("namespaces");
        String namespace = isNamespace ? asked.name() : asked.namespace();
        if (namespace.isEmpty()) {
            return false;
        }
        if (!WELL_KNOWN.contains(namespace)) {
            return !rbac.rightsOf(user).sees(namespace, asked.group());
        }
        return asked.group().equals(KRATE)
                && ORG_DIRECTORY.contains(asked.resource())
                && !asked.name().isEmpty()
                && !rbac.authorize(user, reading(asked)).allowed();
    }

    private static Attributes reading(Attributes asked) {
        return new Attributes(
                "get",
                asked.group(),
                asked.version(),
                asked.resource(),
                "",
                asked.namespace(),
                asked.name(),
                "");
    }

    private static StatusException hidden(Attributes asked) {
        boolean named = !asked.name().isEmpty() && !asked.verb().equals("create");
        return named
                ? StatusException.notFound(qualified(asked.resource(), asked.group()), asked.name())
                : StatusException.notFound("namespaces", asked.namespace());
    }

    /** kube-apiserver's words (endpoints/handlers/responsewriters, errors.go). */
    private static String sentence(UserInfo user, Attributes asked, Decision decision) {
        String resource =
                asked.subresource().isEmpty()
                        ? asked.resource()
                        : asked.resource() + "/" + asked.subresource();
        String where =
                asked.namespace().isEmpty()
                        ? " at the cluster scope"
                        : " in the namespace \"" + asked.namespace() + "\"";
        String why = decision.reason().isEmpty() ? "" : ": " + decision.reason();
        return "User \""
                + user.name()
                + "\" cannot "
                + asked.verb()
                + " resource \""
                + resource
                + "\" in API group \""
                + asked.group()
                + "\""
                + where
                + why;
    }

    private static String qualified(String resource, String group) {
        return group.isEmpty() ? resource : resource + "." + group;
    }
}
