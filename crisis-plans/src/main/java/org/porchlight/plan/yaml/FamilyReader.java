package org.porchlight.plan.yaml;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Enrollment;
import org.porchlight.plan.FamilyForm;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Household;
import org.porchlight.plan.LegalStatus;
import org.porchlight.plan.NoContact;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.SafeWord;
import org.porchlight.plan.Youth;

/// Reads a family out of the parts of its file.
final class FamilyReader {
  /// The schema line of every family file.
  static final String SCHEMA = FamilyForm.SCHEMA;

  private final Section root;
  private final Map<PersonId, FamilyPerson> people;

  private FamilyReader(Section root) {
    this.root = root;
    this.people = FamilyPersonReader.people(root.requiredSection("people"));
  }

  static FamilyReading read(YamlNode root, Faults faults) {
    var family = new FamilyReader(new Section(faults, "", root)).family();
    return faults.isEmpty()
        ? new FamilyReading.Read(family)
        : new FamilyReading.Unreadable(faults.inOrder());
  }

  private FamilyRecord family() {
    root.required("schema", Terms.exactly(SCHEMA));
    var header = root.requiredSection("family");
    var languages = header.list("langs", Shape.LANGUAGE);
    if (languages.isEmpty()) {
      header.fault(
          "langs", "no language", "the languages to greet this family in, first one first");
    }
    var youths = root.sections("youths").stream().map(this::youth).toList();
    if (youths.isEmpty()) {
      root.fault("youths", "nobody", "a list of one youth or more");
    }
    var read =
        new FamilyRecord(
            header.required("id", Shape.FAMILY),
            header.required("name", Shape.TEXT),
            header.text("line_code"),
            languages,
            header.required("timezone", Shape.ZONE),
            root.sections("households").stream().map(this::household).toList(),
            people,
            youths,
            known(header, "coordinator", header.optional("coordinator", Shape.PERSON).orElse(null)),
            header.optional("passphrase", Shape.PASSPHRASE).orElse(null),
            root.sections("safe_words").stream().map(this::safeWord).toList(),
            root.sections("no_contact").stream().map(this::noContact).toList(),
            root.text("know_this_about_us"),
            enrollment(header));
    shared();
    header.end();
    root.end();
    return read;
  }

  private Enrollment enrollment(Section header) {
    var read = EnrollmentReader.read(root, header);
    known(header, "supervisor", read.supervisor());
    known(header, "backup", read.backup());
    read.services().forEach(service -> known(root, "services", service.member()));
    return read;
  }

  private Youth youth(Section section) {
    var read =
        new Youth(
            person(section, "who"),
            section.optional("legal_status", Terms.LEGAL_STATUS).orElse(LegalStatus.NOT_STATED),
            people(section, "decided_by"),
            section.optional("plan", Shape.PLAN).orElse(null),
            section.text("school"),
            section.text("work"),
            section.text("gender"),
            section.text("race_ethnicity"));
    section.end();
    return read;
  }

  private Household household(Section section) {
    var read =
        new Household(
            section.required("id", Shape.TEXT),
            section.text("name"),
            section.text("address"),
            section.truth("confidential", false),
            section.optional("psap", Shape.TELEPHONE).orElse(null),
            people(section, "members"),
            section.text("notes"));
    section.end();
    return read;
  }

  private SafeWord safeWord(Section section) {
    var read =
        new SafeWord(
            person(section, "who"),
            section.required("word", Shape.TEXT),
            section.required("means", Terms.MEANING));
    section.end();
    return read;
  }

  private NoContact noContact(Section section) {
    var read =
        new NoContact(
            section.required("name", Shape.TEXT),
            known(section, "who", section.optional("who", Shape.PERSON).orElse(null)),
            section.oneOrMore("tel", Shape.TELEPHONE),
            section.text("reason"),
            section.optional("until", Shape.DATE).orElse(null));
    section.end();
    return read;
  }

  private PersonId person(Section section, String key) {
    var person = section.required(key, Shape.PERSON);
    known(section, key, person);
    return person;
  }

  private List<PersonId> people(Section section, String key) {
    var named = section.oneOrMore(key, Shape.PERSON);
    named.forEach(person -> known(section, key, person));
    return named;
  }

  private @Nullable PersonId known(Section section, String key, @Nullable PersonId person) {
    if (person != null && !people.containsKey(person) && !person.value().equals(Shape.UNREAD)) {
      section.fault(key, Faults.quote(person.value()), "a person of this family's people");
    }
    return person;
  }

  private void shared() {
    for (var person : people.values()) {
      for (var point : person.contactPoints()) {
        point.sharedWith().stream()
            .filter(other -> !people.containsKey(other) && !other.value().equals(Shape.UNREAD))
            .forEach(other ->
                root.fault(
                    "people",
                    Faults.quote(other.value()) + " sharing a telephone of " + person.id(),
                    "a person of this family's people"));
      }
    }
  }
}
