package ai.a5c.krate.console.markup;

import java.util.List;
import java.util.Set;

/**
 * What the lexer needs to know of a language. Enough to colour it well, far from enough to parse
 * it.
 *
 * @param lineComments what starts a comment to the end of the line
 * @param blockComments pairs of opening and closing marks
 * @param strings pairs of opening and closing marks, longest first; those longer than one character
 *     and back quotes may span lines
 * @param keywords words of the grammar
 * @param literals words that are values
 * @param style how names are coloured
 */
record Language(
        String name,
        List<String> lineComments,
        List<String[]> blockComments,
        List<String[]> strings,
        Set<String> keywords,
        Set<String> literals,
        Style style) {

    /** Lexing family. */
    enum Style {
        /** Capitalised names are types, names before a parenthesis functions. */
        CODE,
        /** Names are case-insensitive: SQL. */
        SQL,
        /** Names before a colon or equals sign are keys: JSON, YAML, TOML, properties. */
        DATA,
        /** Tags and attributes. */
        MARKUP,
        /** Properties and selectors. */
        CSS,
        /** Words, dollar variables: shell, Dockerfile, Makefile. */
        SHELL,
        MARKDOWN,
        /** Patches. */
        DIFF
    }
}
