package ai.a5c.krate.console.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Colours source code on the server: the first paint is the final one, it works without scripts,
 * and a diff can mark changed words on top of the colours.
 */
public final class Highlighter {
    /** Longer texts are shown without colours (spec web-console §8.3). */
    public static final int MAX_CHARACTERS = 1 << 20;

    private Highlighter() {}

    /** Tokens of each line; empty lists for a language we do not know or a text too long. */
    public static List<List<Token>> tokens(String path, List<String> lines) {
        return tokens(Languages.ofFile(path), lines);
    }

    /** One HTML line per line of {@code text}. */
    public static List<String> lines(String path, String text) {
        return html(Languages.ofFile(path), text);
    }

    /** Inner HTML of a code block labelled {@code language}. */
    public static String block(String language, String text) {
        return String.join("\n", html(Languages.named(language), text));
    }

    /** Splits as an editor numbers lines: a final line end starts no further line. */
    public static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            int stop = end < 0 ? text.length() : end;
            lines.add(
                    text.substring(
                            start,
                            stop > start && text.charAt(stop - 1) == '\r' ? stop - 1 : stop));
            start = next;
        }
        return lines;
    }

    private static List<String> html(Optional<Language> language, String text) {
        List<String> lines = split(text);
        List<List<Token>> tokens = tokens(language, lines);
        List<String> html = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            html.add(LineHtml.render(lines.get(i), tokens.get(i), List.of()));
        }
        return html;
    }

    private static List<List<Token>> tokens(Optional<Language> language, List<String> lines) {
        long characters = 0;
        for (String line : lines) {
            characters += line.length();
        }
        if (language.isEmpty() || characters > MAX_CHARACTERS) {
            return java.util.Collections.nCopies(lines.size(), List.of());
        }
        Lexer lexer = new Lexer(language.get());
        List<List<Token>> tokens = new ArrayList<>(lines.size());
        for (String line : lines) {
            tokens.add(lexer.line(line));
        }
        return tokens;
    }
}
