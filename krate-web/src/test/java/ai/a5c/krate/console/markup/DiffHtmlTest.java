package ai.a5c.krate.console.markup;

import static org.assertj.core.api.Assertions.assertThat;

import ai.a5c.krate.console.markup.DiffFile.Hunk;
import ai.a5c.krate.console.markup.DiffFile.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiffHtmlTest {
    private static DiffFile file(String path, Line... lines) {
        return new DiffFile(
                path, path, 'M', false, false, 1, 1, List.of(new Hunk(10, 12, List.of(lines))));
    }

    private static Line line(char kind, String text) {
        return new Line(kind, text, false);
    }

    @Test
    void numbersBothSides() {
        String rows =
                DiffHtml.rows(file("a", line(' ', "x"), line('-', "y"), line(' ', "z")), false);
        assertThat(rows)
                .contains("@@ -10,3 +12,2 @@")
                .containsPattern("data-n=\"10\"></td><td [^>]*data-n=\"12\"")
                .containsPattern("data-n=\"11\"></td><td class=\"d-num\"></td>")
                .containsPattern("data-n=\"12\"></td><td [^>]*data-n=\"13\"");
    }

    @Test
    void marksTheWordThatChanged() {
        String rows =
                DiffHtml.rows(
                        file("a", line('-', "return first <b>;"), line('+', "return second <b>;")),
                        false);
        assertThat(rows).contains("return <mark>first</mark> &lt;b&gt;;", "<mark>second</mark>");
    }

    @Test
    void marksNothingWhenLinesAreUnlike() {
        assertThat(DiffHtml.rows(file("a", line('-', "aaa bbb"), line('+', "ccc ddd")), false))
                .doesNotContain("<mark>");
    }

    @Test
    void marksAndColoursCombine() {
        assertThat(
                        DiffHtml.rows(
                                file("A.java", line('-', "int a = 1;"), line('+', "int a = 2;")),
                                false))
                .contains("<mark><span class=\"t-number\">2</span></mark>");
    }

    @Test
    void sideBySidePutsReplacementsNextToEachOther() {
        String rows =
                DiffHtml.rows(
                        file("a", line('-', "one"), line('+', "two"), line('+', "three")), true);
        assertThat(rows.split("<tr", -1)).hasSize(4);
        assertThat(rows).contains("class=\"d-none\"");
    }

    @Test
    void codeIsEscaped() {
        assertThat(DiffHtml.rows(file("a.html", line('+', "<script>")), false))
                .doesNotContain("<script>");
    }
}
