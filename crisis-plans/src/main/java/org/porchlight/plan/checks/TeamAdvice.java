package org.porchlight.plan.checks;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.plan.Level;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.Support;

/// What could be better about who is in a plan.
final class TeamAdvice {
  private static final Set<Level> SHARED_LEVELS =
      EnumSet.of(Level.NATURAL_SUPPORT, Level.TEAM_BY_PHONE, Level.SOMEONE_COMES);
  private static final Set<String> ADVOCATES =
      Set.of("family_partner", "parent_partner", "youth_partner", "family_advocate", "advocate");
  private static final Set<String> NOBODYS_ROLES = Set.of("psap", "lifeline", "line_staff");

  private TeamAdvice() {}

  static Stream<PlanCheck.Place> fewNaturalSupports(CheckedPlan checked) {
    var team =
        checked.plan().people().values().stream()
            .filter(person -> person.support() != Support.FAMILY)
            .filter(person -> !NOBODYS_ROLES.contains(person.role()))
            .toList();
    var natural = team.stream().filter(person -> !person.support().paid()).count();
    return natural * 2 >= team.size()
        ? Stream.empty()
        : place(
            "people",
            natural + " of " + team.size() + " who are not paid to help",
            "half of them or more");
  }

  static Stream<PlanCheck.Place> familyOwnsMost(CheckedPlan checked) {
    var shared =
        StepPlace.all(checked.plan())
            .filter(place -> SHARED_LEVELS.contains(place.step().level()))
            .toList();
    var owned =
        shared.stream()
            .filter(place ->
                checked
                    .plan()
                    .person(place.step().who())
                    .filter(person -> person.support() == Support.FAMILY)
                    .isPresent())
            .count();
    return owned * 2 <= shared.size()
        ? Stream.empty()
        : place(
            "scenarios",
            owned + " of " + shared.size() + " steps of levels 2 to 4 that the family owns",
            "half of them or fewer");
  }

  static Stream<PlanCheck.Place> noAdvocate(CheckedPlan checked) {
    var found =
        checked.plan().people().values().stream()
            .anyMatch(
                person -> ADVOCATES.contains(person.role()) || person.support() == Support.PEER);
    return found ? Stream.empty() : place("people", "no partner or advocate", "one");
  }

  static Stream<PlanCheck.Place> nothingForYouthAlone(CheckedPlan checked) {
    var youth = checked.plan().youth();
    var found =
        checked.plan().scenarios().stream()
            .anyMatch(scenario -> scenario.first().who().equals(youth));
    return found
        ? Stream.empty()
        : place(
            "scenarios",
            "no scenario that begins with the young person",
            "one they can begin without a caregiver");
  }

  static Stream<PlanCheck.Place> meansNotAsked(CheckedPlan checked) {
    return checked.plan().provisions().meansSafety() != null
            || !checked.plan().homeSafety().isEmpty()
        ? Stream.empty()
        : place("means_safety", "nothing", "asked_on and answer");
  }

  static Stream<PlanCheck.Place> programContacts(CheckedPlan checked) {
    return StepPlace.all(checked.plan())
        .flatMap(place ->
            Stream.concat(
                    Stream.of(new PageTarget.Person(place.step().who())),
                    place.step().page().stream())
                .flatMap(target -> staff(checked, target).stream())
                .map(person ->
                    new PlanCheck.Place(
                        place.path(),
                        "\"" + person.id() + "\", who is of the program",
                        "somebody who stays")));
  }

  private static List<PlanPerson> staff(CheckedPlan checked, PageTarget target) {
    return switch (target) {
      case PageTarget.OnCallSupervisor _ -> List.of();
      case PageTarget.Person(var id) ->
          checked.plan().person(id).stream()
              .filter(person -> person.support().paid())
              .filter(person -> !person.isLineStaff() && !PersonReach.isService(person))
              .toList();
    };
  }

  private static Stream<PlanCheck.Place> place(String path, String got, String expected) {
    return Stream.of(new PlanCheck.Place(path, got, expected));
  }
}
