package ai.a5c.krate.web;

import org.jspecify.annotations.Nullable;

/** What a pump pulls; same contract as {@link ai.a5c.krate.apiserver.watch.WatchStream}. */
public interface ChunkSource {
    /** Next chunk for the wire, or null when there is none now. */
    byte @Nullable [] poll();

    /** True once {@link #poll} will return nothing any more. */
    boolean ended();

    /** Calls {@code signal} once when {@link #poll} has something or the source has ended. */
    void onReady(Runnable signal);

    /** Frees what the source holds; may be called twice. */
    void close();
}
