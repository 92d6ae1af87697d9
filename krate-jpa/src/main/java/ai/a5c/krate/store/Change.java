package ai.a5c.krate.store;

import org.jspecify.annotations.Nullable;

/**
 * One committed change, in the order of {@code position}.
 *
 * @param position resource version of the change
 * @param object the object after the change; for a deletion its last state with the deletion's resource version
 * @param previous the object before the change; null for a creation
 */
public record Change(long position, Type type, StoredObject object, @Nullable StoredObject previous) {
    public enum Type {
        ADDED,
        MODIFIED,
        DELETED
    }
}
