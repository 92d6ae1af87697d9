package ai.a5c.krate.apiserver.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Violations of one object, collected with their field paths and worded as Kubernetes words them (field.ErrorList). */
public final class FieldErrors {
    /** @param reason Kubernetes' cause: FieldValueRequired, FieldValueInvalid, FieldValueNotSupported, … */
    public record Violation(String reason, String field, String message) {}

    private final List<Violation> violations = new ArrayList<>();

    public void required(String field, String message) {
        add("FieldValueRequired", field, "Required value" + (message.isEmpty() ? "" : ": " + message));
    }

    public void invalid(String field, @Nullable Object value, String message) {
        add("FieldValueInvalid", field, "Invalid value: " + quoted(value) + ": " + message);
    }

    public void notSupported(String field, @Nullable Object value, Collection<String> accepted) {
        StringBuilder list = new StringBuilder();
        accepted.forEach(each -> list.append(list.isEmpty() ? "" : ", ").append(quoted(each)));
        add("FieldValueNotSupported", field, "Unsupported value: " + quoted(value) + ": supported values: " + list);
    }

    public void forbidden(String field, String message) {
        add("FieldValueForbidden", field, "Forbidden: " + message);
    }

    public void notFound(String field, @Nullable Object value) {
        add("FieldValueNotFound", field, "Not found: " + quoted(value));
    }

    public void checkEach(
            String field, @Nullable List<String> values, Predicate<String> accepted, String otherwise) {
        for (int i = 0; values != null && i < values.size(); i++) {
            if (!accepted.test(values.get(i))) {
                invalid(field + "[" + i + "]", values.get(i), otherwise);
            }
        }
    }

    public void add(String reason, String field, String message) {
        violations.add(new Violation(reason, field, message));
    }

    public boolean isEmpty() {
        return violations.isEmpty();
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    private static String quoted(@Nullable Object value) {
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }
}
