package ai.a5c.krate.apiserver.watch;

import org.jspecify.annotations.Nullable;

/**
 * One open watch, pulled by its edge. It holds a cursor into the shared window of changes, so that a slow reader costs
 * no memory; one that falls off the window is ended with a 410 event. No method blocks.
 */
public interface WatchStream extends AutoCloseable {

    /** Next event as framed bytes, or null when there is none now; then {@link #onReady} tells of the next. */
    byte @Nullable [] poll();

    /** True once no further event will come and {@link #poll} has returned everything. */
    boolean ended();

    /**
     * Calls {@code signal} once, from any thread, as soon as {@link #poll} has something or the stream has ended; at
     * once when that is already so. The signal must not block.
     */
    void onReady(Runnable signal);

    /** Ends the watch and frees its place; may be called at any time and twice. */
    @Override
    void close();
}
