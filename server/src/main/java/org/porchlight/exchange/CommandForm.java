package org.porchlight.exchange;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Command;
import org.porchlight.incident.IncidentState;
import org.porchlight.oncall.OnCall;

/// One command as the API takes it: its name, its fields, and how they are read.
///
/// @param name in lower-case words with dashes, such as `end-step`
/// @param gives what it is read into
record CommandForm<C extends Command>(
    String name, Class<C> gives, String meaning, List<Field> fields, Reader<C> reader) {
  CommandForm {
    fields = List.copyOf(fields);
  }

  /// One field beside those that every command has.
  record Field(String name, boolean required, String meaning) {
    static Field needs(String name, String meaning) {
      return new Field(name, true, meaning);
    }

    static Field may(String name, String meaning) {
      return new Field(name, false, meaning);
    }
  }

  /// What a reader may look at beside the fields.
  record Situation(IncidentState state, OnCall onCall, Actor actor) {}

  /// Reads the fields; what is wrong is noted in them.
  @FunctionalInterface
  interface Reader<C extends Command> {
    C read(Fields fields, Situation now);
  }

  /// Every field it knows, the common ones first.
  List<String> fieldNames() {
    var names = new ArrayList<>(CommandRequest.COMMON);
    fields.forEach(field -> names.add(field.name()));
    return names;
  }

  JsonObject json() {
    var listed = new JsonArray();
    fields.forEach(field ->
        listed.add(
            new JsonObject()
                .put("name", field.name())
                .put("required", field.required())
                .put("meaning", field.meaning())));
    return new JsonObject().put("name", name).put("meaning", meaning).put("fields", listed);
  }
}
