package ai.a5c.krate.store;

import java.nio.charset.StandardCharsets;

/**
 * The UTF-8 JSON of an object around the place where {@code metadata.resourceVersion} goes. The version is known only
 * inside the committing transaction, so that the writer splices it in instead of serialising the object again.
 *
 * @param head bytes up to and including the opening quote of the version
 * @param tail bytes from the closing quote on
 */
public record ObjectTemplate(byte[] head, byte[] tail) {

    public byte[] at(long resourceVersion) {
        byte[] version = Long.toString(resourceVersion).getBytes(StandardCharsets.US_ASCII);
        byte[] body = new byte[head.length + version.length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(version, 0, body, head.length, version.length);
        System.arraycopy(tail, 0, body, head.length + version.length, tail.length);
        return body;
    }
}
