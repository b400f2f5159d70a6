package org.porchlight.plan.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Level;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;

/// Follows a plan's steps as a walk would, and finds where the walk goes wrong.
final class StepWalk {
  private static final String DISPATCH = "psap";

  private StepWalk() {}

  /// Dispatch answers calls and is accountable to nobody here, so it cannot own a step.
  static Stream<PlanCheck.Place> withoutActor(CrisisPlan plan) {
    return StepPlace.all(plan)
        .filter(place ->
            plan.person(place.step().who())
                .filter(person -> person.role().equals(DISPATCH))
                .isPresent())
        .map(place ->
            new PlanCheck.Place(
                place.path() + ".who",
                "\"" + place.step().who() + "\", which is emergency dispatch",
                "one person who acts"));
  }

  static Stream<PlanCheck.Place> fallingLevels(CrisisPlan plan) {
    var inOrder = fallingInOrder(plan).toList();
    // A fall to the next step of the file is told once, at that step.
    var told = inOrder.stream().map(PlanCheck.Place::got).toList();
    return Stream.concat(
        inOrder.stream(), fallingOnTheWay(plan).filter(place -> !told.contains(place.got())));
  }

  private static Stream<PlanCheck.Place> fallingInOrder(CrisisPlan plan) {
    var places = new ArrayList<PlanCheck.Place>();
    var before = (StepPlace) null;
    for (var place : StepPlace.all(plan).toList()) {
      if (before != null
          && before.scenario() == place.scenario()
          && falls(before.step(), place.step())) {
        places.add(fall(place.path() + ".level", place.step(), before.step()));
      }
      before = place;
    }
    return places.stream();
  }

  private static Stream<PlanCheck.Place> fallingOnTheWay(CrisisPlan plan) {
    return StepPlace.all(plan)
        .flatMap(place ->
            Stream.of(
                    fallingTo(plan, place, "else", place.step().otherwise()),
                    fallingTo(plan, place, "out_of_hours", place.step().outOfHours()))
                .flatMap(List::stream));
  }

  private static List<PlanCheck.Place> fallingTo(
      CrisisPlan plan, StepPlace from, String key, @Nullable StepId to) {
    return next(plan, to).stream()
        .filter(step -> falls(from.step(), step))
        .map(step -> fall(from.path() + "." + key, step, from.step()))
        .toList();
  }

  private static boolean falls(Step from, Step to) {
    return to.level().compareTo(from.level()) < 0;
  }

  private static PlanCheck.Place fall(String path, Step step, Step from) {
    return new PlanCheck.Place(
        path,
        "level " + step.level().number() + " at " + step.id(),
        "level " + from.level().number() + " or higher, as at " + from.id());
  }

  /// Each cycle is told once, at the first step of the file that lies on it.
  static Stream<PlanCheck.Place> cycles(CrisisPlan plan) {
    var told = new HashSet<StepId>();
    return StepPlace.all(plan)
        .flatMap(place -> {
          var reached = reachedFrom(plan, place.step());
          if (!reached.contains(place.step().id()) || !told.add(place.step().id())) {
            return Stream.empty();
          }
          reached.stream().filter(other -> returnsTo(plan, other, place)).forEach(told::add);
          return Stream.of(cycle(place));
        });
  }

  private static boolean returnsTo(CrisisPlan plan, StepId other, StepPlace place) {
    return next(plan, other).stream()
        .anyMatch(step -> reachedFrom(plan, step).contains(place.step().id()));
  }

  private static PlanCheck.Place cycle(StepPlace place) {
    return new PlanCheck.Place(
        place.path(),
        "\"" + place.step().id() + "\", which is reached again from itself",
        "a way that ends");
  }

  /// Every step that a walk can come to after `from`; `from` itself only when it comes again.
  private static Set<StepId> reachedFrom(CrisisPlan plan, Step from) {
    var reached = new HashSet<StepId>();
    var open = new ArrayList<Step>(List.of(from));
    while (!open.isEmpty()) {
      var step = open.removeLast();
      Stream.of(next(plan, step.otherwise()), next(plan, step.outOfHours()))
          .flatMap(List::stream)
          .filter(follower -> reached.add(follower.id()))
          .forEach(open::add);
    }
    return reached;
  }

  private static List<Step> next(CrisisPlan plan, @Nullable StepId step) {
    return step == null ? List.of() : plan.step(step).stream().toList();
  }

  static Stream<PlanCheck.Place> overrideElsewhere(CrisisPlan plan) {
    return plan.step(plan.dangerOverride().goTo()).stream()
        .filter(step -> step.level() != Level.EMERGENCY)
        .map(step ->
            new PlanCheck.Place(
                "danger_override.go_to",
                "\"" + step.id() + "\" of level " + step.level().number(),
                "a step of level 5"));
  }
}
