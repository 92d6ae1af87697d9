/**
 * Durable form of every object: keys, bytes, labels and indexed fields; the commit-ordered change log; audit rows.
 * Knows no kinds, no users and no HTTP. Start at {@link ai.a5c.krate.store.ResourceStore}. Invariant: resource versions
 * are gap-free and commit order equals version order, with any number of processes on one database.
 */
@NullMarked
package ai.a5c.krate.store;

import org.jspecify.annotations.NullMarked;
