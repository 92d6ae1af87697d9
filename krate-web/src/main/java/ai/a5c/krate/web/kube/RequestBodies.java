package ai.a5c.krate.web.kube;

import ai.a5c.krate.apiserver.StatusException;
import ai.a5c.krate.apiserver.StatusException.Details;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads request bodies, never more than the limit, whatever their headers promise. */
final class RequestBodies {
    private static final byte[] NONE = new byte[0];

    private RequestBodies() {}

    static byte[] read(HttpServletRequest http, int limit) throws IOException {
        long announced = http.getContentLengthLong();
        if (announced == 0 || announced < 0 && http.getHeader("Transfer-Encoding") == null) {
            return NONE;
        }
        if (announced > limit) {
            throw tooLarge(limit);
        }
        byte[] body = read(http.getInputStream(), limit);
        return isGzip(body) && saysGzip(http) ? inflate(body, limit) : body;
    }

    /**
     * Liberty inflates request bodies itself but leaves the header in place, so the magic number
     * decides; no JSON or YAML text starts with it.
     */
    private static boolean isGzip(byte[] body) {
        return body.length > 2 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b;
    }

    private static boolean saysGzip(HttpServletRequest http) {
        return "gzip".equalsIgnoreCase(http.getHeader("Content-Encoding"));
    }

    private static byte[] inflate(byte[] body, int limit) throws IOException {
        try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body), 8192)) {
            return read(gzip, limit);
        } catch (ZipException | java.io.EOFException corrupt) {
            throw StatusException.badRequest("the body is no valid gzip: " + corrupt.getMessage());
        }
    }

    private static byte[] read(InputStream in, int limit) throws IOException {
        byte[] body = in.readNBytes(limit + 1);
        if (body.length > limit) {
            throw tooLarge(limit);
        }
        return body;
    }

    /** As kube-apiserver says it (apimachinery, NewRequestEntityTooLargeError). */
    static StatusException tooLarge(int limit) {
        return new StatusException(
                413,
                "RequestEntityTooLarge",
                "Request entity is too large: limit is " + limit,
                Details.NONE);
    }
}
