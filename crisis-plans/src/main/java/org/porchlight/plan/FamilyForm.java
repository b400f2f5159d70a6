package org.porchlight.plan;

import static org.porchlight.plan.PlanForm.each;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.PlanForm.Keys;

/// The file form of a family as plain maps, lists, words and truth values.
///
/// Reading this form gives an equal family, but for the passphrase, which is never given out.
public final class FamilyForm {
  /// The schema line of every family file.
  public static final String SCHEMA = "family/1";

  private FamilyForm() {}

  /// The whole form, in the order of a family file.
  public static Map<String, Object> of(FamilyRecord family) {
    var keys = new Keys();
    keys.put("schema", SCHEMA);
    keys.put("family", header(family));
    keys.put("households", each(family.households(), FamilyForm::household));
    keys.put("youths", each(family.youths(), FamilyForm::youth));
    keys.put("services", each(family.enrollment().services(), FamilyForm::service));
    var people = new LinkedHashMap<String, Object>();
    family.people().forEach((id, person) -> people.put(id.value(), person(person)));
    keys.put("people", people);
    keys.put("safe_words", each(family.safeWords(), FamilyForm::safeWord));
    keys.put("no_contact", each(family.noContact(), FamilyForm::noContact));
    keys.put("know_this_about_us", family.knowThisAboutUs());
    return keys.map();
  }

  private static Map<String, Object> header(FamilyRecord family) {
    var enrollment = family.enrollment();
    var keys = new Keys();
    keys.put("id", family.id());
    keys.put("name", family.displayName());
    keys.put("line_code", family.lineCode());
    keys.put("langs", each(family.languages(), Language::code));
    keys.put("timezone", family.timezone());
    keys.put("coordinator", family.coordinator());
    keys.put("programme", enrollment.programme());
    keys.put("jurisdiction", enrollment.jurisdiction());
    keys.put(
        "phase", enrollment.phase() == FamilyPhase.NOT_STATED ? null : enrollment.phase().code());
    keys.put("supervisor", enrollment.supervisor());
    keys.put("backup", enrollment.backup());
    keys.put("interpreter", enrollment.interpreter() ? true : null);
    keys.put("opened", enrollment.opened());
    keys.put("closed", enrollment.closed());
    return keys.map();
  }

  private static Map<String, Object> household(Household home) {
    var keys = new Keys();
    keys.put("id", home.id());
    keys.put("name", home.name());
    keys.put("address", home.address());
    keys.put("confidential", home.confidential() ? true : null);
    keys.put("psap", number(home.dispatch()));
    keys.put("members", each(home.members(), PersonId::value));
    keys.put("notes", home.notes());
    return keys.map();
  }

  private static @Nullable String number(@Nullable PhoneNumber number) {
    return number == null ? null : number.e164();
  }

  private static Map<String, Object> youth(Youth youth) {
    var keys = new Keys();
    keys.put("who", youth.person());
    keys.put("plan", youth.plan());
    keys.put(
        "legal_status",
        youth.legalStatus() == LegalStatus.NOT_STATED ? null : youth.legalStatus().code());
    keys.put("decided_by", each(youth.decisionHolders(), PersonId::value));
    return keys.map();
  }

  private static Map<String, Object> service(MemberService service) {
    var keys = new Keys();
    keys.put("who", service.member());
    keys.put("agency", service.agency());
    keys.put("service", service.service());
    keys.put("status", service.status().code());
    keys.put("since", service.since());
    return keys.map();
  }

  private static Map<String, Object> person(FamilyPerson person) {
    var membership = person.membership();
    var keys = new Keys();
    keys.put("name", person.name());
    keys.put("chosen_name", person.chosenName());
    keys.put("pronouns", person.pronouns());
    keys.put("role", person.role());
    keys.put("support", person.support().code());
    keys.put("langs", each(person.languages(), Language::code));
    keys.put("born", person.born());
    keys.put(
        "contact",
        person.doNotContact() ? "none" : each(person.contactPoints(), FamilyForm::contactPoint));
    keys.put("may_know", person.mayKnow());
    keys.put("note", person.note());
    keys.put("agency", membership.agency());
    keys.put("joined", membership.joined());
    keys.put("left", membership.left());
    keys.put("invited_by", membership.invitedBy());
    keys.put("accepted", each(membership.accepted(), FamilyForm::accepted));
    keys.put("consents", each(membership.consents(), FamilyForm::consent));
    return keys.map();
  }

  private static Map<String, Object> contactPoint(ContactPoint point) {
    var safe = new Keys();
    safe.put("text", point.safeToText() ? true : null);
    safe.put("voicemail", point.safeToVoicemail() ? true : null);
    var trouble = point.trouble();
    var keys = new Keys();
    keys.put("tel", point.number().e164());
    keys.put("kind", point.kind().code());
    keys.put("label", point.label());
    keys.put("safe", safe.map());
    keys.put("voicemail_words", point.voicemailWords());
    keys.put("monitored_by", point.monitoredBy());
    keys.put("shared_with", each(point.sharedWith(), PersonId::value));
    keys.put("hours", point.hours().equals(OpeningHours.ALWAYS) ? null : point.hours());
    keys.put("sms_consent", point.textConsent());
    keys.put("verified_on", point.verifiedOn());
    keys.put("verified_how", point.verifiedHow());
    keys.put("trouble", trouble == null ? null : trouble.code());
    keys.put("timezone", point.zone());
    return keys.map();
  }

  private static Map<String, Object> accepted(AcceptedSteps yes) {
    var keys = new Keys();
    keys.put("plan", yes.plan());
    keys.put("steps", each(yes.steps(), StepId::value));
    keys.put("on", yes.on());
    return keys.map();
  }

  private static Map<String, Object> consent(Consent consent) {
    var language = consent.language();
    var keys = new Keys();
    keys.put("kind", consent.kind().code());
    keys.put("to", consent.to());
    keys.put("topics", consent.topics());
    keys.put("basis", consent.basis().code());
    keys.put("by", consent.by());
    keys.put("lang", language == null ? null : language.code());
    keys.put("given", consent.given());
    keys.put("expires", consent.expires());
    keys.put("revoked", consent.revoked());
    return keys.map();
  }

  private static Map<String, Object> safeWord(SafeWord word) {
    var keys = new Keys();
    keys.put("who", word.who());
    keys.put("word", word.word());
    keys.put("means", word.meaning().code());
    return keys.map();
  }

  private static Map<String, Object> noContact(NoContact barred) {
    var keys = new Keys();
    keys.put("name", barred.name());
    keys.put("who", barred.person());
    keys.put("tel", each(barred.numbers(), PhoneNumber::e164));
    keys.put("reason", barred.reason());
    keys.put("until", barred.until());
    return keys.map();
  }
}
