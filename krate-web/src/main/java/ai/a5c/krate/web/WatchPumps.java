package ai.a5c.krate.web;

import ai.a5c.krate.apiserver.watch.WatchStream;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Moves the events of all open watches to their connections on a handful of threads. Writing never
 * waits, so a few threads serve thousands of watches, and the thread that publishes a change only
 * hands over.
 */
@ApplicationScoped
public class WatchPumps {
    private static final int MAX_THREADS = 4;

    @Resource private ManagedThreadFactory threads;

    private ExecutorService executor;

    @PostConstruct
    void start() {
        int size = Math.min(MAX_THREADS, Math.max(2, Runtime.getRuntime().availableProcessors()));
        executor = Executors.newFixedThreadPool(size, threads);
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }

    /** Streams {@code watch} until it ends or the client goes; the head must be set already. */
    public void start(HttpServletRequest request, HttpServletResponse response, WatchStream watch)
            throws IOException {
        start(request, response, new WatchSource(watch));
    }

    /** As above for any source of chunks, such as server-sent events over a watch. */
    public void start(HttpServletRequest request, HttpServletResponse response, ChunkSource source)
            throws IOException {
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(0);
        // Before getOutputStream, or Liberty keeps the head back until the first event and
        // kubectl wait hangs.
        response.flushBuffer();
        WatchPump pump = new WatchPump(context, response.getOutputStream(), source, executor);
        context.addListener(pump);
        response.getOutputStream().setWriteListener(pump);
    }

    /** A watch's own framing is the wire's framing. */
    private record WatchSource(WatchStream watch) implements ChunkSource {
        @Override
        public byte[] poll() {
            return watch.poll();
        }

        @Override
        public boolean ended() {
            return watch.ended();
        }

        @Override
        public void onReady(Runnable signal) {
            watch.onReady(signal);
        }

        @Override
        public void close() {
            watch.close();
        }
    }
}
