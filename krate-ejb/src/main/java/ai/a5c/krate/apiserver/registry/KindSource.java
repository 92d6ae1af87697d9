package ai.a5c.krate.apiserver.registry;

import java.util.List;

/** Supplies kind definitions: the annotated classes, and the built-in groups. CDI beans; asked once at start. */
public interface KindSource {
    List<KindDefinition> kinds();
}
