package ai.a5c.krate.console.markup;

import java.util.List;

/**
 * One file of a difference, as the page shows it.
 *
 * @param oldPath differs from {@code path} for a rename or copy
 * @param status A, M, D, R or C
 * @param hunks empty for binary files, pure renames and files too large to show
 * @param tooLarge the change is real but not rendered
 */
public record DiffFile(
        String path,
        String oldPath,
        char status,
        boolean binary,
        boolean tooLarge,
        int additions,
        int deletions,
        List<Hunk> hunks) {

    /**
     * Changed lines with their surroundings.
     *
     * @param oldStart number of the first line on the old side
     * @param newStart number of the first line on the new side
     */
    public record Hunk(int oldStart, int newStart, List<Line> lines) {}

    /**
     * @param kind blank, plus or minus
     * @param endsWithoutNewline the file ends here without a line end
     */
    public record Line(char kind, String text, boolean endsWithoutNewline) {}

    /** More changed lines than this start collapsed (spec web-console §8.2). */
    public static final int COLLAPSE_LINES = 400;

    public boolean renamed() {
        return !path.equals(oldPath);
    }

    public boolean collapsed() {
        return additions + deletions > COLLAPSE_LINES || Generated.looksGenerated(path);
    }

    public boolean generated() {
        return Generated.looksGenerated(path);
    }

    /** Anchor of the file on the page. */
    public String anchor() {
        return "diff-" + Integer.toHexString(path.hashCode());
    }

    public String statusWord() {
        return switch (status) {
            case 'A' -> "added";
            case 'D' -> "deleted";
            case 'R' -> "renamed";
            case 'C' -> "copied";
            default -> "modified";
        };
    }
}
