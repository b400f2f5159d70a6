package org.porchlight.plan.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.OtherContact;
import org.porchlight.plan.Particulars;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PersonName;
import org.porchlight.plan.yaml.YamlNode.Words;

/// Reads the people of a family file and their telephones.
final class FamilyPersonReader {
  private FamilyPersonReader() {}

  static Map<PersonId, FamilyPerson> people(Section section) {
    var people = new LinkedHashMap<PersonId, FamilyPerson>();
    PlanPersonReader.aliases(section).forEach((id, person) -> people.put(id, person(id, person)));
    return people;
  }

  private static FamilyPerson person(PersonId id, Section section) {
    var noContact = section.find("contact").orElse(null) instanceof Words;
    if (noContact) {
      section.required("contact", Terms.exactly("none"));
    }
    var points =
        noContact
            ? List.<ContactPoint>of()
            : section.sections("contact").stream().map(FamilyPersonReader::contactPoint).toList();
    var read =
        new FamilyPerson(
            id,
            section.required("name", Shape.TEXT),
            section.text("chosen_name"),
            section.text("pronouns"),
            section.required("role", Shape.TEXT),
            section.required("support", Terms.SUPPORT),
            section.list("langs", Shape.LANGUAGE),
            section.optional("born", Shape.MONTH).orElse(null),
            points,
            noContact,
            section.list("may_know", Shape.TEXT),
            section.text("note"),
            MembershipReader.read(section),
            particulars(section));
    section.end();
    return read;
  }

  private static Particulars particulars(Section person) {
    return new Particulars(
        person.sections("names").stream().map(FamilyPersonReader::name).toList(),
        person.text("safety_notes"),
        person.text("cultural_notes"),
        person.truth("interpreter", false),
        person.sections("other_contact").stream().map(FamilyPersonReader::other).toList());
  }

  private static PersonName name(Section section) {
    var read =
        new PersonName(
            section.required("value", Shape.TEXT),
            section.required("kind", Terms.NAME_KIND),
            section.text("audience"));
    section.end();
    return read;
  }

  private static OtherContact other(Section section) {
    var read =
        new OtherContact(
            section.required("kind", Terms.OTHER_CONTACT),
            section.required("address", Shape.TEXT),
            section.text("label"));
    section.end();
    return read;
  }

  private static ContactPoint contactPoint(Section section) {
    var safe = section.section("safe").orElse(null);
    var read =
        new ContactPoint(
            section.required("tel", Shape.TELEPHONE),
            section.optional("kind", Terms.CONTACT_KIND).orElse(ContactPoint.Kind.MOBILE),
            section.text("label"),
            safe != null && safe.truth("text", false),
            safe != null && safe.truth("voicemail", false),
            section.text("voicemail_words"),
            section.text("monitored_by"),
            section.oneOrMore("shared_with", Shape.PERSON),
            section.optional("hours", Shape.HOURS).orElse(OpeningHours.ALWAYS),
            section.optional("sms_consent", Shape.DATE).orElse(null),
            section.optional("verified_on", Shape.DATE).orElse(null),
            section.text("verified_how"),
            section.optional("trouble", Terms.TROUBLE).orElse(null),
            section.optional("timezone", Shape.ZONE).orElse(null),
            section.text("line_type"),
            section.optional("last_delivery", Shape.DATE).orElse(null));
    if (safe != null) {
      safe.end();
    }
    section.end();
    return read;
  }
}
