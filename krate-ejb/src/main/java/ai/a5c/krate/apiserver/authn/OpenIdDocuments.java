package ai.a5c.krate.apiserver.authn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What others need to verify our tokens: {@code /.well-known/openid-configuration} and {@code
 * /openid/v1/jwks}.
 */
public final class OpenIdDocuments {
    public static final String CONFIGURATION_PATH = "/.well-known/openid-configuration";
    public static final String KEYS_PATH = "/openid/v1/jwks";

    private final byte[] configuration;
    private final byte[] keys;

    public OpenIdDocuments(TokenSettings settings, TokenKeys tokenKeys) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", settings.issuer());
        document.put("jwks_uri", settings.issuer() + KEYS_PATH);
        document.put("response_types_supported", List.of("id_token"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("ES256"));
        configuration = json(document);
        keys = json(new JWKSet(tokenKeys.key()).toJSONObject(true));
    }

    public byte[] configuration() {
        return configuration.clone();
    }

    /** Media type {@code application/jwk-set+json}. */
    public byte[] keys() {
        return keys.clone();
    }

    private static byte[] json(Map<String, Object> document) {
        try {
            return new ObjectMapper().writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings is always JSON", e);
        }
    }
}
