package ai.a5c.krate.web.kube;

import ai.a5c.krate.apiserver.StatusException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent decoding that refuses what is malformed instead of guessing. */
public final class UrlDecoding {
    private UrlDecoding() {}

    /**
     * Decodes a path. An encoded slash, a dot segment, a NUL or a backslash would make two readers
     * disagree about which object is meant, so they are refused.
     */
    public static String path(String raw) {
        String path = raw.indexOf('%') < 0 ? raw : path(raw, decode(raw, false));
        if (path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0 || hasDotSegment(path)) {
            throw StatusException.badRequest("the path of the URL is not normalised");
        }
        return path;
    }

    private static String path(String raw, String decoded) {
        for (int i = raw.indexOf('%'); i >= 0; i = raw.indexOf('%', i + 1)) {
            if (raw.regionMatches(true, i + 1, "2f", 0, 2)) {
                throw StatusException.badRequest("the path of the URL has an encoded slash");
            }
        }
        return decoded;
    }

    /** Decodes a name or value of a query, where a plus is a space. */
    public static String component(String raw) {
        return raw.indexOf('%') < 0 && raw.indexOf('+') < 0 ? raw : decode(raw, true);
    }

    static boolean hasDotSegment(String path) {
        int at = path.indexOf("/.");
        while (at >= 0) {
            int end = at + 2;
            if (end < path.length() && path.charAt(end) == '.') {
                end++;
            }
            if (end == path.length() || path.charAt(end) == '/' || path.charAt(end) == ';') {
                return true;
            }
            at = path.indexOf("/.", at + 1);
        }
        return false;
    }

    private static String decode(String raw, boolean plusIsSpace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
                int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw StatusException.badRequest("invalid URL escape in \"" + raw + "\"");
                }
                bytes.write(high << 4 | low);
                i += 2;
            } else if (c == '+' && plusIsSpace) {
                bytes.write(' ');
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw StatusException.badRequest("the URL is not UTF-8");
        }
    }
}
