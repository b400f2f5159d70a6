package org.porchlight.plan;

import org.jspecify.annotations.Nullable;

/// The file form of what a plan provides for beside its steps.
final class ProvisionsForm {
  private ProvisionsForm() {}

  static void put(PlanForm.Keys keys, Provisions provisions) {
    keys.put("crisis_means", provisions.crisisMeans());
    keys.put("what_helps_supporters", provisions.whatHelpsSupporters());
    keys.put("decisions", PlanForm.each(provisions.decisions(), ProvisionsForm::decision));
    keys.put("privacy", privacy(provisions.privacy()));
    keys.put("advance_preferences", advance(provisions.advance()));
    keys.put("means_safety", meansSafety(provisions.meansSafety()));
    keys.put("copies_with", PlanForm.each(provisions.copiesWith(), PersonId::value));
    keys.put("school_plan", provisions.schoolPlan());
    keys.put("reasons", provisions.reasons());
    keys.put("team_tasks", PlanForm.each(provisions.tasks(), ProvisionsForm::task));
  }

  /// A trigger whose place is said has keys, any other is its words.
  static Object trigger(String trigger, Provisions provisions) {
    return provisions.placeOf(trigger).<Object>map(place -> placed(trigger, place)).orElse(trigger);
  }

  private static Object placed(String trigger, String place) {
    var keys = new PlanForm.Keys();
    keys.put("what", trigger);
    keys.put("where", place);
    return keys.map();
  }

  private static Object task(TeamTask task) {
    var keys = new PlanForm.Keys();
    keys.put("do", task.action());
    keys.put("who", task.who());
    keys.put("by", task.by());
    return keys.map();
  }

  private static Object decision(DecisionRight right) {
    var keys = new PlanForm.Keys();
    keys.put("matter", right.matter().code());
    keys.put("by", PlanForm.each(right.by(), PersonId::value));
    keys.put("authority", right.authority());
    return keys.map();
  }

  private static Object privacy(Privacy privacy) {
    var keys = new PlanForm.Keys();
    keys.put(
        "never_disclose", PlanForm.each(privacy.neverDisclose(), ProvisionsForm::neverDisclose));
    keys.put("shared_device", privacy.sharedDevice());
    return keys.map();
  }

  private static Object neverDisclose(NeverDisclose kept) {
    var keys = new PlanForm.Keys();
    keys.put("topic", kept.topic());
    keys.put("to", PlanForm.each(kept.to(), PersonId::value));
    keys.put("because", kept.because());
    return keys.map();
  }

  private static Object advance(AdvancePreferences advance) {
    var keys = new PlanForm.Keys();
    keys.put("prefer", advance.prefer());
    keys.put("avoid", advance.avoid());
    keys.put("hospital", advance.hospital());
    keys.put("medicines", advance.medicines());
    keys.put("call", PlanForm.each(advance.call(), PersonId::value));
    return keys.map();
  }

  private static @Nullable Object meansSafety(@Nullable MeansSafety asked) {
    if (asked == null) {
      return null;
    }
    var keys = new PlanForm.Keys();
    keys.put("asked_on", asked.askedOn());
    keys.put("answer", asked.answer());
    return keys.map();
  }

  static void put(PlanForm.Keys keys, StepNotes notes) {
    var travel = notes.travel();
    var fund = notes.flexFund();
    keys.put("jump_because", notes.jumpBecause());
    keys.put("travel_min", travel == null ? null : travel.toMinutes());
    keys.put("two_people", notes.twoPeople() ? true : null);
    keys.put("safety_plan_part", notes.safetyPlanPart());
    keys.put("flex_fund", fund == null ? null : fund(fund));
    keys.put("text_template", notes.textTemplate());
    keys.put("staff_safety", notes.staffSafety());
    var checkIn = notes.checkIn();
    keys.put("check_in_min", checkIn == null ? null : checkIn.toMinutes());
  }

  private static Object fund(FlexFund fund) {
    var keys = new PlanForm.Keys();
    keys.put("purpose", fund.purpose());
    keys.put("cap_dollars", fund.capDollars());
    keys.put("approver", fund.approver());
    keys.put("after_hours", fund.afterHours());
    return keys.map();
  }
}
