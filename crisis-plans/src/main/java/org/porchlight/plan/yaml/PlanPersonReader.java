package org.porchlight.plan.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;

/// Reads the people of a plan file.
final class PlanPersonReader {
  private PlanPersonReader() {}

  static Map<PersonId, PlanPerson> people(Section section) {
    var people = new LinkedHashMap<PersonId, PlanPerson>();
    aliases(section).forEach((id, person) -> people.put(id, person(id, person)));
    return people;
  }

  /// Every entry by its alias, for plan and family files alike.
  static Map<PersonId, Section> aliases(Section section) {
    var aliases = new LinkedHashMap<PersonId, Section>();
    section
        .named()
        .forEach((alias, person) ->
            Shape.PERSON
                .read()
                .apply(alias)
                .ifPresentOrElse(
                    id -> aliases.put(id, person),
                    () -> section.fault(alias, Faults.quote(alias), Shape.PERSON.expected())));
    if (aliases.size() > YamlLimits.PEOPLE_MAX) {
      section.fault("", aliases.size() + " people", "at most " + YamlLimits.PEOPLE_MAX);
    }
    return aliases;
  }

  private static PlanPerson person(PersonId id, Section section) {
    var noContact = section.optional("contact", Terms.exactly("none")).isPresent();
    var telephone = section.optional("tel", Shape.TELEPHONE).orElse(null);
    if (noContact && telephone != null) {
      section.fault("contact", "none, and a tel", "one of the two");
    }
    var safe = section.section("safe").orElse(null);
    var read =
        new PlanPerson(
            id,
            section.required("name", Shape.TEXT),
            section.required("role", Shape.TEXT),
            section.required("support", Terms.SUPPORT),
            section.list("langs", Shape.LANGUAGE),
            telephone,
            noContact,
            section.optional("hours", Shape.HOURS).orElse(OpeningHours.ALWAYS),
            safe != null && safe.truth("text", false),
            safe != null && safe.truth("voicemail", false),
            section.optional("sms_consent", Shape.DATE).orElse(null),
            section.list("may_know", Shape.TEXT),
            section.optional("born", Shape.MONTH).orElse(null),
            section.text("note"),
            section.text("serves"),
            section.text("consent"));
    if (safe != null) {
      safe.end();
    }
    section.end();
    return read;
  }
}
