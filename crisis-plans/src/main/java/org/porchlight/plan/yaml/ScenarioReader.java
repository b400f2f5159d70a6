package org.porchlight.plan.yaml;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.plan.EmergencyCall;
import org.porchlight.plan.Level;
import org.porchlight.plan.LocalText;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PageRule;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.Restriction;
import org.porchlight.plan.Scenario;
import org.porchlight.plan.SchoolPlan;
import org.porchlight.plan.Setting;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;
import org.porchlight.plan.yaml.YamlNode.Words;

/// Reads scenarios and their steps.
///
/// @param tellResponders what `script: tell_responders` stands for in this plan
record ScenarioReader(LocalText tellResponders) {
  private static final String TELL_RESPONDERS = "tell_responders";
  private static final String DANGER_OVERRIDE = "danger_override";
  private static final int MINUTES_MAX = 24 * 60;
  private static final int NIGHTS_MAX = 30;

  /// Takes the place of the steps of a scenario that has none, after the fault is noted.
  private static final Step STAND_IN =
      new Step(
          new StepId(Shape.UNREAD),
          Level.SELF_AND_HOUSEHOLD,
          Setting.HOME,
          new PersonId(Shape.UNREAD),
          List.of(),
          PageRule.NONE,
          LocalText.NONE,
          OpeningHours.ALWAYS,
          null,
          Duration.ofMinutes(1),
          "",
          null,
          null,
          null,
          null);

  Scenario scenario(Section section) {
    var setting = section.required("setting", Terms.SETTING);
    var steps = section.sections("steps").stream().map(step -> step(step, setting)).toList();
    if (steps.isEmpty()) {
      section.fault("steps", "no step", "a list of one step or more");
    }
    var read =
        new Scenario(
            section.required("id", Shape.SCENARIO),
            section.requiredLocalText("title"),
            setting,
            section.text("crisis_defined_by"),
            section.list("entry_signs", Shape.TEXT),
            section.text("over_when"),
            steps.isEmpty() ? List.of(STAND_IN) : steps,
            section.section("linked_school_plan").map(ScenarioReader::schoolPlan).orElse(null));
    section.end();
    return read;
  }

  private static SchoolPlan schoolPlan(Section section) {
    var read =
        new SchoolPlan(
            section.required("name", Shape.TEXT),
            section.sections("says").stream().map(ScenarioReader::instruction).toList());
    section.end();
    return read;
  }

  private static SchoolPlan.Instruction instruction(Section section) {
    var read =
        new SchoolPlan.Instruction(
            section.required("do", Shape.TEXT),
            section.optional("differs_from", Shape.STEP).orElse(null),
            section.text("settled"));
    section.end();
    return read;
  }

  private Step step(Section section, Setting setting) {
    var read =
        new Step(
            section.required("id", Shape.STEP),
            section.required("level", Shape.LEVEL),
            section.optional("setting", Terms.SETTING).orElse(setting),
            section.required("who", Shape.ACTOR),
            section.oneOrMore("page", Shape.TARGET),
            section.section("page_rule").map(ScenarioReader::pageRule).orElse(PageRule.NONE),
            section.requiredLocalText("say"),
            section.optional("hours", Shape.HOURS).orElse(OpeningHours.ALWAYS),
            section.optional("out_of_hours", Shape.STEP).orElse(null),
            section.required("minutes", Shape.minutes(MINUTES_MAX)),
            section.text("worked_if"),
            section.optional("else", Shape.STEP).orElse(null),
            section.optional("ask_first", Shape.PERSON).orElse(null),
            section.section("restricted").map(ScenarioReader::restriction).orElse(null),
            section.section("emergency").map(this::emergency).orElse(null),
            ProvisionsReader.notes(section));
    section.end();
    return read;
  }

  private static PageRule pageRule(Section section) {
    var read =
        new PageRule(
            section.optional("ack_within_min", Shape.minutes(MINUTES_MAX)).orElse(null),
            section.oneOrMore("then", Shape.TARGET),
            section.truth("any_one_is_enough", true),
            section.section("need").map(ScenarioReader::need).orElse(Map.of()));
    section.end();
    return read;
  }

  private static Map<PersonId, String> need(Section section) {
    var need = new LinkedHashMap<PersonId, String>();
    section
        .words()
        .forEach((alias, what) ->
            Shape.PERSON
                .read()
                .apply(alias)
                .ifPresentOrElse(
                    person -> need.put(person, what),
                    () -> section.fault(alias, Faults.quote(alias), Shape.PERSON.expected())));
    return need;
  }

  private static Restriction restriction(Section section) {
    var read =
        new Restriction(
            section.required("kind", Terms.RESTRICTION),
            section.optional("confirm_with", Shape.PERSON).orElse(null),
            section.truth("second_staff", false),
            section.truth("reason_required", false),
            section.optional("waive_confirm_if", Terms.exactly(DANGER_OVERRIDE)).isPresent(),
            section.optional("max_nights", Shape.number(1, NIGHTS_MAX)).orElse(0),
            section.text("police_only_if"));
    section.end();
    return read;
  }

  private EmergencyCall emergency(Section section) {
    var read =
        new EmergencyCall(
            section.required("psap", Shape.PERSON),
            script(section),
            section.truth("confirm_contact_made", true));
    section.end();
    return read;
  }

  private LocalText script(Section section) {
    var named =
        section.find("script").orElse(null) instanceof Words(var text, _, _)
            && text.equals(TELL_RESPONDERS);
    if (!named) {
      return section.requiredLocalText("script");
    }
    if (tellResponders.isEmpty()) {
      section.fault("script", TELL_RESPONDERS, "a plan that has " + TELL_RESPONDERS);
    }
    return tellResponders;
  }
}
