package ai.a5c.krate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchPumpTest {
    private final ExecutorService executor = Executors.newFixedThreadPool(2);
    private final Connection connection = new Connection();
    private final Source source = new Source();
    private final WatchPump pump =
            new WatchPump(connection.context(), connection, source, executor);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void sendsWhatIsThereAndWhatComesLaterInOrder() {
        source.offer("a");
        pump.onWritePossible();
        assertThat(connection.text()).isEqualTo("a");
        StringBuilder expected = new StringBuilder("a");
        for (int i = 0; i < 10_000; i++) {
            source.offer(i + "\n");
            expected.append(i).append('\n');
        }
        await().untilAsserted(() -> assertThat(connection.text()).isEqualTo(expected.toString()));
        assertThat(connection.flushed).isTrue();
    }

    @Test
    void waitsForAFullConnectionWithoutAThread() {
        connection.ready = false;
        source.offer("a");
        pump.onWritePossible();
        assertThat(connection.text()).isEmpty();
        connection.ready = true;
        pump.onWritePossible();
        assertThat(connection.text()).isEqualTo("a");
    }

    @Test
    void endsTheResponseAfterTheLastEvent() {
        pump.onWritePossible();
        source.offer("last");
        source.end();
        await().untilAsserted(() -> assertThat(connection.completed).isTrue());
        assertThat(connection.text()).isEqualTo("last");
        assertThat(source.closed).isTrue();
    }

    @Test
    void closesTheSourceWhenTheClientHasGone() {
        pump.onWritePossible();
        connection.broken = true;
        source.offer("a");
        await().untilAsserted(() -> assertThat(source.closed).isTrue());
    }

    private static final class Source implements ChunkSource {
        private final Queue<byte[]> events = new ConcurrentLinkedQueue<>();
        private final AtomicReference<@Nullable Runnable> signal = new AtomicReference<>();
        private volatile boolean ended;
        volatile boolean closed;

        void offer(String event) {
            events.add(event.getBytes(StandardCharsets.UTF_8));
            fire();
        }

        void end() {
            ended = true;
            fire();
        }

        private void fire() {
            Runnable waiting = signal.getAndSet(null);
            if (waiting != null) {
                waiting.run();
            }
        }

        @Override
        public byte @Nullable [] poll() {
            return events.poll();
        }

        @Override
        public boolean ended() {
            return ended && events.isEmpty();
        }

        @Override
        public void onReady(Runnable ready) {
            signal.set(ready);
            if (ended || !events.isEmpty()) {
                fire();
            }
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class Connection extends ServletOutputStream {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        volatile boolean ready = true;
        volatile boolean broken;
        volatile boolean completed;
        volatile boolean flushed;

        AsyncContext context() {
            return (AsyncContext)
                    Proxy.newProxyInstance(
                            AsyncContext.class.getClassLoader(),
                            new Class<?>[] {AsyncContext.class},
                            (self, method, args) -> {
                                assertThat(method.getName()).isEqualTo("complete");
                                completed = true;
                                return null;
                            });
        }

        String text() {
            synchronized (out) {
                return out.toString(StandardCharsets.UTF_8);
            }
        }

        @Override
        public void write(int b) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (broken) {
                throw new IOException("gone");
            }
            synchronized (out) {
                out.writeBytes(bytes);
            }
        }

        @Override
        public void flush() {
            flushed = true;
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
