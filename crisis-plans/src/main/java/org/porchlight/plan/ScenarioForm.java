package org.porchlight.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The file form of a scenario and its steps.
final class ScenarioForm {
  private ScenarioForm() {}

  static Map<String, Object> of(Scenario scenario, LocalText tellResponders) {
    var keys = new PlanForm.Keys();
    keys.put("id", scenario.id());
    keys.put("title", PlanForm.text(scenario.title()));
    keys.put("setting", scenario.setting().code());
    keys.put("crisis_defined_by", scenario.definedBy());
    keys.put("entry_signs", scenario.entrySigns());
    keys.put("over_when", scenario.overWhen());
    keys.put("linked_school_plan", school(scenario.schoolPlan()));
    keys.put("steps", PlanForm.each(scenario.steps(), step -> step(step, tellResponders)));
    return keys.map();
  }

  private static @Nullable Object school(@Nullable SchoolPlan plan) {
    if (plan == null) {
      return null;
    }
    var keys = new PlanForm.Keys();
    keys.put("name", plan.name());
    keys.put("says", PlanForm.each(plan.instructions(), ScenarioForm::instruction));
    return keys.map();
  }

  private static Object instruction(SchoolPlan.Instruction instruction) {
    var keys = new PlanForm.Keys();
    keys.put("do", instruction.action());
    keys.put("differs_from", instruction.differsFrom());
    keys.put("settled", instruction.settled());
    return keys.map();
  }

  private static Map<String, Object> step(Step step, LocalText tellResponders) {
    var keys = new PlanForm.Keys();
    keys.put("id", step.id());
    keys.put("level", step.level().number());
    keys.put("setting", step.setting().code());
    keys.put("who", step.who());
    keys.put("page", PlanForm.each(step.page(), PageTarget::toString));
    keys.put("page_rule", pageRule(step.pageRule()));
    keys.put("ask_first", step.askFirst());
    var restricted = step.restricted();
    keys.put("restricted", restricted == null ? null : restriction(restricted));
    keys.put("hours", step.hours().equals(OpeningHours.ALWAYS) ? null : step.hours());
    keys.put("out_of_hours", step.outOfHours());
    keys.put("say", PlanForm.text(step.say()));
    var emergency = step.emergency();
    keys.put("emergency", emergency == null ? null : emergency(emergency, tellResponders));
    keys.put("minutes", step.timeLimit().toMinutes());
    keys.put("worked_if", step.workedIf());
    keys.put("else", step.otherwise());
    ProvisionsForm.put(keys, step.notes());
    return keys.map();
  }

  private static Map<String, Object> pageRule(PageRule rule) {
    var within = rule.acknowledgeWithin();
    var keys = new PlanForm.Keys();
    keys.put("ack_within_min", within == null ? null : within.toMinutes());
    keys.put("then", PlanForm.each(rule.then(), PageTarget::toString));
    keys.put("any_one_is_enough", rule.anyOneIsEnough() ? null : false);
    var need = new PlanForm.Keys();
    rule.need().forEach((person, what) -> need.put(person.value(), what));
    keys.put("need", need.map());
    return keys.map();
  }

  private static Map<String, Object> restriction(Restriction restriction) {
    var keys = new PlanForm.Keys();
    keys.put("kind", restriction.kind().code());
    keys.put("confirm_with", restriction.confirmWith());
    keys.put("second_staff", restriction.secondStaff() ? true : null);
    keys.put("reason_required", restriction.reasonRequired() ? true : null);
    keys.put("waive_confirm_if", restriction.waiveConfirmIfDanger() ? "danger_override" : null);
    keys.put("max_nights", restriction.nightsMax() == 0 ? null : restriction.nightsMax());
    keys.put("police_only_if", restriction.policeOnlyIf());
    return keys.map();
  }

  private static Map<String, Object> emergency(EmergencyCall call, LocalText tellResponders) {
    var keys = new PlanForm.Keys();
    keys.put("psap", call.dispatch());
    var asPlanned = call.script().equals(tellResponders) && !tellResponders.isEmpty();
    keys.put("script", asPlanned ? "tell_responders" : PlanForm.text(call.script()));
    keys.put("confirm_contact_made", call.confirmContactMade());
    return keys.map();
  }
}
