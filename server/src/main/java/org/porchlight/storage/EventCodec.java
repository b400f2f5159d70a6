package org.porchlight.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Entry;
import org.porchlight.incident.EventTypes;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.Restriction;

/// Entries of an incident's log as JSON bytes, and back.
///
/// Every type of event has a shape, numbered from 1 and frozen by a golden file. A new shape comes
/// with an [Upcast] from the one before, applied on read; what is stored is never rewritten.
public final class EventCodec {
  /// Turns one old shape of one type of event into the next.
  ///
  /// @param type such as `page.queued`
  /// @param fromShape the shape it reads, from 1
  /// @param change gets the event's components and returns them in shape `fromShape + 1`
  public record Upcast(String type, int fromShape, UnaryOperator<ObjectNode> change) {}

  /// Every change of shape since the first release.
  private static final List<Upcast> UPCASTS = List.of();

  private static final Form ACTOR = JsonForm.FORMS.of(Actor.class);
  private static final Form CHANNEL = JsonForm.FORMS.of(Channel.class);
  private static final Form RESTRICTION = JsonForm.FORMS.of(Restriction.class);
  private static final Form INSTANT = JsonForm.FORMS.of(Instant.class);

  private static final Map<Class<?>, Form> EVENTS = new ConcurrentHashMap<>();

  private final List<Upcast> upcasts;

  public EventCodec() {
    this(UPCASTS);
  }

  EventCodec(List<Upcast> upcasts) {
    this.upcasts = List.copyOf(upcasts);
  }

  /// The shape that events of this type are written in.
  public int shapeOf(String type) {
    return 1 + (int) upcasts.stream().filter(upcast -> upcast.type().equals(type)).count();
  }

  public byte[] write(Entry entry) {
    var type = EventTypes.nameOf(entry.event());
    var object =
        JsonNodeFactory.instance
            .objectNode()
            .put("version", entry.version())
            .put("type", type)
            .put("shape", shapeOf(type));
    object.set("at", INSTANT.write(entry.at()));
    object.set("by", ACTOR.write(entry.by()));
    object.set("channel", CHANNEL.write(entry.channel()));
    if (entry.program() != null) {
      object.put("program", entry.program());
    }
    object.set("restriction", RESTRICTION.write(entry.restriction()));
    object.set("event", formOf(entry.event().getClass()).write(entry.event()));
    return JsonForm.bytes(object);
  }

  /// @throws IllegalArgumentException when the bytes are no entry, or come from a newer version
  ///   with a type or shape that this one does not know; never retried, never skipped
  public Entry read(byte[] stored) {
    var json = JsonForm.tree(stored);
    var type = part(json, "type").asText();
    var known =
        EventTypes.named(type)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "event type: \"" + type + "\" (expected: one that this version knows)"));
    var event = upcast(type, part(json, "shape").asInt(), part(json, "event"));
    return new Entry(
        part(json, "version").asLong(),
        (Instant) INSTANT.read(part(json, "at")),
        (Actor) ACTOR.read(part(json, "by")),
        (Channel) CHANNEL.read(part(json, "channel")),
        json.has("program") ? json.get("program").asText() : null,
        (Restriction) RESTRICTION.read(part(json, "restriction")),
        known.cast(formOf(known).read(event)));
  }

  private JsonNode upcast(String type, int shape, JsonNode event) {
    int current = shapeOf(type);
    if (shape < 1 || shape > current || !(event instanceof ObjectNode components)) {
      throw new IllegalArgumentException(
          type + ": shape " + shape + " (expected: 1 to " + current + ")");
    }
    for (int from = shape; from < current; from++) {
      components = step(type, from).change().apply(components);
    }
    return components;
  }

  private Upcast step(String type, int from) {
    return upcasts.stream()
        .filter(upcast -> upcast.type().equals(type) && upcast.fromShape() == from)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(type + ": no upcast from shape " + from));
  }

  private static Form formOf(Class<? extends IncidentEvent> type) {
    return EVENTS.computeIfAbsent(type, absent -> RecordForm.asObject(absent, JsonForm.FORMS));
  }

  private static JsonNode part(JsonNode json, String name) {
    var part = json.get(name);
    if (part == null) {
      throw new IllegalArgumentException("entry: no " + name + " (expected: one)");
    }
    return part;
  }
}
