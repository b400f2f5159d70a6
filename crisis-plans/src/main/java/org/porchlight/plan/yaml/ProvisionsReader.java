package org.porchlight.plan.yaml;

import java.util.List;
import java.util.Map;
import org.porchlight.plan.AdvancePreferences;
import org.porchlight.plan.DecisionRight;
import org.porchlight.plan.FlexFund;
import org.porchlight.plan.MeansSafety;
import org.porchlight.plan.NeverDisclose;
import org.porchlight.plan.Privacy;
import org.porchlight.plan.Provisions;
import org.porchlight.plan.StepNotes;
import org.porchlight.plan.TeamTask;

/// Reads what a plan provides for beside its steps, and what a step says beside its words.
final class ProvisionsReader {
  private static final int TRAVEL_MINUTES_MAX = 24 * 60;
  private static final int DOLLARS_MAX = 10_000;

  private ProvisionsReader() {}

  static Provisions read(Section root, Map<String, String> triggerPlaces) {
    return new Provisions(
        root.text("crisis_means"),
        root.list("what_helps_supporters", Shape.TEXT),
        root.sections("decisions").stream().map(ProvisionsReader::decision).toList(),
        root.section("privacy").map(ProvisionsReader::privacy).orElse(Privacy.NONE),
        root.section("advance_preferences")
            .map(ProvisionsReader::advance)
            .orElse(AdvancePreferences.NONE),
        root.section("means_safety").map(ProvisionsReader::meansSafety).orElse(null),
        root.oneOrMore("copies_with", Shape.PERSON),
        root.text("school_plan"),
        root.section("reasons").map(Section::words).orElse(Map.of()),
        root.sections("team_tasks").stream().map(ProvisionsReader::task).toList(),
        triggerPlaces);
  }

  /// Triggers in words, or with the place they belong to.
  static List<String> triggers(Section root, Map<String, String> places) {
    return root.wordsOrSections("triggers").stream()
        .map(item ->
            switch (item) {
              case Section.Plain(var words) -> words;
              case Section.Keyed(var section) -> {
                var what = section.required("what", Shape.TEXT);
                places.put(what, section.required("where", Shape.TEXT));
                section.end();
                yield what;
              }
            })
        .toList();
  }

  private static TeamTask task(Section section) {
    var read =
        new TeamTask(
            section.required("do", Shape.TEXT),
            section.required("who", Shape.PERSON),
            section.required("by", Shape.DATE));
    section.end();
    return read;
  }

  private static DecisionRight decision(Section section) {
    var by = section.oneOrMore("by", Shape.PERSON);
    if (by.isEmpty()) {
      section.fault("by", "nobody", "one person or more");
    }
    var read =
        new DecisionRight(section.required("matter", Terms.MATTER), by, section.text("authority"));
    section.end();
    return read;
  }

  private static Privacy privacy(Section section) {
    var read =
        new Privacy(
            section.sections("never_disclose").stream()
                .map(ProvisionsReader::neverDisclose)
                .toList(),
            section.text("shared_device"));
    section.end();
    return read;
  }

  private static NeverDisclose neverDisclose(Section section) {
    var read =
        new NeverDisclose(
            section.required("topic", Shape.TEXT),
            section.oneOrMore("to", Shape.PERSON),
            section.text("because"));
    section.end();
    return read;
  }

  private static AdvancePreferences advance(Section section) {
    var read =
        new AdvancePreferences(
            section.list("prefer", Shape.TEXT),
            section.list("avoid", Shape.TEXT),
            section.text("hospital"),
            section.text("medicines"),
            section.oneOrMore("call", Shape.PERSON));
    section.end();
    return read;
  }

  private static MeansSafety meansSafety(Section section) {
    var read =
        new MeansSafety(
            section.required("asked_on", Shape.DATE), section.required("answer", Shape.TEXT));
    section.end();
    return read;
  }

  static StepNotes notes(Section step) {
    return new StepNotes(
        step.text("jump_because"),
        step.optional("travel_min", Shape.minutes(TRAVEL_MINUTES_MAX)).orElse(null),
        step.truth("two_people", false),
        step.text("safety_plan_part"),
        step.section("flex_fund").map(ProvisionsReader::fund).orElse(null),
        step.text("text_template"),
        step.text("staff_safety"),
        step.optional("check_in_min", Shape.minutes(TRAVEL_MINUTES_MAX)).orElse(null));
  }

  private static FlexFund fund(Section section) {
    var read =
        new FlexFund(
            section.required("purpose", Shape.TEXT),
            section.required("cap_dollars", Shape.number(1, DOLLARS_MAX)),
            section.required("approver", Shape.PERSON),
            section.text("after_hours"));
    section.end();
    return read;
  }
}
