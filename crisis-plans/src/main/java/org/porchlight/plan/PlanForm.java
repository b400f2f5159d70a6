package org.porchlight.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The file form of a plan as plain maps, lists, words, numbers and truth values.
///
/// Reading this form gives an equal plan. Times are whole minutes and hours, as in a file. What a
/// plan does not say is left out.
public final class PlanForm {
  /// The schema line of every plan file.
  public static final String SCHEMA = "crisis-plan/1";

  private PlanForm() {}

  /// The whole form, in the order of a plan file.
  public static Map<String, Object> of(CrisisPlan plan) {
    return form(plan, true);
  }

  /// The form without the status, which changes while what the plan says does not.
  static Map<String, Object> contentOf(CrisisPlan plan) {
    return form(plan, false);
  }

  private static Map<String, Object> form(CrisisPlan plan, boolean withStatus) {
    var keys = new Keys();
    keys.put("schema", SCHEMA);
    keys.put("plan", header(plan, withStatus));
    keys.put("basis", basis(plan.basis()));
    keys.put("signoff", each(plan.signOffs(), PlanForm::signOff));
    keys.put("people", people(plan));
    keys.put("strengths", plan.strengths());
    keys.put("life_domains", plan.lifeDomains());
    keys.put("functional_assessment", assessment(plan.functionalAssessment()));
    keys.put(
        "triggers",
        each(plan.triggers(), trigger -> ProvisionsForm.trigger(trigger, plan.provisions())));
    keys.put("early_warning_signs", plan.earlyWarningSigns());
    keys.put("what_helps", plan.whatHelps());
    keys.put("what_makes_it_worse", plan.whatMakesItWorse());
    keys.put("predicted_worst_case", plan.predictedWorstCase());
    keys.put("home_safety", plan.homeSafety());
    keys.put("tell_responders", text(plan.tellResponders()));
    keys.put("prevention", each(plan.prevention(), PlanForm::prevention));
    keys.put("danger_override", override(plan.dangerOverride()));
    keys.put(
        "scenarios",
        each(plan.scenarios(), scenario -> ScenarioForm.of(scenario, plan.tellResponders())));
    keys.put("after", after(plan.after()));
    ProvisionsForm.put(keys, plan.provisions());
    return keys.map();
  }

  private static Map<String, Object> header(CrisisPlan plan, boolean withStatus) {
    var keys = new Keys();
    keys.put("id", plan.ref().plan());
    keys.put("version", plan.ref().version());
    keys.put("status", withStatus ? plan.status().code() : null);
    keys.put("kind", plan.kind().code());
    keys.put("supersedes", plan.supersedes() == 0 ? null : plan.supersedes());
    keys.put("family", plan.family());
    keys.put("youth", plan.youth());
    keys.put("jurisdiction", plan.jurisdiction());
    keys.put("timezone", plan.timezone());
    keys.put("effective", plan.effective());
    keys.put("review_by", plan.reviewBy());
    return keys.map();
  }

  private static Map<String, Object> basis(Basis basis) {
    var keys = new Keys();
    keys.put("revision_reason", basis.revisionReason());
    keys.put("incidents", basis.incidents());
    keys.put("meeting", basis.meeting());
    keys.put("what_changed", basis.whatChanged());
    return keys.map();
  }

  private static Map<String, Object> signOff(SignOff signOff) {
    var keys = new Keys();
    keys.put("who", signOff.who());
    keys.put("role", signOff.role());
    keys.put("how", signOff.how());
    keys.put("on", signOff.on());
    var agrees = signOff.agreement() == Agreement.AGREE;
    keys.put("agreement", agrees ? null : signOff.agreement().code());
    keys.put("lang", signOff.language() == null ? null : signOff.language().code());
    keys.put("words", signOff.words());
    return keys.map();
  }

  private static Map<String, Object> people(CrisisPlan plan) {
    var keys = new Keys();
    plan.people().forEach((id, person) -> keys.put(id.value(), person(person)));
    return keys.map();
  }

  private static Map<String, Object> person(PlanPerson person) {
    var telephone = person.telephone();
    var safe = new Keys();
    safe.put("text", person.safeToText() ? true : null);
    safe.put("voicemail", person.safeToVoicemail() ? true : null);
    var keys = new Keys();
    keys.put("name", person.name());
    keys.put("born", person.born());
    keys.put("role", person.role());
    keys.put("support", person.support().code());
    keys.put("langs", each(person.languages(), Language::code));
    keys.put("contact", person.doNotContact() ? "none" : null);
    keys.put("tel", telephone == null ? null : telephone.e164());
    keys.put("safe", safe.map());
    keys.put("hours", person.hours().equals(OpeningHours.ALWAYS) ? null : person.hours());
    keys.put("sms_consent", person.textConsent());
    keys.put("may_know", person.mayKnow());
    keys.put("consent", person.consent());
    keys.put("serves", person.serves());
    keys.put("note", person.note());
    return keys.map();
  }

  private static Map<String, Object> assessment(FunctionalAssessment assessment) {
    var keys = new Keys();
    keys.put("antecedents", assessment.antecedents());
    keys.put("behavior", assessment.behavior());
    keys.put("consequence", assessment.consequence());
    keys.put("need_behind", assessment.needBehind());
    return keys.map();
  }

  private static Map<String, Object> prevention(PreventionItem item) {
    return Map.of("do", item.action(), "who", item.who().value(), "when", item.when());
  }

  private static Map<String, Object> override(DangerOverride override) {
    return Map.of("if", override.conditions(), "go_to", override.goTo().value());
  }

  private static Map<String, Object> after(AfterCare after) {
    var keys = new Keys();
    keys.put("follow_up", each(after.followUps(), PlanForm::followUp));
    var debrief = after.debrief();
    keys.put("debrief", debrief == null ? null : debrief(debrief));
    keys.put("plan_decision_within_h", after.planDecisionWithin().toHours());
    keys.put("celebrate", after.celebrate());
    return keys.map();
  }

  private static Map<String, Object> followUp(FollowUp followUp) {
    var language = followUp.language();
    var keys = new Keys();
    keys.put("who", followUp.who());
    keys.put("within_h", followUp.within().toHours());
    keys.put("ask", each(followUp.ask(), PersonId::value));
    keys.put("lang", language == null ? null : language.code());
    return keys.map();
  }

  private static Map<String, Object> debrief(Debrief debrief) {
    var keys = new Keys();
    keys.put("led_by", debrief.ledBy());
    keys.put("within_h", debrief.within().toHours());
    keys.put("with", each(debrief.with(), PersonId::value));
    keys.put("rule", debrief.rule());
    return keys.map();
  }

  static Map<String, Object> text(LocalText text) {
    var keys = new Keys();
    text.words().forEach((language, words) -> keys.put(language.code(), words));
    return keys.map();
  }

  static <T> List<Object> each(List<T> values, Function<T, Object> form) {
    return values.stream().map(form).toList();
  }

  /// A map in order that leaves out what is not said.
  static final class Keys {
    private final Map<String, Object> map = new LinkedHashMap<>();

    void put(String key, @Nullable Object value) {
      switch (value) {
        case null -> {}
        case String words when words.isEmpty() -> {}
        case List<?> list when list.isEmpty() -> {}
        case Map<?, ?> inner when inner.isEmpty() -> {}
        case String _, List<?> _, Map<?, ?> _, Number _, Boolean _ -> map.put(key, value);
        default -> map.put(key, value.toString());
      }
    }

    Map<String, Object> map() {
      return map;
    }
  }
}
