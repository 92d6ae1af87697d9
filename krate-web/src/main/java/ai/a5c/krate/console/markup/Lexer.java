package ai.a5c.krate.console.markup;

import ai.a5c.krate.console.markup.Language.Style;
import ai.a5c.krate.console.markup.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Colours one line after the other, remembering an open comment or string between them. */
final class Lexer {
    private final Language language;
    private @Nullable String openUntil;
    private Kind openKind = Kind.COMMENT;
    private boolean inTag;
    private boolean inFence;
    private String line = "";
    private int at;
    private List<Token> tokens = List.of();

    Lexer(Language language) {
        this.language = language;
    }

    List<Token> line(String text) {
        line = text;
        at = 0;
        tokens = new ArrayList<>();
        if (openUntil != null && !closeOpen(openUntil)) {
            return tokens;
        }
        if (language.style() == Style.DIFF) {
            patchLine();
        } else if (language.style() == Style.MARKDOWN) {
            markdownLine();
        } else {
            while (at < line.length()) {
                step();
            }
        }
        return tokens;
    }

    private boolean closeOpen(String closing) {
        int end = endOf(closing, 0);
        if (end < 0) {
            add(0, line.length(), openKind);
            return false;
        }
        add(0, end, openKind);
        at = end;
        openUntil = null;
        return true;
    }

    private void step() {
        char c = line.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (!comment() && !string()) {
            if (Character.isDigit(c)) {
                number();
            } else if (language.style() == Style.MARKUP) {
                markup(c);
            } else if (isNameStart(c)) {
                name();
            } else {
                symbol(c);
            }
        }
    }

    private boolean comment() {
        for (String[] block : language.blockComments()) {
            if (line.startsWith(block[0], at)) {
                span(block, Kind.COMMENT);
                return true;
            }
        }
        for (String mark : language.lineComments()) {
            if (line.startsWith(mark, at) && isCommentPlace(mark)) {
                add(at, line.length(), Kind.COMMENT);
                at = line.length();
                return true;
            }
        }
        return false;
    }

    /** {@code a#b} is no comment in shell and YAML, {@code http://} none in CSS. */
    private boolean isCommentPlace(String mark) {
        boolean cautious = mark.equals("#") || language.style() == Style.CSS;
        return !cautious || at == 0 || Character.isWhitespace(line.charAt(at - 1));
    }

    private boolean string() {
        if (language.style() == Style.MARKUP && !inTag) {
            return false;
        }
        for (String[] marks : language.strings()) {
            if (line.startsWith(marks[0], at) && !isApostrophe(marks[0])) {
                span(
                        marks,
                        language.style() == Style.DATA && isKeyAhead(marks)
                                ? Kind.NAME
                                : Kind.STRING);
                return true;
            }
        }
        return false;
    }

    /** In YAML and shell an apostrophe inside a word opens nothing. */
    private boolean isApostrophe(String mark) {
        return mark.equals("'") && at > 0 && Character.isLetterOrDigit(line.charAt(at - 1));
    }

    private boolean isKeyAhead(String[] marks) {
        int end = endOf(marks[1], at + marks[0].length());
        return end > 0 && nextVisible(end) == ':';
    }

    private void span(String[] marks, Kind kind) {
        int end = endOf(marks[1], at + marks[0].length());
        if (end >= 0) {
            add(at, end, kind);
            at = end;
            return;
        }
        add(at, line.length(), kind);
        at = line.length();
        boolean spansLines =
                marks[0].length() > 1 || marks[0].equals("`") || language.style() == Style.SHELL;
        if (spansLines && (kind == Kind.COMMENT || language.style() != Style.SHELL)) {
            openUntil = marks[1];
            openKind = kind;
        }
    }

    /** Position behind the closing mark, which a backslash escapes; -1 when it is not there. */
    private int endOf(String closing, int from) {
        boolean escapes = closing.length() == 1 || closing.charAt(0) == '"';
        for (int i = from; i <= line.length() - closing.length(); i++) {
            if (escapes && line.charAt(i) == '\\') {
                i++;
            } else if (line.startsWith(closing, i)) {
                return i + closing.length();
            }
        }
        return -1;
    }

    private void number() {
        int start = at;
        while (at < line.length() && isNumberPart(line.charAt(at))) {
            at++;
        }
        if (language.style() != Style.MARKUP) {
            add(start, at, Kind.NUMBER);
        }
    }

    private static boolean isNumberPart(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '%';
    }

    private boolean isNameStart(char c) {
        return Character.isLetter(c) || c == '_' || c == '$' && language.style() != Style.SHELL;
    }

