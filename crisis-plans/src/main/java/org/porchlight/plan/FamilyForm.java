package org.porchlight.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The file form of a family as plain maps, lists, words, numbers and truth values.
///
/// Reading this form gives an equal family, but for the passphrase, which is given out to no
/// program. What a family does not say is left out.
public final class FamilyForm {
  /// The schema line of every family file.
  public static final String SCHEMA = "family/1";

  private FamilyForm() {}

  /// The whole form, in the order of a family file.
  public static Map<String, Object> of(FamilyRecord family) {
    return form(family, null);
  }

  /// The whole form as a file keeps it, with the passphrase's hash: reading it gives an equal
  /// family.
  public static Map<String, Object> ofFile(FamilyRecord family) {
    return form(family, family.passphrase());
  }

  private static Map<String, Object> form(
      FamilyRecord family, @Nullable PassphraseHash passphrase) {
    var keys = new PlanForm.Keys();
    keys.put("schema", SCHEMA);
    keys.put("family", header(family, family.enrollment(), passphrase));
    keys.put("know_this_about_us", family.knowThisAboutUs());
    keys.put("households", PlanForm.each(family.households(), FamilyForm::household));
    var people = new PlanForm.Keys();
    family.people().forEach((id, person) -> people.put(id.value(), FamilyPersonForm.of(person)));
    keys.put("people", people.map());
    keys.put("services", PlanForm.each(family.enrollment().services(), FamilyForm::service));
    keys.put("youths", PlanForm.each(family.youths(), FamilyForm::youth));
    keys.put("safe_words", PlanForm.each(family.safeWords(), FamilyForm::safeWord));
    keys.put("no_contact", PlanForm.each(family.noContact(), FamilyForm::noContact));
    return keys.map();
  }

  private static Object header(
      FamilyRecord family, Enrollment enrollment, @Nullable PassphraseHash passphrase) {
    var keys = new PlanForm.Keys();
    keys.put("id", family.id());
    keys.put("name", family.displayName());
    keys.put("line_code", family.lineCode());
    keys.put("langs", PlanForm.each(family.languages(), Language::code));
    keys.put("timezone", family.timezone());
    keys.put("coordinator", family.coordinator());
    keys.put("backup", enrollment.backup());
    keys.put("supervisor", enrollment.supervisor());
    keys.put("programme", enrollment.programme());
    keys.put("jurisdiction", enrollment.jurisdiction());
    var stated = enrollment.phase() != FamilyPhase.NOT_STATED;
    keys.put("phase", stated ? enrollment.phase().code() : null);
    keys.put("interpreter", enrollment.interpreter() ? true : null);
    keys.put("opened", enrollment.opened());
    keys.put("closed", enrollment.closed());
    keys.put("area", enrollment.region().name());
    var kind = enrollment.region().kind();
    keys.put("area_kind", kind != Area.Kind.NOT_STATED ? kind.code() : null);
    keys.put("passphrase", passphrase == null ? null : passphrase.text());
    return keys.map();
  }

  private static Object household(Household home) {
    var keys = new PlanForm.Keys();
    keys.put("id", home.id());
    keys.put("name", home.name());
    keys.put("address", home.address());
    keys.put("confidential", home.confidential() ? true : null);
    keys.put("psap", e164(home.dispatch()));
    keys.put("members", PlanForm.each(home.members(), PersonId::value));
    keys.put("notes", home.notes());
    return keys.map();
  }

  private static Object service(MemberService service) {
    var keys = new PlanForm.Keys();
    keys.put("who", service.member());
    keys.put("agency", service.agency());
    keys.put("service", service.service());
    keys.put("status", service.status().code());
    keys.put("since", service.since());
    return keys.map();
  }

  private static Object youth(Youth youth) {
    var keys = new PlanForm.Keys();
    keys.put("who", youth.person());
    keys.put("plan", youth.plan());
    var stated = youth.legalStatus() != LegalStatus.NOT_STATED;
    keys.put("legal_status", stated ? youth.legalStatus().code() : null);
    keys.put("decided_by", PlanForm.each(youth.decisionHolders(), PersonId::value));
    keys.put("school", youth.school());
    keys.put("work", youth.work());
    keys.put("gender", youth.gender());
    keys.put("race_ethnicity", youth.raceEthnicity());
    return keys.map();
  }

  private static Object safeWord(SafeWord word) {
    var keys = new PlanForm.Keys();
    keys.put("who", word.who());
    keys.put("word", word.word());
    keys.put("means", word.meaning().code());
    return keys.map();
  }

  private static Object noContact(NoContact barred) {
    var keys = new PlanForm.Keys();
    keys.put("name", barred.name());
    keys.put("who", barred.person());
    keys.put("tel", PlanForm.each(barred.numbers(), PhoneNumber::e164));
    keys.put("reason", barred.reason());
    keys.put("until", barred.until());
    return keys.map();
  }

  static @Nullable String e164(@Nullable PhoneNumber number) {
    return number == null ? null : number.e164();
  }
}
