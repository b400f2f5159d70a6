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
  private final CheckedPlan checked;
  private final Map<StepId, Step> steps = new HashMap<>();
  private final OpenMoments open;
  private final List<Stretch> stretches;

  /// Moments between which no step opens or closes, so that every walk is the same at them.
  private record Stretch(int from, int to) {}

  WeekWalk(CheckedPlan checked) {
    this.checked = checked;
    StepPlace.all(checked.plan())
        .forEach(place -> steps.putIfAbsent(place.step().id(), place.step()));
    this.open = new OpenMoments(checked, WeekMoments.of(checked));
    this.stretches = stretches();
  }

  private List<Stretch> stretches() {
    var hours = steps.values().stream().map(open::of).distinct().toList();
    var found = new ArrayList<Stretch>();
    for (int from = 0; from < open.count(); ) {
      int to = open.count();
      for (var some : hours) {
        int change = some.get(from) ? some.nextClearBit(from) : some.nextSetBit(from);
        to = change < 0 ? to : Math.min(to, change);
      }
      found.add(new Stretch(from, to));
      from = to;
    }
    return List.copyOf(found);
  }

  /// Scenarios that at some hour leave the family with nobody.
  Stream<PlanCheck.Place> unreachable() {
    var scenarios = checked.plan().scenarios();
    return IntStream.range(0, scenarios.size())
        .boxed()
        .flatMap(index -> {
          var gaps = new BitSet();
          stretches.forEach(stretch -> gaps.or(helpless(scenarios.get(index), stretch)));
          return gaps.isEmpty()
              ? Stream.empty()
              : Stream.of(
                  new PlanCheck.Place(
                      "scenarios[" + index + "]",
                      "nobody on levels 1 to 3 " + open.told(gaps),
                      "somebody reachable and consented, or hours that lead on to a higher step"));
        });
  }

  /// Steps that say they are open at hours when nobody they page can be reached.
  ///
  /// Only hours at which a walk comes to the step count: a step after one of the school's is not
  /// walked at night.
  Stream<PlanCheck.Place> silent() {
    var gaps = new HashMap<StepId, BitSet>();
    for (var stretch : stretches) {
      checked.plan().scenarios().stream()
          .flatMap(scenario -> path(scenario, stretch.from()).stream())
          .filter(step -> !step.page().isEmpty() && open.of(step).get(stretch.from()))
          .forEach(step -> {
            var unreached = of(stretch);
            unreached.andNot(open.reaching(step));
            gaps.computeIfAbsent(step.id(), _ -> new BitSet()).or(unreached);
          });
    }
    return StepPlace.all(checked.plan())
        .filter(place -> !gaps.getOrDefault(place.step().id(), new BitSet()).isEmpty())
        .map(place ->
            new PlanCheck.Place(
                place.path() + ".page",
                "nobody to be reached "
                    + open.told(gaps.getOrDefault(place.step().id(), new BitSet())),
                "hours and out_of_hours, or somebody under then for those hours"));
  }

  /// Steps that need several people at hours when fewer can be reached.
  Stream<PlanCheck.Place> needUnmet() {
    return StepPlace.all(checked.plan())
        .filter(place -> !place.step().pageRule().anyOneIsEnough())
        .flatMap(place -> {
          var step = place.step();
          var needed = Math.max(step.pageRule().need().size(), 1);
          var gaps = new BitSet();
          open.of(step).stream().filter(at -> open.reached(step, at) < needed).forEach(gaps::set);
          return gaps.isEmpty()
              ? Stream.empty()
              : Stream.of(
                  new PlanCheck.Place(
                      place.path() + ".page_rule.need",
                      "fewer than " + needed + " people to be reached " + open.told(gaps),
                      "as many people under page and then as it needs"));
        });
  }

  /// No step below level 5 that somebody can carry out at every hour.
  Stream<PlanCheck.Place> noStepForEveryHour() {
    var sure =
        steps.values().stream()
            .filter(step -> step.level() != Level.EMERGENCY)
            .anyMatch(step ->
                open.of(step).cardinality() == open.count()
                    && open.reaching(step).cardinality() == open.count());
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

  /// The moments of a stretch at which a scenario leaves the family with nobody.
  private BitSet helpless(Scenario scenario, Stretch stretch) {
    var tried =
        path(scenario, stretch.from()).stream()
            .filter(step -> open.of(step).get(stretch.from()))
            .toList();
    var low =
        tried.stream().filter(step -> step.level().compareTo(Level.TEAM_BY_PHONE) <= 0).toList();
    if (low.isEmpty() && !tried.isEmpty()) {
      return new BitSet();
    }
    var helpless = of(stretch);
    low.forEach(step -> helpless.andNot(open.reaching(step)));
    return helpless;
  }

  private static BitSet of(Stretch stretch) {
    var moments = new BitSet();
    moments.set(stretch.from(), stretch.to());
    return moments;
  }

  private @Nullable Step afterHours(Step step) {
    return step(step.outOfHours() != null ? step.outOfHours() : step.otherwise());
  }

  private @Nullable Step step(@Nullable StepId id) {
    return id == null ? null : steps.get(id);
  }
}
