package ai.a5c.krate.console.markup;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Allows what a README needs and nothing that runs, loads frames or looks like our own page. */
final class MarkdownSanitizer {
    private static final Pattern ID =
            Pattern.compile(Markdown.ID_PREFIX + "[\\p{L}\\p{N}_-]{1,120}");
    private static final Pattern CODE_CLASS = Pattern.compile("code|t-[a-z]{1,12}");
    private static final Pattern ALIGN = Pattern.compile("left|center|right");
    private static final Pattern SIZE = Pattern.compile("[0-9]{1,4}%?");

    private MarkdownSanitizer() {}

    static String sanitize(String html, MarkdownLinks links) {
        return policy(links).sanitize(html);
    }

    private static PolicyFactory policy(MarkdownLinks links) {
        return new HtmlPolicyBuilder()
                .allowElements(
                        "p",
                        "br",
                        "hr",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "ul",
                        "ol",
                        "li",
                        "blockquote",
                        "pre",
                        "code",
                        "span",
                        "em",
                        "strong",
                        "del",
                        "ins",
                        "sub",
                        "sup",
                        "b",
                        "i",
                        "kbd",
                        "table",
                        "thead",
                        "tbody",
                        "tr",
                        "th",
                        "td",
                        "dl",
                        "dt",
                        "dd",
                        "div",
                        "details",
                        "summary",
                        "picture",
                        "samp",
                        "var")
                .allowWithoutAttributes("span")
                .allowAttributes("id")
                .matching(ID)
                .onElements("h1", "h2", "h3", "h4", "h5", "h6")
                .allowAttributes("class")
                .matching(CODE_CLASS)
                .onElements("span", "pre")
                .allowAttributes("align")
                .matching(ALIGN)
                .onElements("p", "div", "th", "td", "img", "h1", "h2", "h3")
                .allowAttributes("start")
                .matching(SIZE)
                .onElements("ol")
                .allowAttributes("type")
                .matching(false, "checkbox")
                .onElements("input")
                .allowAttributes("checked", "disabled")
                .onElements("input")
                .allowElements(
                        (element, attributes) -> isCheckbox(attributes) ? element : null, "input")
                .allowElements(
                        (element, attributes) -> {
                            rewrite(attributes, "href", links::link);
                            return element;
                        },
                        "a")
                .allowAttributes("href", "title")
                .onElements("a")
                .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
                .allowElements(
                        (element, attributes) -> {
                            rewrite(attributes, "src", links::image);
                            return element;
                        },
                        "img")
                .allowAttributes("src", "alt", "title")
                .onElements("img")
                .allowAttributes("width", "height")
                .matching(SIZE)
                .onElements("img")
                .allowUrlProtocols("https", "http", "mailto")
                .toFactory();
    }

    private static boolean isCheckbox(List<String> attributes) {
        int type = attributes.indexOf("type");
        if (type < 0) {
            return false;
        }
        if (!attributes.contains("disabled")) {
            attributes.add("disabled");
            attributes.add("");
        }
        return true;
    }

    private static void rewrite(
            List<String> attributes,
            String name,
            java.util.function.UnaryOperator<@Nullable String> by) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                attributes.set(i + 1, by.apply(attributes.get(i + 1)));
            }
        }
    }
}
