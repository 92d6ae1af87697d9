package ai.a5c.krate.apiserver;

import ai.a5c.krate.apiserver.registry.ObjectReader;
import ai.a5c.krate.store.ResourceKey;
import ai.a5c.krate.store.StoredObject;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Objects in memory behind {@link ObjectReader}, for tests of what reads the watch cache. */
public final class FakeObjects implements ObjectReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<ResourceKey, StoredObject> objects = new TreeMap<>();
    private final Map<String, List<Runnable>> listeners = new HashMap<>();
    private long version;

    /** Adds or replaces an object; its uid is kept, or made. */
    public StoredObject put(HasMetadata object) {
        String resource =
                object.getApiVersion().contains("/")
                        ? object.getPlural() + "." + object.getApiVersion().split("/")[0]
                        : object.getPlural();
        return put(resource, JSON.valueToTree(object));
    }

    public StoredObject put(String resource, String json) {
        try {
            return put(resource, (ObjectNode) JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public StoredObject put(String resource, ObjectNode object) {
        ObjectNode metadata = object.withObjectProperty("metadata");
        if (!metadata.hasNonNull("uid")) {
            metadata.put("uid", UUID.randomUUID().toString());
        }
        metadata.put("resourceVersion", Long.toString(++version));
        Map<String, String> labels = new HashMap<>();
        metadata.path("labels")
                .fields()
                .forEachRemaining(each -> labels.put(each.getKey(), each.getValue().asText()));
        ResourceKey key =
                new ResourceKey(
                        resource,
                        metadata.path("namespace").asText(""),
                        metadata.path("name").asText());
        StoredObject stored;
        try {
            stored =
                    new StoredObject(
                            key,
                            metadata.path("uid").asText(),
                            version,
                            labels,
                            Map.of(),
                            JSON.writeValueAsBytes(object));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        objects.put(key, stored);
        changed(resource);
        return stored;
    }

    public void remove(String resource, String namespace, String name) {
        objects.remove(new ResourceKey(resource, namespace, name));
        changed(resource);
    }

    @Override
    public Optional<StoredObject> get(String resource, String namespace, String name) {
        return Optional.ofNullable(objects.get(new ResourceKey(resource, namespace, name)));
    }

    @Override
    public List<StoredObject> list(String resource, String namespace) {
        return objects.values().stream()
                .filter(each -> each.key().resource().equals(resource))
                .filter(each -> namespace.isEmpty() || each.key().namespace().equals(namespace))
                .toList();
    }

    @Override
    public void onChange(String resource, Runnable onChange) {
        listeners.computeIfAbsent(resource, key -> new ArrayList<>()).add(onChange);
    }

    private void changed(String resource) {
        listeners.getOrDefault(resource, List.of()).forEach(Runnable::run);
    }
}