    private boolean isNamePart(char c) {
        boolean dashes = language.style() == Style.DATA || language.style() == Style.CSS;
        return Character.isLetterOrDigit(c)
                || c == '_'
                || c == '$'
                || dashes && (c == '-' || c == '.' && language.style() == Style.DATA);
    }

    private void name() {
        int start = at;
        while (at < line.length() && isNamePart(line.charAt(at))) {
            at++;
        }
        String word = line.substring(start, at);
        Kind kind = kindOf(word, start);
        if (kind != null) {
            add(start, at, kind);
        }
    }

    private @Nullable Kind kindOf(String word, int start) {
        String known = language.style() == Style.SQL ? word.toLowerCase(Locale.ROOT) : word;
        if (language.literals().contains(known)) {
            return Kind.LITERAL;
        }
        if (language.keywords().contains(known) && !isMember(start)) {
            return Kind.KEYWORD;
        }
        char next = nextVisible(at);
        return switch (language.style()) {
            case CODE, SQL -> codeName(word, next);
            case DATA, CSS -> next == ':' || next == '=' ? Kind.NAME : null;
            default -> null;
        };
    }

    private static @Nullable Kind codeName(String word, char next) {
        if (Character.isUpperCase(word.charAt(0))) {
            return Kind.TYPE;
        }
        return next == '(' ? Kind.FUNCTION : null;
    }

    /** A keyword behind a dot is a field's name. */
    private boolean isMember(int start) {
        return language.style() == Style.CODE && start > 0 && line.charAt(start - 1) == '.';
    }

    private void symbol(char c) {
        int start = at++;
        boolean meta = c == '@' || c == '#' && language.style() == Style.CODE;
        boolean variable = c == '$' && language.style() == Style.SHELL;
        boolean section = c == '[' && language.style() == Style.DATA && start == 0;
        if (section) {
            int end = line.indexOf(']');
            if (end > 0 && !language.lineComments().contains("//")) {
                at = end + 1;
                add(start, at, Kind.KEYWORD);
            }
        } else if (meta || variable) {
            while (at < line.length()
                    && (isNamePart(line.charAt(at))
                            || variable && "{}".indexOf(line.charAt(at)) >= 0)) {
                at++;
            }
            if (at > start + 1) {
                add(start, at, meta ? Kind.META : Kind.NAME);
            }
        }
    }

    private void markup(char c) {
        int start = at++;
        if (c == '<') {
            while (at < line.length() && "/!?".indexOf(line.charAt(at)) >= 0) {
                at++;
            }
            while (at < line.length() && isTagPart(line.charAt(at))) {
                at++;
            }
            inTag = at > start + 1;
            if (inTag) {
                add(start, at, Kind.KEYWORD);
            }
        } else if (c == '>') {
            if (inTag) {
                add(start, at, Kind.KEYWORD);
            }
            inTag = false;
        } else if (inTag && isTagPart(c)) {
            while (at < line.length() && isTagPart(line.charAt(at))) {
                at++;
            }
            add(start, at, Kind.NAME);
        } else if (c == '&' && line.indexOf(';', at) > 0 && line.indexOf(';', at) < at + 9) {
            at = line.indexOf(';', at) + 1;
            add(start, at, Kind.LITERAL);
        }
    }

    private static boolean isTagPart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == ':' || c == '_' || c == '.';
    }

    private void markdownLine() {
        String trimmed = line.strip();
        if (trimmed.startsWith("```") || trimmed.startsWith("~~~")) {
            inFence = !inFence;
            add(0, line.length(), Kind.META);
        } else if (inFence) {
            add(0, line.length(), Kind.STRING);
        } else if (trimmed.startsWith("#")) {
            add(0, line.length(), Kind.HEADING);
        } else if (trimmed.startsWith(">")) {
            add(0, line.length(), Kind.COMMENT);
        } else {
            while (at < line.length()) {
                if (!string()) {
                    at++;
                }
            }
            openUntil = null;
        }
    }

    private void patchLine() {
        if (line.startsWith("@@")) {
            add(0, line.length(), Kind.META);
        } else if (line.startsWith("+")) {
            add(0, line.length(), Kind.STRING);
        } else if (line.startsWith("-")) {
            add(0, line.length(), Kind.KEYWORD);
        } else if (line.startsWith("diff ") || line.startsWith("index ")) {
            add(0, line.length(), Kind.HEADING);
        }
    }

    private char nextVisible(int from) {
        for (int i = from; i < line.length(); i++) {
            if (!Character.isWhitespace(line.charAt(i))) {
                return line.charAt(i);
            }
        }
        return 0;
    }

    private void add(int from, int to, Kind kind) {
        if (to > from) {
            tokens.add(new Token(from, to, kind));
        }
    }
}
