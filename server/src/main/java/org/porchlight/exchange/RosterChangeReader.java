package org.porchlight.exchange;

import io.vertx.core.json.JsonArray;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.ShiftOverride;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.TimeOff;
import org.porchlight.oncall.WallSpan;
import org.porchlight.oncall.duty.Change;
import org.porchlight.oncall.duty.RosterCommand.AskChange;

/// Reads changes of the roster, in the words of the roster file.
final class RosterChangeReader {
  private static final String STAFF = "the id of one of the staff";
  private static final String WALL = "a wall time such as 2026-12-24T08:00";
  private static final LocalDateTime NEVER = LocalDateTime.of(2000, 1, 1, 0, 0);

  private RosterChangeReader() {}

  /// `{actor, key, out, in, duty, from, until, agreed, fallback}`: replaced, taken off or added.
  static AskChange override(Fields fields) {
    fields.only(
        List.of("actor", "key", "out", "in", "duty", "from", "until", "agreed", "fallback"));
    var when = when(fields);
    var out = fields.id("out", StaffId::new, STAFF);
    var in = fields.id("in", StaffId::new, STAFF);
    if (out == null && in == null) {
      fields.fault("out", "nothing", "out, in, or both");
    }
    if (out != null && out.equals(in)) {
      fields.fault("in", "the same person", "somebody else");
    }
    var duty = fields.word("duty", Duty.class, Duty.PRIMARY);
    return ask(fields, new Change.OfShift(shift(out, in, duty, when, fields)));
  }

  private static ShiftOverride shift(
      @Nullable StaffId out, @Nullable StaffId in, Duty duty, WallSpan when, Fields fields) {
    if (in == null) {
      return new ShiftOverride.Remove(out == null ? new StaffId("none") : out, when);
    }
    if (out == null) {
      if (!fields.has("duty")) {
        fields.fault("duty", "nothing", Fields.listed(Duty.class));
      }
      return new ShiftOverride.Add(in, duty, when);
    }
    return out.equals(in)
        ? new ShiftOverride.Remove(out, when)
        : new ShiftOverride.Replace(out, in, when);
  }

  /// `{actor, key, swap: [one, other], from, until, agreed, fallback}`.
  static AskChange swap(Fields fields) {
    fields.only(List.of("actor", "key", "swap", "from", "until", "agreed", "fallback"));
    var when = when(fields);
    if (fields.value("swap") instanceof JsonArray two
        && two.size() == 2
        && two.getValue(0) instanceof String one
        && two.getValue(1) instanceof String other
        && !one.isBlank()
        && !other.isBlank()
        && !one.equals(other)) {
      return ask(
          fields,
          new Change.OfShift(new ShiftOverride.Swap(new StaffId(one), new StaffId(other), when)));
    }
    fields.fault("swap", "another form", "two ids of staff");
    return ask(fields, new Change.OfShift(new ShiftOverride.Remove(new StaffId("none"), when)));
  }

  /// `{actor, key, staff, from, until, fallback}`.
  static AskChange timeOff(Fields fields) {
    fields.only(List.of("actor", "key", "staff", "from", "until", "fallback"));
    return ask(fields, new Change.Away(new TimeOff(staff(fields, "staff"), when(fields))));
  }

  static StaffId staff(Fields fields, String name) {
    return fields.requiredId(name, StaffId::new, STAFF);
  }

  /// In a word: `replace`, `swap`, `add`, `remove` or `away`.
  static String kind(Change change) {
    return switch (change) {
      case Change.Away _ -> "away";
      case Change.OfShift(ShiftOverride.Replace _) -> "replace";
      case Change.OfShift(ShiftOverride.Swap _) -> "swap";
      case Change.OfShift(ShiftOverride.Add _) -> "add";
      case Change.OfShift(ShiftOverride.Remove _) -> "remove";
    };
  }

  private static AskChange ask(Fields fields, Change change) {
    return new AskChange(
        change,
        staff(fields, "actor"),
        Boolean.TRUE.equals(fields.value("agreed")),
        fields.id("fallback", StaffId::new, STAFF));
  }

  private static WallSpan when(Fields fields) {
    var from = wall(fields, "from");
    var until = wall(fields, "until");
    if (!from.isBefore(until)) {
      if (fields.faults().isEmpty()) {
        fields.fault("until", until.toString(), "after from");
      }
      return new WallSpan(NEVER, NEVER.plusHours(1));
    }
    return new WallSpan(from, until);
  }

  private static LocalDateTime wall(Fields fields, String name) {
    var text = fields.required(name, WALL);
    try {
      return text.isEmpty() ? NEVER : LocalDateTime.parse(text);
    } catch (DateTimeException _) {
      fields.fault(name, Fields.quoted(text), WALL);
      return NEVER;
    }
  }
}
