package ai.a5c.krate.console.markup;

import ai.a5c.krate.console.markup.DiffFile.Hunk;
import ai.a5c.krate.console.markup.DiffFile.Line;
import ai.a5c.krate.console.markup.LineHtml.Mark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renders the changed lines of a file as table rows, unified or side by side, with syntax colours
 * and the changed words marked. Written as text because a page may hold twenty thousand lines.
 */
public final class DiffHtml {
    private final DiffFile file;
    private final boolean split;
    private final StringBuilder out = new StringBuilder(8192);

    private DiffHtml(DiffFile file, boolean split) {
        this.file = file;
        this.split = split;
    }

    /** Inner HTML of a table body. */
    public static String rows(DiffFile file, boolean split) {
        return new DiffHtml(file, split).render();
    }

    private String render() {
        int oldNext = 1;
        for (Hunk hunk : file.hunks()) {
            header(hunk, hunk.oldStart() > oldNext || oldNext > 1);
            List<Cell> cells = cells(hunk);
            if (split) {
                splitRows(cells);
            } else {
                cells.forEach(this::unifiedRow);
            }
            for (Line line : hunk.lines()) {
                oldNext += line.kind() == '+' ? 0 : 1;
            }
        }
        return out.toString();
    }

    private void header(Hunk hunk, boolean gap) {
        long oldLines = hunk.lines().stream().filter(line -> line.kind() != '+').count();
        long newLines = hunk.lines().stream().filter(line -> line.kind() != '-').count();
        if (!gap && hunk.oldStart() <= 1 && hunk.newStart() <= 1) {
            return;
        }
        out.append("<tr class=\"d-hunk\"><td colspan=\"4\">@@ -")
                .append(hunk.oldStart())
                .append(',')
                .append(oldLines)
                .append(" +")
                .append(hunk.newStart())
                .append(',')
                .append(newLines)
                .append(" @@</td></tr>");
    }

    /** A line, ready to be shown on its side. */
    private record Cell(char kind, int oldNumber, int newNumber, String html, boolean noNewline) {}

    private List<Cell> cells(Hunk hunk) {
        List<Line> lines = hunk.lines();
        List<List<Token>> tokens = colours(lines);
        List<List<Mark>> marks = marks(lines);
        List<Cell> cells = new ArrayList<>(lines.size());
        int oldNumber = hunk.oldStart();
        int newNumber = hunk.newStart();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            cells.add(
                    new Cell(
                            line.kind(),
                            line.kind() == '+' ? 0 : oldNumber++,
                            line.kind() == '-' ? 0 : newNumber++,
                            LineHtml.render(line.text(), tokens.get(i), marks.get(i)),
                            line.endsWithoutNewline()));
        }
        return cells;
    }

    /** Colours both sides on their own, so that a removed quote does not colour what was added. */
    private List<List<Token>> colours(List<Line> lines) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        for (Line line : lines) {
            if (line.kind() != '+') {
                before.add(line.text());
            }
            if (line.kind() != '-') {
                after.add(line.text());
            }
        }
        List<List<Token>> old = Highlighter.tokens(file.oldPath(), before);
        List<List<Token>> fresh = Highlighter.tokens(file.path(), after);
        List<List<Token>> tokens = new ArrayList<>(lines.size());
        int i = 0;
        int j = 0;
        for (Line line : lines) {
            if (line.kind() == '-') {
                tokens.add(old.get(i++));
            } else {
                i += line.kind() == ' ' ? 1 : 0;
                tokens.add(fresh.get(j++));
            }
        }
        return tokens;
    }

    /** Pairs the n removed lines of a block with the n added ones that follow. */
    private static List<List<Mark>> marks(List<Line> lines) {
        List<List<Mark>> marks =
                new ArrayList<>(java.util.Collections.nCopies(lines.size(), List.of()));
        int at = 0;
        while (at < lines.size()) {
            int removedEnd = endOf(lines, at, '-');
            int addedEnd = endOf(lines, removedEnd, '+');
            int removed = removedEnd - at;
            if (removed > 0 && removed == addedEnd - removedEnd) {
                for (int k = 0; k < removed; k++) {
                    WordDiff.Marks words =
                            WordDiff.between(
                                    lines.get(at + k).text(), lines.get(removedEnd + k).text());
                    marks.set(at + k, words.before());
                    marks.set(removedEnd + k, words.after());
                }
            }
            at = Math.max(addedEnd, at + 1);
        }
        return marks;
    }

    private static int endOf(List<Line> lines, int from, char kind) {
        int end = from;
        while (end < lines.size() && lines.get(end).kind() == kind) {
            end++;
        }
        return end;
    }

    private void unifiedRow(Cell cell) {
        out.append("<tr class=\"").append(rowClass(cell.kind())).append("\">");
        number(cell.oldNumber(), 'L');
        number(cell.newNumber(), 'R');
        code(cell);
        out.append("</tr>");
    }

    private void splitRows(List<Cell> cells) {
        int at = 0;
        while (at < cells.size()) {
            if (cells.get(at).kind() == ' ') {
                Cell same = cells.get(at++);
                pair(same, same);
                continue;
            }
            List<Cell> removed = run(cells, at, '-');
            at += removed.size();
            List<Cell> added = run(cells, at, '+');
            at += added.size();
            for (int k = 0; k < Math.max(removed.size(), added.size()); k++) {
                pair(
                        k < removed.size() ? removed.get(k) : null,
                        k < added.size() ? added.get(k) : null);
            }
        }
    }

    private static List<Cell> run(List<Cell> cells, int from, char kind) {
        int end = from;
        while (end < cells.size() && cells.get(end).kind() == kind) {
            end++;
        }
        return cells.subList(from, end);
    }

    private void pair(@Nullable Cell left, @Nullable Cell right) {
        out.append("<tr>");
        half(left, left == null ? 0 : left.oldNumber(), 'L');
        half(right, right == null ? 0 : right.newNumber(), 'R');
        out.append("</tr>");
    }

    private void half(@Nullable Cell cell, int number, char side) {
        if (cell == null) {
            out.append("<td class=\"d-num\"></td><td class=\"d-none\"></td>");
            return;
        }
        number(number, side);
        code(cell);
    }

    private void number(int number, char side) {
        if (number == 0) {
            out.append("<td class=\"d-num\"></td>");
            return;
        }
        String id = file.anchor() + side + number;
        out.append("<td class=\"d-num\" id=\"")
                .append(id)
                .append("\" data-n=\"")
                .append(number)
                .append("\"></td>");
    }

    private void code(Cell cell) {
        char sign = cell.kind();
        out.append("<td class=\"d-code ")
                .append(rowClass(sign))
                .append("\" data-s=\"")
                .append(sign == '-' ? '−' : sign)
                .append("\">")
                .append(cell.html());
        if (cell.noNewline()) {
            out.append("<span class=\"d-eof\">No newline at end of file</span>");
        }
        out.append("</td>");
    }

    private static String rowClass(char kind) {
        return switch (kind) {
            case '+' -> "d-add";
            case '-' -> "d-del";
            default -> "d-ctx";
        };
    }
}
