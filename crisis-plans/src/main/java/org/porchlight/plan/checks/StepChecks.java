package org.porchlight.plan.checks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.Level;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.Restriction;
import org.porchlight.plan.Scenario;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;
import org.porchlight.plan.Support;

/// Finds steps and scenarios that lack what whoever walks them needs.
final class StepChecks {
  private StepChecks() {}

  static Stream<PlanCheck.Place> beginsTooHigh(CheckedPlan checked) {
    return scenarios(
        checked.plan(),
        scenario ->
            scenario.steps().stream()
                    .noneMatch(step -> step.level().compareTo(Level.NATURAL_SUPPORT) <= 0)
                ? Optional.of("no step of level 1 or 2")
                : Optional.empty(),
        ".steps",
        "something the household or its supports can try first");
  }

  /// Climbing more than one level, or to level 5 from below level 4, is said why.
  static Stream<PlanCheck.Place> jumps(CheckedPlan checked) {
    return StepPlace.all(checked.plan())
        .flatMap(place ->
            Stream.concat(
                jump(checked.plan(), place, place.step().otherwise()).stream(),
                nightJump(checked.plan(), place).stream()));
  }

  /// Past closed hours a plan may skip on, but not straight to emergency services unsaid.
  private static Optional<PlanCheck.Place> nightJump(CrisisPlan plan, StepPlace from) {
    var to = from.step().outOfHours();
    return to == null
        ? Optional.empty()
        : plan.step(to)
            .filter(next -> next.level() == Level.EMERGENCY)
            .filter(next -> from.step().level().compareTo(Level.SOMEONE_COMES) < 0)
            .filter(next -> next.notes().jumpBecause().isEmpty())
            .map(next ->
                new PlanCheck.Place(
                    from.path() + ".out_of_hours",
                    "level 5 at " + next.id(),
                    "a step below level 5, or jump_because at " + next.id()));
  }

  private static Optional<PlanCheck.Place> jump(
      CrisisPlan plan, StepPlace from, @Nullable StepId to) {
    return to == null
        ? Optional.empty()
        : plan.step(to)
            .filter(next -> next.level().number() - from.step().level().number() > 1)
            .filter(next -> next.notes().jumpBecause().isEmpty())
            .map(next ->
                new PlanCheck.Place(
                    from.path() + ".else",
                    "level " + next.level().number() + " at " + next.id(),
                    "one level higher than at " + from.step().id() + ", or jump_because there"));
  }

  static Stream<PlanCheck.Place> unguarded(CheckedPlan checked) {
    return StepPlace.all(checked.plan())
        .filter(place -> place.step().level() == Level.EMERGENCY)
        .flatMap(place -> {
          var missing = missingGuards(place.step().restricted());
          return missing.isEmpty()
              ? Stream.empty()
              : Stream.of(
                  new PlanCheck.Place(
                      place.path() + ".restricted",
                      "no " + String.join(", no ", missing),
                      "confirm_with, second_staff and reason_required"));
        });
  }

  /// A time limit that is over before whoever comes can be there.
  static Stream<PlanCheck.Place> overOnTheRoad(CheckedPlan checked) {
    return StepPlace.all(checked.plan())
        .flatMap(place -> {
          var travel = place.step().notes().travel();
          return travel == null || travel.compareTo(place.step().timeLimit()) <= 0
              ? Stream.empty()
              : Stream.of(
                  new PlanCheck.Place(
                      place.path() + ".minutes",
                      place.step().timeLimit().toMinutes() + " minutes",
                      "at least the " + travel.toMinutes() + " minutes of travel_min"));
        });
  }

  private static List<String> missingGuards(@Nullable Restriction restricted) {
    var missing = new ArrayList<String>();
    if (restricted == null || restricted.confirmWith() == null) {
      missing.add("confirm_with");
    }
    if (restricted == null || !restricted.secondStaff()) {
      missing.add("second_staff");
    }
    if (restricted == null || !restricted.reasonRequired()) {
      missing.add("reason_required");
    }
    return missing;
  }

  /// Only the last step of a scenario may lead nowhere.
  static Stream<PlanCheck.Place> deadEnds(CheckedPlan checked) {
    var scenarios = checked.plan().scenarios();
    return StepPlace.all(checked.plan())
        .filter(place -> place.step().otherwise() == null)
        .filter(place ->
            !scenarios.get(place.scenario()).steps().getLast().id().equals(place.step().id()))
        .map(place ->
            new PlanCheck.Place(
                place.path() + ".else",
                "nothing, before the last step",
                "the step to try when " + place.step().id() + " did not work"));
  }

  static Stream<PlanCheck.Place> withoutEnd(CheckedPlan checked) {
    return scenarios(
        checked.plan(),
        scenario -> scenario.overWhen().isEmpty() ? Optional.of("nothing") : Optional.empty(),
        ".over_when",
        "how everybody knows that it is over");
  }

  static Stream<PlanCheck.Place> withoutWorkedIf(CheckedPlan checked) {
    return StepPlace.all(checked.plan())
        .filter(place -> place.step().workedIf().isEmpty())
        .map(place ->
            new PlanCheck.Place(
                place.path() + ".worked_if", "nothing", "how everybody knows that it worked"));
  }

  /// Each step can be said in the first language of the family's telephones and of its actor.
  static Stream<PlanCheck.Place> unsaid(CheckedPlan checked) {
    var plan = checked.plan();
    var family = new LinkedHashSet<Language>();
    plan.people().values().stream()
        .filter(person -> person.support() == Support.FAMILY && person.telephone() != null)
        .flatMap(person -> person.language().stream())
        .forEach(family::add);
    return StepPlace.all(plan)
        .flatMap(place ->
            hearers(plan, place.step(), family).stream()
                .filter(language -> !place.step().say().has(language))
                .map(language ->
                    new PlanCheck.Place(
                        place.path() + ".say",
                        "no words in " + language.code(),
                        "the words in the language of whoever hears them")));
  }

  private static Set<Language> hearers(CrisisPlan plan, Step step, Set<Language> family) {
    var all = new LinkedHashSet<>(family);
    plan.person(step.who())
        .filter(person -> person.support() == Support.FAMILY)
        .flatMap(PlanPerson::language)
        .ifPresent(all::add);
    return all;
  }

  private interface Lack {
    Optional<String> of(Scenario scenario);
  }

  private static Stream<PlanCheck.Place> scenarios(
      CrisisPlan plan, Lack lack, String key, String expected) {
    return IntStream.range(0, plan.scenarios().size())
        .boxed()
        .flatMap(index ->
            lack.of(plan.scenarios().get(index)).stream()
                .map(got -> new PlanCheck.Place("scenarios[" + index + "]" + key, got, expected)));
  }
}
