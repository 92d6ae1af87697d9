package ai.a5c.krate.store;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Port of the durable object store. Every implementation passes {@code StoreContract}: PostgreSQL now, storage CRDs in
 * a cluster's etcd later.
 */
public interface ResourceStore extends AutoCloseable {

    /**
     * Queues a write for the next group commit. The stage completes after the commit is durable and after local
     * followers have been handed the change, in commit order.
     *
     * @return fails with {@link StoreUnavailableException} when the outcome is unknown or the store is away
     */
    CompletionStage<WriteOutcome> write(Write write);

    /** Queues audit entries that go with no object write (denials, actions). */
    CompletionStage<Void> audit(List<AuditRecord> records);

    /** Newest committed position, asked of the database: what a consistent read must wait for. */
    long latestPosition();

    /**
     * Streams a consistent state of the store: first the given resources' objects as of one position, then up to
     * {@code history} changes that led to it, oldest first.
     */
    Snapshot snapshot(Collection<String> resources, int history, Consumer<StoredObject> objects);

    /**
     * Calls {@code follower} with every change after {@code position}, gap-free, in order, from one thread at a time,
     * whichever process made it.
     *
     * @throws CompactedException when the log no longer reaches back to {@code position}
     */
    Subscription follow(long position, Consumer<List<Change>> follower);

    /** Drops log entries up to {@code position}; objects stay. */
    void compact(long position);

    /** Next number of a named, installation-wide sequence that starts at 1; never handed out twice. */
    long nextNumber(String sequence);

    @Override
    void close();

    /** @param position version of the state; a follower resumes from it */
    record Snapshot(long position, long compactedThrough, List<Change> recent) {}

    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
