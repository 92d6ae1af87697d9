package ai.a5c.krate.web.kube;

import ai.a5c.krate.apiserver.request.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes answers of known length. */
public final class ServletResponses {
    /** From here on kube-apiserver compresses (apiserver, responsewriters: 128 KiB). */
    static final int GZIP_FROM_BYTES = 128 << 10;

    private static final int CHUNK = 64 << 10;

    private ServletResponses() {}

    static void writeHead(HttpServletResponse response, ApiResponse answer) {
        response.setStatus(answer.status());
        for (Map.Entry<String, List<String>> header : answer.headers().entrySet()) {
            for (String value : header.getValue()) {
                response.addHeader(header.getKey(), value);
            }
        }
    }

    static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            ApiResponse answer,
            ApiResponse.Body.Bytes body)
            throws IOException {
        writeHead(response, answer);
        long length = body.length();
        boolean headOnly = request.getMethod().equals("HEAD");
        if (length >= GZIP_FROM_BYTES && !headOnly) {
            response.setHeader("Vary", "Accept-Encoding");
            if (acceptsGzip(request.getHeader("Accept-Encoding"))) {
                response.setHeader("Content-Encoding", "gzip");
                try (OutputStream gzip = new FastGzip(response.getOutputStream())) {
                    writePieces(gzip, body.pieces());
                }
                return;
            }
        }
        response.setContentLengthLong(length);
        if (!headOnly) {
            writePieces(response.getOutputStream(), body.pieces());
        }
    }

    static boolean acceptsGzip(String acceptEncoding) {
        return acceptEncoding != null
                && acceptEncoding.contains("gzip")
                && !acceptEncoding.contains("gzip;q=0");
    }

    /** A list has thousands of small pieces; the container's stream is dear per call. */
    private static void writePieces(OutputStream out, List<byte[]> pieces) throws IOException {
        if (pieces.size() == 1) {
            out.write(pieces.get(0));
            return;
        }
        byte[] chunk = new byte[CHUNK];
        int filled = 0;
        for (byte[] piece : pieces) {
            if (piece.length > CHUNK - filled) {
                out.write(chunk, 0, filled);
                filled = 0;
                if (piece.length >= CHUNK) {
                    out.write(piece);
                    continue;
                }
            }
            System.arraycopy(piece, 0, chunk, filled, piece.length);
            filled += piece.length;
        }
        out.write(chunk, 0, filled);
    }
}
