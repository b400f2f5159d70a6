package org.porchlight.process;

import static org.porchlight.process.Patience.until;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// The line as programs see it: incidents, their timelines, commands.
record Line(Web web, AtomicInteger commands) {
  Line(Web web) {
    this(web, new AtomicInteger());
  }

  List<JsonObject> incidents() {
    return objects(web.array("/api/incidents"));
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonObject.class::cast).toList();
  }

  /// The incidents in which this family's numbers made contact, the oldest first.
  List<JsonObject> incidents(String family) {
    return incidents().stream()
        .map(row -> incident(row.getString("id")))
        .filter(one ->
            objects(one.getJsonArray("contacts")).stream()
                .flatMap(contact -> objects(contact.getJsonArray("candidates")).stream())
                .anyMatch(candidate -> candidate.getString("familyId").equals(family)))
        .toList();
  }

  /// The incidents in which nobody known made contact.
  List<JsonObject> ofUnknown() {
    return incidents().stream()
        .map(row -> incident(row.getString("id")))
        .filter(one ->
            objects(one.getJsonArray("contacts")).stream()
                .allMatch(contact -> contact.getJsonArray("candidates").isEmpty()))
        .toList();
  }

  /// Every incident with its timeline, as types and people.
  Map<String, List<String>> everything() {
    return incidents().stream()
        .map(row -> row.getString("id"))
        .collect(Collectors.toMap(id -> id, this::rows));
  }

  /// The timeline as types and people.
  List<String> rows(String id) {
    return timeline(id).stream()
        .map(row -> row.getString("type") + " " + row.getString("person"))
        .toList();
  }

  /// Waits for the only incident of this family, and answers its id.
  String incident(String family, int contacts) {
    until(
        "one incident of " + family + " with contacts: " + contacts,
        () -> {
          var found = incidents(family);
          return found.size() == 1 && found.getFirst().getJsonArray("contacts").size() == contacts;
        },
        () -> incidents(family));
    return incidents(family).getFirst().getString("id");
  }

  JsonObject incident(String id) {
    return web.object("/api/incidents/" + id);
  }

  List<JsonObject> timeline(String id) {
    return objects(web.array("/api/incidents/" + id + "/timeline"));
  }

  List<String> types(String id) {
    return timeline(id).stream().map(row -> row.getString("type")).toList();
  }

  long count(String id, String type) {
    return types(id).stream().filter(type::equals).count();
  }

  void awaits(String id, String type) {
    awaits(id, type, 1);
  }

  /// Waits until the timeline has this many rows of a type.
  void awaits(String id, String type, int count) {
    until(id + " has " + type, () -> count(id, type) >= count, () -> types(id));
  }

  /// One command of a staff member; `more` are fields and their values in turn.
  JsonObject tells(String id, String actor, String command, String... more) {
    var body =
        new JsonObject()
            .put("key", "test-" + commands.incrementAndGet())
            .put("actor", actor)
            .put("command", command);
    for (int i = 0; i < more.length; i += 2) {
      body.put(more[i], more[i + 1]);
    }
    return web.post("/api/incidents/" + id + "/commands", body);
  }
}
