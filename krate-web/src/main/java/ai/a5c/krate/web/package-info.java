/**
 * What the edges of the web module share: pumping watches out without a thread each, and the page
 * router's neighbours live in sub-packages. Edges translate and delegate; they hold no rules.
 * Invariant: nothing here decides who may do what.
 */
@NullMarked
package ai.a5c.krate.web;

import org.jspecify.annotations.NullMarked;
