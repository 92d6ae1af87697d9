package ai.a5c.krate.web.kube;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Gzip at the fastest level, as kube-apiserver does: lists are compressed on every request. */
final class FastGzip extends GZIPOutputStream {
    private static final int BUFFER = 64 << 10;

    FastGzip(OutputStream out) throws IOException {
        super(out, BUFFER);
        def.setLevel(Deflater.BEST_SPEED);
    }
}
