package org.porchlight.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes a family out of what its plan says, so that a plan file alone is enough.
final class FamilyFromPlan {
  private FamilyFromPlan() {}

  static FamilyRecord family(CrisisPlan plan) {
    var family = plan.family();
    var youth = plan.youth();
    if (family == null || youth == null) {
      throw new IllegalArgumentException(
          "family of " + plan.ref() + ": got none, expected a plan that belongs to a family");
    }
    return new FamilyRecord(
        family,
        family.value(),
        "",
        languages(plan),
        plan.timezone(),
        List.of(),
        people(plan),
        List.of(new Youth(youth, LegalStatus.NOT_STATED, decisionHolders(plan), plan.ref().plan())),
        coordinator(plan),
        null,
        List.of(),
        List.of(),
        "");
  }

  private static Map<PersonId, FamilyPerson> people(CrisisPlan plan) {
    var people = new LinkedHashMap<PersonId, FamilyPerson>();
    plan.people().values().stream()
        .filter(person -> !person.isLineStaff())
        .forEach(person -> people.put(person.id(), person(person)));
    return people;
  }

  private static FamilyPerson person(PlanPerson person) {
    return new FamilyPerson(
        person.id(),
        person.name(),
        "",
        "",
        person.role(),
        person.support(),
        person.languages(),
        person.born(),
        person.contactPoints(),
        person.doNotContact(),
        person.mayKnow(),
        person.note());
  }

  /// The languages of the household, the first caregiver's first; English when nobody says.
  private static List<Language> languages(CrisisPlan plan) {
    var spoken =
        plan.people().values().stream()
            .filter(person -> person.support() == Support.FAMILY && person.telephone() != null)
            .flatMap(person -> person.languages().stream())
            .distinct()
            .toList();
    return spoken.isEmpty() ? List.of(Language.EN) : spoken;
  }

  /// Whoever signed the plan as caregiver; nobody is guessed from what they are called.
  private static List<PersonId> decisionHolders(CrisisPlan plan) {
    return plan.signOffs().stream()
        .filter(signOff -> signOff.role().equals("caregiver"))
        .map(SignOff::who)
        .distinct()
        .toList();
  }

  private static @Nullable PersonId coordinator(CrisisPlan plan) {
    return plan.people().values().stream()
        .filter(person -> person.role().equals("care_coordinator"))
        .map(PlanPerson::id)
        .findFirst()
        .orElse(null);
  }
}
