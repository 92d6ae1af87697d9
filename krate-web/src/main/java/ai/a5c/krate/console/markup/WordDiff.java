package ai.a5c.krate.console.markup;

import ai.a5c.krate.console.markup.LineHtml.Mark;
import java.util.ArrayList;
import java.util.List;

/** Finds the words that changed between an old line and the line that took its place. */
final class WordDiff {
    /** Longest lines compared; the table of the comparison grows with the square. */
    private static final int MAX_WORDS = 200;

    /** Below this share of common text the lines are different lines, and marks only noise. */
    private static final double MIN_COMMON = 0.4;

    /** Changed stretches of both lines. */
    record Marks(List<Mark> before, List<Mark> after) {
        static final Marks NONE = new Marks(List.of(), List.of());
    }

    private record Word(int from, int to) {}

    private WordDiff() {}

    static Marks between(String before, String after) {
        List<Word> old = words(before);
        List<Word> fresh = words(after);
        if (old.size() > MAX_WORDS || fresh.size() > MAX_WORDS) {
            return Marks.NONE;
        }
        int[][] common = common(before, old, after, fresh);
        boolean[] keptOld = new boolean[old.size()];
        boolean[] keptFresh = new boolean[fresh.size()];
        int same = 0;
        int i = 0;
        int j = 0;
        while (i < old.size() && j < fresh.size()) {
            if (same(before, old.get(i), after, fresh.get(j))
                    && common[i][j] == common[i + 1][j + 1] + weight(before, old.get(i))) {
                keptOld[i] = true;
                keptFresh[j] = true;
                same += weight(before, old.get(i));
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        int longest = Math.max(visible(before), visible(after));
        if (longest == 0 || (double) same / longest < MIN_COMMON) {
            return Marks.NONE;
        }
        return new Marks(marks(before, old, keptOld), marks(after, fresh, keptFresh));
    }

    private static int[][] common(String before, List<Word> old, String after, List<Word> fresh) {
        int[][] best = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                best[i][j] =
                        same(before, old.get(i), after, fresh.get(j))
                                ? best[i + 1][j + 1] + weight(before, old.get(i))
                                : Math.max(best[i + 1][j], best[i][j + 1]);
            }
        }
        return best;
    }

    /** Stretches of what was not kept; blanks between two of them belong to both. */
    private static List<Mark> marks(String line, List<Word> words, boolean[] kept) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (kept[i]) {
                continue;
            }
            Word word = words.get(i);
            Mark last = marks.isEmpty() ? null : marks.get(marks.size() - 1);
            if (last != null && line.substring(last.to(), word.from()).isBlank()) {
                marks.set(marks.size() - 1, new Mark(last.from(), word.to()));
            } else {
                marks.add(new Mark(word.from(), word.to()));
            }
        }
        return marks;
    }

    private static boolean same(String a, Word x, String b, Word y) {
        int length = x.to() - x.from();
        return length == y.to() - y.from() && a.regionMatches(x.from(), b, y.from(), length);
    }

    private static int weight(String line, Word word) {
        return line.charAt(word.from()) == ' ' ? 0 : word.to() - word.from();
    }

    private static int visible(String line) {
        return (int) line.chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    private static List<Word> words(String line) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int start = at;
            if (isWord(line.charAt(at))) {
                while (at < line.length() && isWord(line.charAt(at))) {
                    at++;
                }
            } else {
                at++;
            }
            if (!Character.isWhitespace(line.charAt(start))) {
                words.add(new Word(start, at));
            }
        }
        return words;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
