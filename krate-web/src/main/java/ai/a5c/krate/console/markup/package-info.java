/**
 * Turns what repositories hold into safe HTML: Markdown, source code, differences. Everything here
 * is text in, text out, without server or container. Start at {@link
 * ai.a5c.krate.console.markup.Markdown}, {@link ai.a5c.krate.console.markup.Highlighter} and {@link
 * ai.a5c.krate.console.markup.DiffHtml}. Invariant: no byte of a repository reaches a page
 * unescaped or unsanitised.
 */
@NullMarked
package ai.a5c.krate.console.markup;

import org.jspecify.annotations.NullMarked;
