package org.porchlight.review;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Recipient;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.StepId;

/// What one event says beyond its type; each part null where the event does not speak of it.
record Particulars(
    @Nullable String way,
    @Nullable String step,
    @Nullable String person,
    @Nullable String outcome,
    @Nullable String delivery,
    @Nullable String reason,
    @Nullable String detail) {
  static final Particulars NONE = new Particulars(null, null, null, null, null, null, null);

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  Particulars way(@Nullable String way) {
    return new Particulars(way, step, person, outcome, delivery, reason, detail);
  }

  Particulars step(@Nullable StepId step) {
    String id = step == null ? null : step.value();
    return new Particulars(way, id, person, outcome, delivery, reason, detail);
  }

  Particulars person(@Nullable PersonId person) {
    return person(person == null ? null : person.value());
  }

  Particulars staff(@Nullable StaffId staff) {
    return person(staff == null ? null : staff.value());
  }

  Particulars recipient(Recipient to) {
    return switch (to) {
      case Recipient.OnDuty(var staff, _) -> staff(staff);
      case Recipient.OnTeam(_, var person) -> person(person);
    };
  }

  private Particulars person(@Nullable String person) {
    return new Particulars(way, step, person, outcome, delivery, reason, detail);
  }

  Particulars outcome(@Nullable String outcome) {
    return new Particulars(way, step, person, outcome, delivery, reason, detail);
  }

  Particulars outcome(Enum<?> outcome) {
    return outcome(code(outcome));
  }

  Particulars delivery(String delivery) {
    return new Particulars(way, step, person, outcome, delivery, reason, detail);
  }

  Particulars reason(@Nullable Enum<?> reason) {
    String why = reason == null ? null : code(reason);
    return new Particulars(way, step, person, outcome, delivery, why, detail);
  }

  Particulars detail(@Nullable String detail) {
    return new Particulars(way, step, person, outcome, delivery, reason, detail);
  }
}
