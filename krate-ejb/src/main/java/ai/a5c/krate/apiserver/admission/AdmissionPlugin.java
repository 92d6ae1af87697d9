package ai.a5c.krate.apiserver.admission;

import ai.a5c.krate.apiserver.registry.FieldErrors;
import ai.a5c.krate.apiserver.registry.ResourceDocument;
import ai.a5c.krate.apiserver.request.RequestInfo;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A rule across kinds in the write path: org scoping, same-org references, policies. CDI beans ordered by
 * {@code @Priority}; all mutate, then the object is validated, then all validate. May read the watch cache.
 */
public interface AdmissionPlugin {

    boolean handles(RequestInfo request);

    /** May change {@code incoming}. {@code stored} is null for a creation, {@code incoming} for a deletion. */
    default void mutate(
            RequestInfo request, @Nullable ResourceDocument incoming, @Nullable ResourceDocument stored) {}

    /**
     * May only refuse: by a field error, which becomes 422, or by a StatusException.
     *
     * @param warnings sentences for {@code Warning} headers
     */
    default void validate(
            RequestInfo request,
            @Nullable ResourceDocument incoming,
            @Nullable ResourceDocument stored,
            FieldErrors errors,
            Consumer<String> warnings) {}
}
