package ai.a5c.krate.console.markup;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where the relative addresses of a text lead. */
public interface MarkdownLinks {
    /** Address of a page for {@code path}, which is relative to the root of the repository. */
    String page(String path, String fragment);

    /** Address of the raw bytes of {@code path}: for images. */
    String raw(String path);

    /** Folder of the text, without slashes at its ends; empty for the root. */
    String folder();

    /** For texts that lie in no repository's tree: relative addresses lead nowhere. */
    MarkdownLinks NONE =
            new MarkdownLinks() {
                @Override
                public String page(String path, String fragment) {
                    return "#";
                }

                @Override
                public String raw(String path) {
                    return "";
                }

                @Override
                public String folder() {
                    return "";
                }
            };

    /** Rewrites the address of a link; absolute ones stay. */
    default String link(String address) {
        if (address.startsWith("#")) {
            return "#" + Markdown.ID_PREFIX + address.substring(1);
        }
        if (isAbsolute(address)) {
            return address;
        }
        int hash = address.indexOf('#');
        String path = hash < 0 ? address : address.substring(0, hash);
        return page(resolve(path), hash < 0 ? "" : address.substring(hash + 1));
    }

    /** Rewrites the address of an image. */
    default String image(String address) {
        return isAbsolute(address) ? address : raw(resolve(address));
    }

    /** Against the folder of the text; a leading slash means the root of the repository. */
    default String resolve(String path) {
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        Deque<String> segments = new ArrayDeque<>();
        String whole = plain.startsWith("/") ? plain : folder() + "/" + plain;
        for (String segment : whole.split("/")) {
            if (segment.equals("..")) {
                segments.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        return String.join("/", segments);
    }

    private static boolean isAbsolute(String address) {
        int colon = address.indexOf(':');
        int slash = address.indexOf('/');
        return address.startsWith("//") || colon > 0 && (slash < 0 || colon < slash);
    }
}
