package ai.a5c.krate.console.markup;

/**
 * A coloured stretch of one line.
 *
 * @param from first character, in the line
 * @param to behind the last character
 */
public record Token(int from, int to, Kind kind) {
    /** What the stretch is; the CSS class {@code t-<kind>} gives its colour. */
    public enum Kind {
        KEYWORD,
        TYPE,
        FUNCTION,
        STRING,
        NUMBER,
        LITERAL,
        COMMENT,
        NAME,
        META,
        HEADING;

        private final String cssClass = "t-" + name().toLowerCase(java.util.Locale.ROOT);

        public String cssClass() {
            return cssClass;
        }
    }
}
