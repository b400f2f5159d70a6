package org.porchlight.plan.yaml;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.AfterCare;
import org.porchlight.plan.Debrief;
import org.porchlight.plan.FollowUp;

/// Reads what a plan says of the days after a crisis.
final class AfterCareReader {
  private static final Duration PLAN_DECISION_WITHIN = Duration.ofDays(3);
  private static final int HOURS_MAX = 24 * 60;

  private AfterCareReader() {}

  static AfterCare read(@Nullable Section section) {
    if (section == null) {
      return new AfterCare(List.of(), null, PLAN_DECISION_WITHIN, "");
    }
    var read =
        new AfterCare(
            section.sections("follow_up").stream().map(AfterCareReader::followUp).toList(),
            section.section("debrief").map(AfterCareReader::debrief).orElse(null),
            section
                .optional("plan_decision_within_h", Shape.hours(HOURS_MAX))
                .orElse(PLAN_DECISION_WITHIN),
            section.text("celebrate"));
    section.end();
    return read;
  }

  private static FollowUp followUp(Section section) {
    var ask = section.oneOrMore("ask", Shape.PERSON);
    if (ask.isEmpty()) {
      section.fault("ask", "nobody", "one person or more");
    }
    var read =
        new FollowUp(
            section.required("who", Shape.PERSON),
            section.required("within_h", Shape.hours(HOURS_MAX)),
            ask,
            section.optional("lang", Shape.LANGUAGE).orElse(null));
    section.end();
    return read;
  }

  private static Debrief debrief(Section section) {
    var read =
        new Debrief(
            section.required("led_by", Shape.PERSON),
            section.required("within_h", Shape.hours(HOURS_MAX)),
            section.list("with", Shape.PERSON),
            section.text("rule"));
    section.end();
    return read;
  }
}
