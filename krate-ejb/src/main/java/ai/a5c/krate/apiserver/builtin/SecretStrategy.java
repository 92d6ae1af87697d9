package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.registry.FieldErrors;
import ai.a5c.krate.apiserver.registry.ResourceDocument;
import ai.a5c.krate.apiserver.registry.Strategy;
import ai.a5c.krate.apiserver.request.RequestInfo;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Secrets as core v1 has them: {@code stringData} is write-only, the type is fixed, immutable ones
 * stay.
 */
@ApplicationScoped
public class SecretStrategy implements Strategy<Secret> {
    @Override
    public void prepareForCreate(RequestInfo request, ResourceDocument incoming) {
        normalise(incoming);
    }

    @Override
    public void prepareForUpdate(
            RequestInfo request, ResourceDocument incoming, ResourceDocument stored) {
        normalise(incoming);
    }

    @Override
    public void validate(RequestInfo request, Secret candidate, FieldErrors errors) {
        DataKeys.check("data", candidate.getData(), errors);
        emptyIfNull(candidate.getData())
                .forEach(
                        (key, value) -> {
                            if (!isBase64(value)) {
                                errors.add(
                                        "FieldValueInvalid",
                                        "data[" + key + "]",
                                        "Invalid value: must be base64-encoded");
                            }
                        });
    }

    @Override
    public void validateUpdate(
            RequestInfo request, Secret candidate, Secret stored, FieldErrors errors) {
        if (!Objects.equals(candidate.getType(), stored.getType())) {
            errors.invalid("type", candidate.getType(), "field is immutable");
        }
        if (Boolean.TRUE.equals(stored.getImmutable())) {
            if (!Boolean.TRUE.equals(candidate.getImmutable())) {
                errors.forbidden("immutable", "field is immutable when `immutable` is set");
            }
            if (!emptyIfNull(candidate.getData()).equals(emptyIfNull(stored.getData()))) {
                errors.forbidden("data", "field is immutable when `immutable` is set");
            }
        }
    }

    private static void normalise(ResourceDocument secret) {
        JsonNode plain = secret.root().remove("stringData");
        if (plain instanceof ObjectNode fields && !fields.isEmpty()) {
            ObjectNode data = secret.root().withObjectProperty("data");
            fields.fields()
                    .forEachRemaining(
                            each ->
                                    data.put(
                                            each.getKey(),
                                            Base64.getEncoder()
                                                    .encodeToString(
                                                            each.getValue()
                                                                    .asText()
                                                                    .getBytes(
                                                                            StandardCharsets
                                                                                    .UTF_8))));
        }
        if (secret.text("/type").isEmpty()) {
            secret.root().put("type", "Opaque");
        }
    }

    private static Map<String, String> emptyIfNull(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : new TreeMap<>(map);
    }

    private static boolean isBase64(@Nullable String value) {
        try {
            Base64.getDecoder().decode(value == null ? "" : value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
