package org.porchlight.exchange;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.porchlight.exchange.CommandForm.Situation;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Command;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Refusal;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;

/// One command to an incident, read from a body; all of its faults, or none.
sealed interface CommandRequest {
  /// The fields that every command has.
  List<String> COMMON = List.of("key", "actor", "command");

  String SUPPORT = "support:";
  int KEY_MAX = 200;

  record Understood(Actor actor, String name, Command command) implements CommandRequest {}

  record Refused(Actor actor, String name, Refusal refusal) implements CommandRequest {}

  record Faulty(List<String> faults) implements CommandRequest {}

  /// The key of a body, if it is one: what makes two requests the same.
  static String key(JsonObject body) {
    var fields = new Fields(body);
    String key = fields.text("key");
    return fields.faults().isEmpty() && key.length() <= KEY_MAX ? key : "";
  }

  /// Reads a body against the incident as it stands.
  ///
  /// @param isStaff whether an id is one of the roster's, on duty or not
  static CommandRequest read(
      JsonObject body, IncidentState state, OnCall onCall, Predicate<StaffId> isStaff) {
    var fields = new Fields(body);
    if (fields.required("key", "text that is new for every command").length() > KEY_MAX) {
      fields.fault("key", "a longer one", "at most " + KEY_MAX + " characters");
    }
    Actor actor = actor(fields, state, isStaff);
    String name = fields.required("command", "a name listed by GET /api/commands");
    var form = CommandTable.find(name);
    if (form.isEmpty()) {
      if (!name.isEmpty()) {
        fields.fault("command", Fields.quoted(name), "a name listed by GET /api/commands");
      }
      return new Faulty(fields.faults());
    }
    fields.only(form.get().fieldNames());
    Command command = form.get().reader().read(fields, new Situation(state, onCall, actor));
    Refusal refusal = fields.refusal();
    if (!fields.faults().isEmpty()) {
      return new Faulty(fields.faults());
    }
    return refusal == null
        ? new Understood(actor, form.get().name(), command)
        : new Refused(actor, form.get().name(), refusal);
  }

  private static Actor actor(Fields fields, IncidentState state, Predicate<StaffId> isStaff) {
    String expected = "a staff id such as S1, caller, or support: and a person such as support:N1";
    String name = fields.required("actor", expected);
    Actor actor = name.isEmpty() ? new Actor.Line() : named(name, state, isStaff);
    if (actor == null) {
      fields.fault("actor", Fields.quoted(name), expected);
      return new Actor.Line();
    }
    return actor;
  }

  private static @Nullable Actor named(
      String name, IncidentState state, Predicate<StaffId> isStaff) {
    if (name.equals("caller")) {
      var contacts = state.contacts().all();
      return new Actor.Caller(contacts.isEmpty() ? new ContactId(1) : contacts.getLast().id());
    }
    if (name.startsWith(SUPPORT)) {
      return support(name.substring(SUPPORT.length()));
    }
    var staff = new StaffId(name);
    return isStaff.test(staff) ? new Actor.Staff(staff) : null;
  }

  private static @Nullable Actor support(String person) {
    try {
      return new Actor.Support(new PersonId(person));
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
