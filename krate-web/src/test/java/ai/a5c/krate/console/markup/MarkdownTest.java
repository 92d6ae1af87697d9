package ai.a5c.krate.console.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private static final MarkdownLinks LINKS =
            new MarkdownLinks() {
                @Override
                public String page(String path, String fragment) {
                    return "/page?path=" + path + (fragment.isEmpty() ? "" : "#" + fragment);
                }

                @Override
                public String raw(String path) {
                    return "/raw?path=" + path;
                }

                @Override
                public String folder() {
                    return "docs/guide";
                }
            };

    private static String html(String markdown) {
        return Markdown.toHtml(markdown, LINKS);
    }

    @Test
    void rendersTheGitHubDialect() {
        assertThat(html("| a | b |\n|---|--:|\n| ~~1~~ | 2 |"))
                .contains("<table>", "<del>1</del>", "<td align=\"right\">2</td>");
        assertThat(html("- [x] done\n- [ ] open")).contains("type=\"checkbox\"", "checked");
        assertThat(html("see https://example.org/x")).contains("href=\"https://example.org/x\"");
    }

    @Test
    void relativeLinksAndImagesLeadIntoTheRepository() {
        assertThat(html("[x](../intro.md#top)"))
                .contains("href=\"/page?path&#61;docs/intro.md#top\"");
        assertThat(html("[x](/LICENSE)")).contains("/page?path&#61;LICENSE\"");
        assertThat(html("![x](img/a.png)")).contains("src=\"/raw?path&#61;docs/guide/img/a.png\"");
        assertThat(html("<img src=\"b.png\" onerror=\"x()\">"))
                .contains("/raw?path&#61;docs/guide/b.png")
                .doesNotContain("onerror");
        assertThat(html("[x](../../../../etc/passwd)")).contains("path&#61;etc/passwd\"");
    }

    @Test
    void headingsHaveAnchorsThatCannotClashWithThePage() {
        assertThat(html("## Main content\n[up](#main-content)"))
                .contains("id=\"md-main-content\"", "href=\"#md-main-content\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<iframe src='https://x'></iframe>",
                "<a href='javascript:alert(1)'>x</a>",
                "[x](javascript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "<p style='position:fixed'>x</p>",
                "<form action='/x'><input name='csrf'><button>x</button></form>",
                "<svg onload=alert(1)>",
                "<p id='main-content' class='topbar'>x</p>",
                "<img src=x onerror=alert(1)>",
                "```\"><script>alert(1)</script>\nx\n```"
            })
    void nothingThatRunsOrPretendsSurvives(String hostile) {
        assertThat(html(hostile))
                .doesNotContain(
                        "<script",
                        "<iframe",
                        "javascript:",
                        "data:",
                        "style=",
                        "<form",
                        "<input",
                        "onload",
                        "onerror",
                        "id=\"main",
                        "topbar",
                        "<svg");
    }

    @Test
    void fencedCodeIsColoured() {
        assertThat(html("```java\nclass A {}\n```"))
                .contains("<pre class=\"code\">", "<span class=\"t-keyword\">class</span>");
    }
}
