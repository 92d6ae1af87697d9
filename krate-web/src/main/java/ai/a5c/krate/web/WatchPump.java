package ai.a5c.krate.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One connection's pump. The container and the source both wake it, from any thread; a count of
 * wake-ups lets exactly one of them work at a time and none be lost.
 */
final class WatchPump implements WriteListener, AsyncListener {
    /**
     * Events that wait together leave in one write, which is one TLS record and one system call.
     */
    private static final int COALESCE_BYTES = 32 << 10;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final ChunkSource source;
    private final Executor executor;
    private final AtomicInteger wakeUps = new AtomicInteger();
    private final AtomicBoolean finished = new AtomicBoolean();
    private final AtomicBoolean listening = new AtomicBoolean();
    private boolean unflushed;

    WatchPump(
            AsyncContext context, ServletOutputStream out, ChunkSource source, Executor executor) {
        this.context = context;
        this.out = out;
        this.source = source;
        this.executor = executor;
    }

    @Override
    public void onWritePossible() {
        if (wakeUps.getAndIncrement() == 0) {
            work();
        }
    }

    private void onSourceReady() {
        listening.set(false);
        if (wakeUps.getAndIncrement() == 0) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException stopping) {
                finish();
            }
        }
    }

    private void work() {
        int seen = 1;
        do {
            try {
                if (!finished.get()) {
                    pump();
                }
            } catch (IOException | RuntimeException gone) {
                finish();
            }
            seen = wakeUps.addAndGet(-seen);
        } while (seen != 0);
    }

    /** Returns when the connection is full, which the container will tell, or the source empty. */
    private void pump() throws IOException {
        while (out.isReady()) {
            byte[] chunk = nextChunk();
            if (chunk != null) {
                out.write(chunk);
                unflushed = true;
            } else if (unflushed) {
                unflushed = false;
                out.flush();
            } else if (source.ended()) {
                finish();
                return;
            } else {
                if (listening.compareAndSet(false, true)) {
                    source.onReady(this::onSourceReady);
                }
                return;
            }
        }
    }

    private byte @Nullable [] nextChunk() {
        byte[] first = source.poll();
        if (first == null || first.length >= COALESCE_BYTES) {
            return first;
        }
        byte[] second = source.poll();
        if (second == null) {
            return first;
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream(COALESCE_BYTES);
        joined.writeBytes(first);
        joined.writeBytes(second);
        byte[] next;
        while (joined.size() < COALESCE_BYTES && (next = source.poll()) != null) {
            joined.writeBytes(next);
        }
        return joined.toByteArray();
    }

    private void finish() {
        if (finished.compareAndSet(false, true)) {
            source.close();
            try {
                context.complete();
            } catch (IllegalStateException alreadyCompleted) {
                // The container completed it on its own error; the source is closed either way.
                return;
            }
        }
    }

    @Override
    public void onError(Throwable gone) {
        finish();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        finished.set(true);
        source.close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        finish();
    }

    @Override
    public void onError(AsyncEvent event) {
        finish();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Never restarted.
    }
}
