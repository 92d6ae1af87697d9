package ai.a5c.krate.console.markup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * GitHub-flavoured Markdown to HTML that cannot harm: raw HTML is allowed as READMEs use it, and
 * everything passes the sanitiser at the end.
 */
public final class Markdown {
    /** Prefix of heading ids, so that a heading cannot take the id of a part of the page. */
    static final String ID_PREFIX = "md-";

    private static final List<Extension> EXTENSIONS =
            List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create(),
                    TaskListItemsExtension.create(),
                    HeadingAnchorExtension.builder().idPrefix(ID_PREFIX).build());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .extensions(EXTENSIONS)
                    .nodeRendererFactory(CodeBlocks::new)
                    .build();

    private Markdown() {}

    /** Renders {@code text}, with its relative addresses resolved by {@code links}. */
    public static String toHtml(String text, MarkdownLinks links) {
        String html = RENDERER.render(PARSER.parse(text));
        return MarkdownSanitizer.sanitize(html, links);
    }

    /** Fenced code with our colours. */
    private record CodeBlocks(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class);
        }

        @Override
        public void render(Node node) {
            FencedCodeBlock block = (FencedCodeBlock) node;
            String info = block.getInfo() == null ? "" : block.getInfo().strip();
            int space = info.indexOf(' ');
            var out = context.getWriter();
            out.line();
            out.tag("pre", Map.of("class", "code"));
            out.tag("code");
            out.raw(
                    Highlighter.block(
                            space < 0 ? info : info.substring(0, space), block.getLiteral()));
            out.tag("/code");
            out.tag("/pre");
            out.line();
        }
    }
}
