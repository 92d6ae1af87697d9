package ai.a5c.krate.apiserver.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An object on its way through the server: the JSON tree is the truth, unknown fields included. */
public final class ResourceDocument {
    private final ObjectNode root;

    public ResourceDocument(ObjectNode root) {
        this.root = root;
    }

    public ObjectNode root() {
        return root;
    }

    public ObjectNode metadata() {
        return root.withObjectProperty("metadata");
    }

    public ObjectNode spec() {
        return root.withObjectProperty("spec");
    }

    public ObjectNode status() {
        return root.withObjectProperty("status");
    }

    public void clearStatus() {
        root.remove("status");
    }

    public String name() {
        return text("/metadata/name");
    }

    public String namespace() {
        return text("/metadata/namespace");
    }

    public String kind() {
        return text("/kind");
    }

    /** Text at a JSON pointer; empty when absent or no string. */
    public String text(String pointer) {
        return root.at(pointer).asText("");
    }

    public JsonNode at(String pointer) {
        return root.at(pointer);
    }

    public ObjectNode labels() {
        return metadata().withObjectProperty("labels");
    }

    public ResourceDocument copy() {
        return new ResourceDocument(root.deepCopy());
    }
}
