package org.porchlight.exchange;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanRef;

/// The fields of what is noted of a family's care, and everything that is wrong with them.
final class CareFields {
  private static final int PEOPLE_MAX = 60;

  private final Fields fields;

  /// @param known those of this request, beside `actor` and `key`
  CareFields(@Nullable Buffer body, List<String> known) {
    fields = new Fields(Json.fields(body));
    var all = new ArrayList<>(known);
    all.add("actor");
    all.add("key");
    fields.only(all);
  }

  Fields fields() {
    return fields;
  }

  List<String> faults() {
    return fields.faults();
  }

  String text(String name) {
    return fields.text(name);
  }

  <E extends Enum<E>> E word(String name, Class<E> words) {
    return fields.requiredWord(name, words);
  }

  LocalDate day(String name) {
    String text = fields.required(name, "a day such as 2026-10-01");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      if (!text.isEmpty()) {
        fields.fault(name, Fields.quoted(text), "a day such as 2026-10-01");
      }
      return LocalDate.EPOCH;
    }
  }

  /// Null where nobody says.
  @Nullable LocalTime hour(String name) {
    String text = fields.text(name);
    try {
      return text.isEmpty() ? null : LocalTime.parse(text);
    } catch (DateTimeException _) {
      fields.fault(name, Fields.quoted(text), "a time of day such as 16:30");
      return null;
    }
  }

  int number(String name) {
    String text = fields.required(name, "a whole number");
    if (text.matches("[0-9]{1,6}")) {
      return Integer.parseInt(text);
    }
    if (!text.isEmpty()) {
      fields.fault(name, Fields.quoted(text), "a whole number");
    }
    return 0;
  }

  @Nullable PersonId person(String name) {
    return fields.id(name, PersonId::new, "a person's alias such as P2");
  }

  PersonId required(String name) {
    return fields.requiredId(name, PersonId::new, "a person's alias such as P1");
  }

  List<PersonId> people(String name) {
    Object value = fields.value(name);
    if (value == null) {
      return List.of();
    }
    var people = new ArrayList<PersonId>();
    if (value instanceof JsonArray array && array.size() <= PEOPLE_MAX) {
      for (Object one : array) {
        if (one instanceof String id && id.matches("[A-Za-z0-9_-]{1,40}")) {
          people.add(new PersonId(id));
        }
      }
      if (people.size() == array.size()) {
        return people;
      }
    }
    fields.fault(name, "something else", "a list of at most 60 aliases such as [P1, T1]");
    return List.of();
  }

  /// Somebody of the staff who coordinates.
  StaffId staff(String name, Function<StaffId, Optional<StaffMember>> staff) {
    String text = fields.required(name, "the id of a coordinator such as C1");
    var who = new StaffId(text.isEmpty() ? "none" : text);
    boolean coordinates =
        staff.apply(who).filter(member -> member.duty() == Duty.COORDINATOR).isPresent();
    if (!text.isEmpty() && !coordinates) {
      fields.fault(name, Fields.quoted(text), "the id of a coordinator such as C1");
    }
    return who;
  }

  /// A version of a plan, from its id and its number.
  PlanRef plan(String name, int version) {
    String text = fields.required(name, "the id of a plan such as PLN-0007");
    if (version < 1) {
      fields.fault("version", Integer.toString(version), "1 or more");
    }
    return new PlanRef(new PlanId(text.isEmpty() ? "none" : text), Math.max(1, version));
  }
}
