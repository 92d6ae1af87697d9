package ai.a5c.krate.apiserver.request;

import ai.a5c.krate.apiserver.watch.WatchStream;
import java.util.List;
import java.util.Map;

/** Answer of the API server: complete bytes in pieces, or a stream of watch events. */
public record ApiResponse(int status, Map<String, List<String>> headers, Body body) {

    public sealed interface Body {
        /** Pieces are shared with the watch cache: written in order, never changed. */
        record Bytes(List<byte[]> pieces) implements Body {
            public long length() {
                long length = 0;
                for (byte[] piece : pieces) {
                    length += piece.length;
                }
                return length;
            }
        }

        record Watch(WatchStream stream) implements Body {}
    }
}
