package org.porchlight.plan;

import java.util.Map;

/// The file form of a person of a family, with their telephones and permissions.
final class FamilyPersonForm {
  private FamilyPersonForm() {}

  static Map<String, Object> of(FamilyPerson person) {
    var keys = new PlanForm.Keys();
    keys.put("name", person.name());
    keys.put("chosen_name", person.chosenName());
    keys.put("pronouns", person.pronouns());
    keys.put("born", person.born());
    keys.put("role", person.role());
    keys.put("support", person.support().code());
    keys.put("langs", PlanForm.each(person.languages(), Language::code));
    keys.put(
        "contact",
        person.doNotContact()
            ? "none"
            : PlanForm.each(person.contactPoints(), FamilyPersonForm::contactPoint));
    keys.put("may_know", person.mayKnow());
    keys.put("note", person.note());
    put(keys, person.particulars());
    put(keys, person.membership());
    return keys.map();
  }

  private static void put(PlanForm.Keys keys, Particulars particulars) {
    keys.put("names", PlanForm.each(particulars.names(), FamilyPersonForm::name));
    keys.put("safety_notes", particulars.safetyNotes());
    keys.put("cultural_notes", particulars.culturalNotes());
    keys.put("interpreter", particulars.interpreter() ? true : null);
    keys.put("other_contact", PlanForm.each(particulars.otherContacts(), FamilyPersonForm::other));
  }

  private static Object name(PersonName name) {
    var keys = new PlanForm.Keys();
    keys.put("value", name.value());
    keys.put("kind", name.kind().code());
    keys.put("audience", name.audience());
    return keys.map();
  }

  private static Object other(OtherContact contact) {
    var keys = new PlanForm.Keys();
    keys.put("kind", contact.kind().code());
    keys.put("address", contact.address());
    keys.put("label", contact.label());
    return keys.map();
  }

  private static void put(PlanForm.Keys keys, Membership membership) {
    keys.put("agency", membership.agency());
    keys.put("joined", membership.joined());
    keys.put("left", membership.left());
    keys.put("invited_by", membership.invitedBy());
    keys.put("accepted", PlanForm.each(membership.accepted(), FamilyPersonForm::accepted));
    keys.put("consents", PlanForm.each(membership.consents(), FamilyPersonForm::consent));
    keys.put("reach", membership.reach());
    var place = membership.place();
    var in = place.invitation() == TeamPlace.Invitation.ACCEPTED;
    keys.put("invitation", in ? null : place.invitation().code());
    keys.put("accepts_pages", place.acceptsPages() ? null : false);
    keys.put("page_order", place.pageOrder() == 0 ? null : place.pageOrder());
  }

  private static Object accepted(AcceptedSteps accepted) {
    var keys = new PlanForm.Keys();
    keys.put("plan", accepted.plan());
    keys.put("steps", PlanForm.each(accepted.steps(), StepId::value));
    keys.put("on", accepted.on());
    return keys.map();
  }

  private static Object consent(Consent consent) {
    var language = consent.language();
    var keys = new PlanForm.Keys();
    keys.put("kind", consent.kind().code());
    keys.put("to", consent.to());
    keys.put("topics", consent.topics());
    keys.put("basis", consent.basis().code());
    keys.put("by", consent.by());
    keys.put("lang", language == null ? null : language.code());
    keys.put("given", consent.given());
    keys.put("expires", consent.expires());
    keys.put("revoked", consent.revoked());
    keys.put("subject", consent.grounds().subject());
    keys.put("authority", consent.grounds().authority());
    keys.put("evidence", consent.grounds().evidence());
    keys.put("warning", consent.grounds().warning());
    return keys.map();
  }

  private static Object contactPoint(ContactPoint point) {
    var safe = new PlanForm.Keys();
    safe.put("text", point.safeToText() ? true : null);
    safe.put("voicemail", point.safeToVoicemail() ? true : null);
    var trouble = point.trouble();
    var keys = new PlanForm.Keys();
    keys.put("tel", point.number().e164());
    keys.put("kind", point.kind().code());
    keys.put("label", point.label());
    keys.put("safe", safe.map());
    keys.put("voicemail_words", point.voicemailWords());
    keys.put("monitored_by", point.monitoredBy());
    keys.put("shared_with", PlanForm.each(point.sharedWith(), PersonId::value));
    keys.put("hours", point.hours().equals(OpeningHours.ALWAYS) ? null : point.hours());
    keys.put("timezone", point.zone());
    keys.put("sms_consent", point.textConsent());
    keys.put("verified_on", point.verifiedOn());
    keys.put("verified_how", point.verifiedHow());
    keys.put("trouble", trouble == null ? null : trouble.code());
    keys.put("line_type", point.lineType());
    keys.put("last_delivery", point.lastDelivery());
    return keys.map();
  }
}
