package ai.a5c.krate.console.markup;

import java.util.List;

/** Writes one line of code with its colours and its changed stretches. */
final class LineHtml {
    /** A changed stretch of a line. */
    record Mark(int from, int to) {}

    private LineHtml() {}

    /** Both lists are in order and without overlap; a mark may cut through tokens. */
    static String render(String line, List<Token> tokens, List<Mark> marks) {
        StringBuilder out = new StringBuilder(line.length() + tokens.size() * 32);
        int at = 0;
        for (Mark mark : marks) {
            colour(line, tokens, at, mark.from(), out);
            out.append("<mark>");
            colour(line, tokens, mark.from(), mark.to(), out);
            out.append("</mark>");
            at = mark.to();
        }
        colour(line, tokens, at, line.length(), out);
        return out.toString();
    }

    private static void colour(
            String line, List<Token> tokens, int from, int to, StringBuilder out) {
        int at = from;
        for (Token token : tokens) {
            int start = Math.max(token.from(), at);
            int end = Math.min(token.to(), to);
            if (start >= end) {
                continue;
            }
            Html.escape(line, at, start, out);
            out.append("<span class=\"").append(token.kind().cssClass()).append("\">");
            Html.escape(line, start, end, out);
            out.append("</span>");
            at = end;
        }
        Html.escape(line, at, to, out);
    }
}
