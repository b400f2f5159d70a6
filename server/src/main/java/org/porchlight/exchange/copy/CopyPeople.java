package org.porchlight.exchange.copy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.family.CopyReader;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;

/// What people are called in a copy, and how its reader reaches them.
final class CopyPeople {
  private final CopyReader reader;
  private final CopyWords words;

  CopyPeople(CopyReader reader, CopyWords words) {
    this.reader = reader;
    this.words = words;
  }

  /// By the name they chose, else as the plan names them.
  String name(PersonId id) {
    Optional<PlanPerson> person = reader.plan().person(id);
    if (person.map(PlanPerson::isLineStaff).orElse(false)) {
      return words.of("somebody_on_line");
    }
    return Optional.ofNullable(reader.family())
        .flatMap(family -> family.person(id))
        .map(FamilyPerson::chosenName)
        .filter(chosen -> !chosen.isEmpty())
        .or(() -> person.map(PlanPerson::name))
        .orElse(id.value());
  }

  String names(List<PersonId> ids) {
    return words.list(ids.stream().map(this::name).toList());
  }

  /// `Tio Ruben, uncle`.
  String nameAndRole(PersonId id) {
    return reader
        .plan()
        .person(id)
        .filter(person -> !person.isLineStaff())
        .map(person -> name(id) + ", " + role(person))
        .orElseGet(() -> name(id));
  }

  String role(PlanPerson person) {
    return words.code("role", person.role());
  }

  String name(PageTarget target) {
    return switch (target) {
      case PageTarget.Person(var person) -> name(person);
      case PageTarget.OnCallSupervisor _ -> words.of("supervisor");
    };
  }

  /// Their telephone, or that they are reached through the line; empty when nobody contacts them.
  String telephone(PlanPerson person) {
    var number = person.telephone();
    if (person.isLineStaff()) {
      return words.of("line");
    }
    if (number == null || person.doNotContact()) {
      return "";
    }
    return reader.seesTelephoneOf(person.id())
        ? words.telephone(number)
        : words.of("people.through_us");
  }

  /// When to ask them; empty where it does not matter.
  String hours(PlanPerson person) {
    return person.telephone() == null || person.hours().equals(OpeningHours.ALWAYS)
        ? ""
        : words.hours(person.hours());
  }

  /// Everybody of the plan but the staff of the line, who are on every page.
  List<PlanCopy.Contact> all() {
    return reader.plan().people().values().stream()
        .filter(person -> !person.isLineStaff())
        .map(this::contact)
        .toList();
  }

  private PlanCopy.Contact contact(PlanPerson person) {
    String telephone = telephone(person);
    return new PlanCopy.Contact(
        name(person.id()),
        role(person),
        telephone.isEmpty() ? words.of("people.not_contacted") : telephone,
        telephone.isEmpty()
            ? ""
            : Optional.of(hours(person))
                .filter(hours -> !hours.isEmpty())
                .orElseGet(() -> words.of("any_hour")),
        reader.seesNoteOn(person.id()) ? person.note() : "");
  }

  /// Words that hold a list of people under `{who}`.
  String told(String key, List<PersonId> ids) {
    return words.of(key, Map.of("who", names(ids)));
  }
}
