package org.porchlight.plan.checks;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Level;
import org.porchlight.plan.Scenario;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;

/// Walks every scenario at every hour of the week, and through both changes of the clock.
///
/// At each half hour, and whenever some hours begin or end, the steps are followed as if none had
/// worked. Somebody reachable must stand on levels 1 to 3, or the plan's own hours must lead past
/// them to a level 4 or 5 step.
final class WeekWalk {
  private final Map<StepId, Step> steps = new HashMap<>();
  private final OpenMoments open;

  private WeekWalk(CheckedPlan checked) {
    StepPlace.all(checked.plan())
        .forEach(place -> steps.putIfAbsent(place.step().id(), place.step()));
    this.open = new OpenMoments(checked, WeekMoments.of(checked));
  }

  /// Scenarios that at some hour leave the family with nobody.
  static Stream<PlanCheck.Place> unreachable(CheckedPlan checked) {
    var walk = new WeekWalk(checked);
    var scenarios = checked.plan().scenarios();
    return IntStream.range(0, scenarios.size())
        .boxed()
        .flatMap(index -> {
          var gaps = new BitSet();
          walk.open
              .indices()
              .filter(at -> !walk.helps(scenarios.get(index), at))
              .forEach(gaps::set);
          return gaps.isEmpty()
              ? Stream.empty()
              : Stream.of(
                  new PlanCheck.Place(
                      "scenarios[" + index + "]",
                      "nobody on levels 1 to 3 " + walk.open.told(gaps),
                      "somebody reachable and consented, or hours that lead on to a higher step"));
        });
  }

  /// Steps that say they are open at hours when nobody they page can be reached.
  ///
  /// Only hours at which a walk comes to the step count: a step after one of the school's is not
  /// walked at night.
  static Stream<PlanCheck.Place> silent(CheckedPlan checked) {
    var walk = new WeekWalk(checked);
    var gaps = new HashMap<StepId, BitSet>();
    walk.open
        .indices()
        .forEach(at ->
            checked.plan().scenarios().stream()
                .flatMap(scenario -> walk.path(scenario, at).stream())
                .filter(step -> !step.page().isEmpty())
                .filter(step -> walk.open.of(step).get(at) && !walk.open.reaching(step).get(at))
                .forEach(step -> gaps.computeIfAbsent(step.id(), _ -> new BitSet()).set(at)));
    return StepPlace.all(checked.plan())
        .filter(place -> gaps.containsKey(place.step().id()))
        .map(place ->
            new PlanCheck.Place(
                place.path() + ".page",
                "nobody to be reached "
                    + walk.open.told(gaps.getOrDefault(place.step().id(), new BitSet())),
                "hours and out_of_hours, or somebody under then for those hours"));
  }

  /// Steps that need several people at hours when fewer can be reached.
  static Stream<PlanCheck.Place> needUnmet(CheckedPlan checked) {
    var walk = new WeekWalk(checked);
    return StepPlace.all(checked.plan())
        .filter(place -> !place.step().pageRule().anyOneIsEnough())
        .flatMap(place -> {
          var step = place.step();
          var needed = Math.max(step.pageRule().need().size(), 1);
          var gaps = new BitSet();
          walk.open
              .indices()
              .filter(at -> walk.open.of(step).get(at))
              .filter(at -> walk.open.reached(step, at) < needed)
              .forEach(gaps::set);
          return gaps.isEmpty()
              ? Stream.empty()
              : Stream.of(
                  new PlanCheck.Place(
                      place.path() + ".page_rule.need",
                      "fewer than " + needed + " people to be reached " + walk.open.told(gaps),
                      "as many people under page and then as it needs"));
        });
  }

  /// No step below level 5 that somebody can carry out at every hour.
  static Stream<PlanCheck.Place> noStepForEveryHour(CheckedPlan checked) {
    var walk = new WeekWalk(checked);
    var sure =
        walk.steps.values().stream()
            .filter(step -> step.level() != Level.EMERGENCY)
            .anyMatch(step ->
                walk.open
                    .indices()
                    .allMatch(
                        at -> walk.open.of(step).get(at) && walk.open.reaching(step).get(at)));
    return sure
        ? Stream.empty()
        : Stream.of(
            new PlanCheck.Place(
                "scenarios",
                "no step that somebody can carry out at every hour",
                "one, such as a step of the line's own staff"));
  }

  /// Every step a walk comes to at this moment, closed ones too, if none of them works.
  private List<Step> path(Scenario scenario, int at) {
    var path = new ArrayList<Step>();
    var seen = new HashSet<StepId>();
    var step = scenario.first();
    while (step != null && seen.add(step.id())) {
      path.add(step);
      step = open.of(step).get(at) ? step(step.otherwise()) : afterHours(step);
    }
    return path;
  }

  private boolean helps(Scenario scenario, int at) {
    var tried = path(scenario, at).stream().filter(step -> open.of(step).get(at)).toList();
    var low =
        tried.stream().filter(step -> step.level().compareTo(Level.TEAM_BY_PHONE) <= 0).toList();
    return low.isEmpty()
        ? !tried.isEmpty()
        : low.stream().anyMatch(step -> open.reaching(step).get(at));
  }

  private @Nullable Step afterHours(Step step) {
    return step(step.outOfHours() != null ? step.outOfHours() : step.otherwise());
  }

  private @Nullable Step step(@Nullable StepId id) {
    return id == null ? null : steps.get(id);
  }
}
