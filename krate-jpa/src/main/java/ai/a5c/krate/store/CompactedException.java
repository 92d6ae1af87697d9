package ai.a5c.krate.store;

/** The change log no longer reaches back to the asked position; the caller lists again (410 Gone). */
public class CompactedException extends RuntimeException {
    private final transient long compactedThrough;

    public CompactedException(long asked, long compactedThrough) {
        super("position " + asked + " is compacted; the log starts after " + compactedThrough);
        this.compactedThrough = compactedThrough;
    }

    public long compactedThrough() {
        return compactedThrough;
    }
}
