package org.porchlight.storage;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Map;
import org.porchlight.storage.Journal.Told;

/// One entry of a journal as JSON bytes, and back.
public final class JournalCodec<E> {
  /// The first shape of every event; a new one comes with a change from the one before.
  private static final int SHAPE = 1;

  private static final Form INSTANT = JsonForm.FORMS.of(Instant.class);

  private final JournalKind<E> kind;
  private final Map<Class<?>, String> names;
  private final Map<String, RecordForm> forms;

  JournalCodec(JournalKind<E> kind) {
    this.kind = kind;
    names = kind.names();
    forms =
        kind.events().entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    event -> RecordForm.asObject(event.getValue(), JsonForm.FORMS)));
  }

  public byte[] write(Told<E> told) {
    var type = names.get(told.event().getClass());
    var form = type == null ? null : forms.get(type);
    if (form == null) {
      throw new IllegalArgumentException(
          told.event().getClass().getSimpleName() + " (expected: an event of " + kind.name() + ")");
    }
    var object =
        JsonNodeFactory.instance
            .objectNode()
            .put("version", told.version())
            .put("type", type)
            .put("shape", SHAPE);
    object.set("at", INSTANT.write(told.at()));
    object.set("event", form.write(told.event()));
    return JsonForm.bytes(object);
  }

  /// @throws IllegalArgumentException when the bytes are no entry, or come from a newer version
  ///   with a type or shape that this one does not know; never retried, never skipped
  public Told<E> read(byte[] stored) {
    var json = JsonForm.tree(stored);
    var type = part(json, "type").asText();
    int shape = part(json, "shape").asInt();
    var form = forms.get(type);
    if (form == null || shape != SHAPE) {
      throw new IllegalArgumentException(
          kind.name()
              + " event: \""
              + type
              + "\", shape "
              + shape
              + " (expected: one that this version knows)");
    }
    return new Told<>(
        part(json, "version").asLong(),
        (Instant) INSTANT.read(part(json, "at")),
        kind.type().cast(form.read(part(json, "event"))));
  }

  private static JsonNode part(JsonNode json, String name) {
    var part = json.get(name);
    if (part == null) {
      throw new IllegalArgumentException("entry: no " + name + " (expected: one)");
    }
    return part;
  }
}
