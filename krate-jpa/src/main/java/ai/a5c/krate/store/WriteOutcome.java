package ai.a5c.krate.store;

/** What became of one write. Expected outcomes are values; an exception means that the store itself is away. */
public sealed interface WriteOutcome {
    /** Committed and durable; for a deletion the last state with the deletion's version. */
    record Committed(Change change) implements WriteOutcome {}

    record AlreadyExists(StoredObject current) implements WriteOutcome {}

    record Conflict(StoredObject current) implements WriteOutcome {}

    record Missing(ResourceKey key) implements WriteOutcome {}
}
