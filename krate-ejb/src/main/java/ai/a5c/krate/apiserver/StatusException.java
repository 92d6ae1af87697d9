package ai.a5c.krate.apiserver;

import java.util.ArrayList;
import java.util.List;

/**
 * The one failure of an API call, rendered as a {@code Status} object on Kubernetes paths and as the REST envelope
 * under {@code /api}. Reasons, codes and messages are kube-apiserver's (apimachinery, api/errors).
 */
public class StatusException extends RuntimeException {

    /** One cause of {@code details.causes}. {@code reason} as Kubernetes has it: FieldValueInvalid, … */
    public record Cause(String reason, String field, String message) {}

    private final int code;
    private final String reason;
    private final transient Details details;
    private final transient List<Cause> causes = new ArrayList<>();
    private int retryAfterSeconds;

    /** What the failed call was about; empty strings for what does not apply. */
    public record Details(String group, String kind, String name, String uid) {
        public static final Details NONE = new Details("", "", "", "");
    }

    public StatusException(int code, String reason, String message, Details details) {
        super(message, null, false, false);
        this.code = code;
        this.reason = reason;
        this.details = details;
    }

    public static StatusException badRequest(String message) {
        return new StatusException(400, "BadRequest", message, Details.NONE);
    }

    public static StatusException unauthorized() {
        return new StatusException(401, "Unauthorized", "Unauthorized", Details.NONE);
    }

    /** @param resource plural with group: {@code repositories.krate.a5c.ai} */
    public static StatusException forbidden(String resource, String name, String why) {
        String message = resource + (name.isEmpty() ? "" : " \"" + name + "\"") + " is forbidden: " + why;
        return new StatusException(403, "Forbidden", message, details(resource, name));
    }

    public static StatusException notFound(String resource, String name) {
        return new StatusException(
                404, "NotFound", resource + " \"" + name + "\" not found", details(resource, name));
    }

    public static StatusException alreadyExists(String resource, String name) {
        return new StatusException(
                409, "AlreadyExists", resource + " \"" + name + "\" already exists", details(resource, name));
    }

    public static StatusException conflict(String resource, String name, String why) {
        return new StatusException(
                409,
                "Conflict",
                "Operation cannot be fulfilled on " + resource + " \"" + name + "\": " + why,
                details(resource, name));
    }

    public static StatusException expired(String message) {
        return new StatusException(410, "Expired", message, Details.NONE);
    }

    public static StatusException tooManyRequests(String message, int retryAfterSeconds) {
        return new StatusException(429, "TooManyRequests", message, Details.NONE).retryAfter(retryAfterSeconds);
    }

    public static StatusException unavailable(String message) {
        return new StatusException(503, "ServiceUnavailable", message, Details.NONE).retryAfter(1);
    }

    public StatusException because(String causeReason, String field, String message) {
        causes.add(new Cause(causeReason, field, message));
        return this;
    }

    public StatusException retryAfter(int seconds) {
        retryAfterSeconds = seconds;
        return this;
    }

    public int code() {
        return code;
    }

    public String reason() {
        return reason;
    }

    public Details details() {
        return details;
    }

    public List<Cause> causes() {
        return List.copyOf(causes);
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    private static Details details(String resource, String name) {
        int dot = resource.indexOf('.');
        return dot < 0
                ? new Details("", resource, name, "")
                : new Details(resource.substring(dot + 1), resource.substring(0, dot), name, "");
    }
}
