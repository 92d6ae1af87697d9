package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.apiserver.authn.ServiceAccountTokens;
import ai.a5c.krate.apiserver.authn.ServiceAccountTokens.Account;
import ai.a5c.krate.apiserver.authn.ServiceAccountTokens.BoundSecret;
import ai.a5c.krate.apiserver.authn.ServiceAccountTokens.Issued;
import ai.a5c.krate.apiserver.authn.TokenSettings;
import ai.a5c.krate.apiserver.registry.ObjectReader;
import ai.a5c.krate.apiserver.registry.ResourceDocument;
import ai.a5c.krate.apiserver.registry.SubresourceAction;
import ai.a5c.krate.apiserver.request.RequestInfo;
import ai.a5c.krate.store.StoredObject;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TokenRequest (authentication.k8s.io/v1): what {@code kubectl create token} posts. */
@ApplicationScoped
public class ServiceAccountTokenAction implements SubresourceAction {
    private static final long LONGEST_REQUEST = 1L << 32;

    private final ServiceAccountTokens tokens;
    private final ObjectReader objects;

    /** For the container's proxy, which delegates every call. */
    @SuppressWarnings("NullAway")
    protected ServiceAccountTokenAction() {
        this.tokens = null;
        this.objects = null;
    }

    @Inject
    public ServiceAccountTokenAction(ServiceAccountTokens tokens, ObjectReader objects) {
        this.tokens = tokens;
        this.objects = objects;
    }

    @Override
    public String resource() {
        return "serviceaccounts";
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public String kind() {
        return "TokenRequest";
    }

    @Override
    public ObjectNode perform(RequestInfo request, ResourceDocument target, JsonNode body) {
        Account account =
                new Account(target.namespace(), target.name(), target.text("/metadata/uid"));
        Duration life = life(account, body.at("/spec/expirationSeconds"));
        List<String> audiences = audiences(body.at("/spec/audiences"));
        BoundSecret secret = boundSecret(account, body.at("/spec/boundObjectRef"));
        if (request.dryRun()) {
            return answer(
                    account, audiences, new Issued("", request.receivedAt().plus(life)), life);
        }
        return answer(account, audiences, tokens.issue(account, audiences, life, secret), life);
    }

    private Duration life(Account account, JsonNode seconds) {
        TokenSettings settings = tokens.settings();
        if (seconds.isMissingNode() || seconds.isNull()) {
            return settings.defaultLife();
        }
        if (seconds.asLong() < TokenSettings.SHORTEST_LIFE.toSeconds()) {
            throw invalid(
                    account,
                    "spec.expirationSeconds",
                    seconds,
                    "may not specify a duration less than 10 minutes");
        }
        if (seconds.asLong() > LONGEST_REQUEST) {
            throw invalid(
                    account,
                    "spec.expirationSeconds",
                    seconds,
                    "may not specify a duration larger than 2^32 seconds");
        }
        Duration wanted = Duration.ofSeconds(seconds.asLong());
        return wanted.compareTo(settings.longestLife()) > 0 ? settings.longestLife() : wanted;
    }

    private List<String> audiences(JsonNode wanted) {
        List<String> audiences = new ArrayList<>();
        wanted.forEach(each -> audiences.add(each.asText()));
        return audiences.isEmpty() ? tokens.settings().apiAudiences() : audiences;
    }

    private @Nullable BoundSecret boundSecret(Account account, JsonNode reference) {
        if (reference.isMissingNode() || reference.isNull()) {
            return null;
        }
        if (!reference.path("kind").asText().equals("Secret")) {
            throw invalid(
                    account,
                    "spec.boundObjectRef.kind",
                    reference.path("kind"),
                    "a token can be bound to a Secret only");
        }
        String name = reference.path("name").asText();
        StoredObject secret =
                objects.get("secrets", account.namespace(), name)
                        .orElseThrow(() -> StatusException.notFound("secrets", name));
        String uid = reference.path("uid").asText("");
        if (!uid.isEmpty() && !uid.equals(secret.uid())) {
            throw StatusException.conflict(
                    "secrets",
                    name,
                    "the UID in the bound object reference ("
                            + uid
                            + ") does not match the UID in record");
        }
        return new BoundSecret(name, secret.uid());
    }

    private static StatusException invalid(
            Account account, String field, JsonNode value, String why) {
        String message = "Invalid value: " + value + ": " + why;
        return new StatusException(
                        422,
                        "Invalid",
                        "TokenRequest.authentication.k8s.io \""
                                + account.name()
                                + "\" is invalid: "
                                + field
                                + ": "
                                + message,
                        new StatusException.Details(
                                "authentication.k8s.io", "TokenRequest", account.name(), ""))
                .because("FieldValueInvalid", field, message);
    }

    private static ObjectNode answer(
            Account account, List<String> audiences, Issued issued, Duration life) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("apiVersion", "authentication.k8s.io/v1").put("kind", "TokenRequest");
        answer.putObject("metadata")
                .put("name", account.name())
                .put("namespace", account.namespace())
                .put("creationTimestamp", wholeSeconds(issued.expiresAt().minus(life)));
        ObjectNode spec = answer.putObject("spec");
        audiences.forEach(spec.putArray("audiences")::add);
        spec.put("expirationSeconds", life.toSeconds());
        answer.putObject("status")
                .put("token", issued.token())
                .put("expirationTimestamp", wholeSeconds(issued.expiresAt()));
        return answer;
    }

    private static String wholeSeconds(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond()).toString();
    }
}
