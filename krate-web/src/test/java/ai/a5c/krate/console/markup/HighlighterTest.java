package ai.a5c.krate.console.markup;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class HighlighterTest {
    @Test
    void coloursJava() {
        assertThat(Highlighter.lines("A.java", "public String f() { return \"a\\\"b\"; } // x"))
                .containsExactly(
                        "<span class=\"t-keyword\">public</span> <span class=\"t-type\">String</span>"
                                + " <span class=\"t-function\">f</span>() {"
                                + " <span class=\"t-keyword\">return</span>"
                                + " <span class=\"t-string\">&quot;a\\&quot;b&quot;</span>; }"
                                + " <span class=\"t-comment\">// x</span>");
    }

    @Test
    void commentsSpanLines() {
        assertThat(Highlighter.lines("a.go", "/* a\nb */ x"))
                .containsExactly(
                        "<span class=\"t-comment\">/* a</span>",
                        "<span class=\"t-comment\">b */</span> x");
    }

    @Test
    void keysOfYamlAndJsonAreNames() {
        assertThat(Highlighter.lines("a.yaml", "kind: Repository # c"))
                .containsExactly(
                        "<span class=\"t-name\">kind</span>: Repository"
                                + " <span class=\"t-comment\"># c</span>");
        assertThat(Highlighter.lines("a.json", "{\"a\": true}"))
                .containsExactly(
                        "{<span class=\"t-name\">&quot;a&quot;</span>:"
                                + " <span class=\"t-literal\">true</span>}");
    }

    @Test
    void tagsAndAttributesOfMarkup() {
        assertThat(Highlighter.lines("pom.xml", "<a b=\"c\">d</a>"))
                .containsExactly(
                        "<span class=\"t-keyword\">&lt;a</span> <span class=\"t-name\">b</span>="
                                + "<span class=\"t-string\">&quot;c&quot;</span>"
                                + "<span class=\"t-keyword\">&gt;</span>d"
                                + "<span class=\"t-keyword\">&lt;/a</span>"
                                + "<span class=\"t-keyword\">&gt;</span>");
    }

    @Test
    void filesAreKnownByNameToo() {
        assertThat(Highlighter.lines("docker/Dockerfile", "FROM x").get(0)).contains("t-keyword");
        assertThat(Highlighter.lines("Makefile", "$(X)").get(0)).isNotEmpty();
        assertThat(Highlighter.lines("LICENSE", "class <a>")).containsExactly("class &lt;a&gt;");
    }

    @Property(tries = 300)
    void noTextIsLostWhateverItIs(@ForAll @StringLength(max = 80) String text) {
        for (String name : new String[] {"a.java", "a.sh", "a.xml", "a.yaml", "a.md", "a.css"}) {
            String shown =
                    String.join("\n", Highlighter.lines(name, text)).replaceAll("<[^>]*>", "");
            assertThat(shown).isEqualTo(Html.escape(String.join("\n", Highlighter.split(text))));
        }
    }

    @Test
    void aFinalLineEndStartsNoLine() {
        assertThat(Highlighter.split("a\r\nb\n")).containsExactly("a", "b");
        assertThat(Highlighter.split("a\n\n")).containsExactly("a", "");
        assertThat(Highlighter.split("")).isEmpty();
    }
}
