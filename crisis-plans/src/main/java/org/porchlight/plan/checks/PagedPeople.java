package org.porchlight.plan.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;
import org.porchlight.plan.Support;

/// Finds people a plan counts on who cannot be, or have not agreed to be, counted on.
final class PagedPeople {
  private final CheckedPlan checked;
  private final PersonReach reach;

  private PagedPeople(CheckedPlan checked) {
    this.checked = checked;
    this.reach = new PersonReach(checked);
  }

  /// A paged person whose telephone was not tried lately; each person once.
  static Stream<PlanCheck.Place> unverified(CheckedPlan checked) {
    var people = new PagedPeople(checked);
    return people.paged().entrySet().stream()
        .filter(entry -> !people.isVerified(entry.getKey()))
        .map(entry ->
            new PlanCheck.Place(
                entry.getValue(),
                "\"" + entry.getKey().id() + "\", whose telephone nobody tried lately",
                "a telephone with verified_on in the last "
                    + people.verifiedDays(entry.getKey())
                    + " days"));
  }

  private boolean isVerified(PlanPerson person) {
    return reach.points(person).stream()
        .filter(point -> point.trouble() == null || point.trouble().leavesVoice())
        .anyMatch(point -> point.verifiedWithin(verifiedDays(person), checked.day()));
  }

  private int verifiedDays(PlanPerson person) {
    return PersonReach.isService(person)
        ? checked.policy().resourceVerifiedDays()
        : checked.policy().contactVerifiedDays();
  }

  /// A paged person who is not to be contacted, or never said that they may be; each person once.
  static Stream<PlanCheck.Place> withoutConsent(CheckedPlan checked) {
    var people = new PagedPeople(checked);
    return people.paged().entrySet().stream()
        .flatMap(entry ->
            people.objection(entry.getKey()).stream()
                .map(got ->
                    new PlanCheck.Place(
                        entry.getValue(),
                        "\"" + entry.getKey().id() + "\", who " + got,
                        "somebody who agreed to be asked")));
  }

  private Optional<String> objection(PlanPerson person) {
    if (reach.isBarred(person)) {
      return Optional.of("is not to be contacted");
    }
    return reach
        .notPagedBecause(person)
        .or(() ->
            reach.consents(person) || isAccepted(person)
                ? Optional.empty()
                : Optional.of("has not agreed to be texted or called"));
  }

  /// A need that nobody is paged for, or needs where nobody is paged at all.
  static Stream<PlanCheck.Place> needOfNobody(CheckedPlan checked) {
    return StepPlace.all(checked.plan())
        .flatMap(place -> {
          var rule = place.step().pageRule();
          var paged =
              Stream.concat(place.step().page().stream(), rule.then().stream())
                  .map(PageTarget::toString)
                  .toList();
          return rule.need().keySet().stream()
              .filter(person -> !paged.contains(person.value()))
              .map(person ->
                  new PlanCheck.Place(
                      place.path() + ".page_rule.need." + person,
                      "\"" + person + "\", who is not paged in this step",
                      "somebody under page or then"));
        });
  }

  private boolean isAccepted(PlanPerson person) {
    return StepPlace.all(checked.plan()).anyMatch(place -> hasAccepted(person, place.step().id()));
  }

  static Map<PersonId, List<StepId>> stepsGiven(CheckedPlan checked) {
    return steps(checked, (_, _) -> true);
  }

  static Map<PersonId, List<StepId>> stepsNotAccepted(CheckedPlan checked) {
    var people = new PagedPeople(checked);
    return steps(checked, (person, step) -> !people.hasAccepted(person, step));
  }

  private static Map<PersonId, List<StepId>> steps(
      CheckedPlan checked, BiPredicate<PlanPerson, StepId> wanted) {
    var people = new PagedPeople(checked);
    Map<PersonId, List<StepId>> steps = new LinkedHashMap<>();
    StepPlace.all(checked.plan())
        .forEach(place -> {
          var step = place.step().id();
          people.given(place).keySet().stream()
              .filter(people::mustAccept)
              .filter(person -> wanted.test(person, step))
              .forEach(
                  person -> steps.computeIfAbsent(person.id(), _ -> new ArrayList<>()).add(step));
        });
    return steps;
  }

  /// A step given to somebody who has not said yes to it.
  static Stream<PlanCheck.Place> unaccepted(CheckedPlan checked) {
    var people = new PagedPeople(checked);
    return StepPlace.all(checked.plan())
        .flatMap(place ->
            people.given(place).entrySet().stream()
                .filter(entry -> people.mustAccept(entry.getKey()))
                .filter(entry -> !people.hasAccepted(entry.getKey(), place.step().id()))
                .map(entry ->
                    new PlanCheck.Place(
                        entry.getValue(),
                        "\"" + entry.getKey().id() + "\", who has not accepted this step",
                        "their yes: their sign-off, or accepted in the family's file")));
  }

  /// The household lives its own plan; services and the line answer for whoever is on duty.
  private boolean mustAccept(PlanPerson person) {
    return person.support() != Support.FAMILY
        && !person.isLineStaff()
        && !PersonReach.isService(person);
  }

  private boolean hasAccepted(PlanPerson person, StepId step) {
    return reach.membership(person.id()).accepts(checked.plan().ref().plan(), step)
        || checked.plan().signOffs().stream()
            .anyMatch(
                signOff -> signOff.who().equals(person.id()) && signOff.agreement().consents());
  }

  /// Everybody a step is given to, with the first place that names them.
  private Map<PlanPerson, String> given(StepPlace place) {
    var given = new LinkedHashMap<PlanPerson, String>();
    add(given, place.step().who(), place.path() + ".who");
    addPaged(given, place);
    return given;
  }

  private Map<PlanPerson, String> paged() {
    var paged = new LinkedHashMap<PlanPerson, String>();
    StepPlace.all(checked.plan()).forEach(place -> addPaged(paged, place));
    return paged;
  }

  private void addPaged(Map<PlanPerson, String> people, StepPlace place) {
    Step step = place.step();
    for (var index = 0; index < step.page().size(); index++) {
      add(people, step.page().get(index), place.path() + ".page[" + index + "]");
    }
    for (var index = 0; index < step.pageRule().then().size(); index++) {
      add(
          people,
          step.pageRule().then().get(index),
          place.path() + ".page_rule.then[" + index + "]");
    }
  }

  private void add(Map<PlanPerson, String> people, PageTarget target, String path) {
    switch (target) {
      case PageTarget.Person(var person) -> add(people, person, path);
      case PageTarget.OnCallSupervisor _ -> {
        // Whoever that is tonight accepted with their shift.
      }
    }
  }

  private void add(Map<PlanPerson, String> people, PersonId id, String path) {
    checked
        .plan()
        .person(id)
        .filter(person -> !person.isLineStaff())
        .ifPresent(person -> people.putIfAbsent(person, path));
  }
}
