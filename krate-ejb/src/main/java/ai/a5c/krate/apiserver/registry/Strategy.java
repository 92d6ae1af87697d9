package ai.a5c.krate.apiserver.registry;

import ai.a5c.krate.apiserver.request.RequestInfo;
import java.util.List;

/**
 * The rules of one kind in the write path that its schema cannot say. A CDI bean per kind, found by its type argument.
 * Pure: no I/O, no client, time only from {@code request.receivedAt()}. Prepare methods may change the document, the
 * others may not.
 *
 * @param <T> the kind's class
 */
public interface Strategy<T> {

    /** Before defaulting and validation of a creation: server-set fields, aliases, derived values. */
    default void prepareForCreate(RequestInfo request, ResourceDocument incoming) {}

    /** Before validation of an update of the main resource; {@code stored} is not to be changed. */
    default void prepareForUpdate(RequestInfo request, ResourceDocument incoming, ResourceDocument stored) {}

    /** Rules of a single object; all violations are collected. */
    default void validate(RequestInfo request, T candidate, FieldErrors errors) {}

    /** Rules of a transition: immutable fields, legal phases. {@link #validate} has been called too. */
    default void validateUpdate(RequestInfo request, T candidate, T stored, FieldErrors errors) {}

    /** Sentences for the caller's {@code Warning} headers; nothing is refused. */
    default List<String> warnings(RequestInfo request, T candidate) {
        return List.of();
    }

    /**
     * Name of a new object that came without name and generateName; empty when the kind has none to give. May draw
     * from {@code numbers}, a source of installation-wide sequences.
     */
    default String assignName(RequestInfo request, ResourceDocument incoming, NumberSource numbers) {
        return "";
    }

    /** Named sequences that start at 1 and never hand out a number twice. */
    interface NumberSource {
        long next(String sequence);
    }
}
