package ai.a5c.krate.apiserver.builtin;

import ai.a5c.krate.apiserver.registry.FieldErrors;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keys of ConfigMaps and Secrets, which become file names (apimachinery, validation,
 * IsConfigMapKey).
 */
final class DataKeys {
    private static final Pattern KEY = Pattern.compile("[-._a-zA-Z0-9]{1,253}");

    private DataKeys() {}

    static void check(String field, @Nullable Map<String, String> data, FieldErrors errors) {
        if (data == null) {
            return;
        }
        for (String key : data.keySet()) {
            if (!KEY.matcher(key).matches() || key.equals(".") || key.startsWith("..")) {
                errors.invalid(
                        field + "[" + key + "]",
                        key,
                        "a valid config key must consist of alphanumeric characters, '-', '_' or '.'");
            }
        }
    }
}
