package org.porchlight.plan.checks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Level;
import org.porchlight.plan.Scenario;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;
import org.porchlight.plan.Support;

/// Walks every scenario at every hour of the week, and through both changes of the clock.
///
/// At each half hour the steps are followed as if none had worked. Somebody reachable must stand on
/// levels 1 to 3, or the plan's own hours must lead past them to a level 4 or 5 step.
final class WeekWalk {
  private static final Duration STRIDE = Duration.ofMinutes(30);
  private static final int STRIDES_OF_WEEK = 2 * 168;
  private static final int STRIDES_OF_CHANGE = 2 * 48;

  private final CheckedPlan checked;
  private final PersonReach reach;
  private final Map<StepId, Step> steps = new HashMap<>();
  private final List<ZonedDateTime> moments;

  private WeekWalk(CheckedPlan checked) {
    this.checked = checked;
    this.reach = new PersonReach(checked);
    StepPlace.all(checked.plan())
        .forEach(place -> steps.putIfAbsent(place.step().id(), place.step()));
    this.moments = moments(checked);
  }

  /// A whole week, and the day before and after each of the next two clock changes.
  static List<ZonedDateTime> moments(CheckedPlan checked) {
    var zone = checked.plan().timezone();
    var monday =
        checked.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay(zone);
    var moments = new ArrayList<ZonedDateTime>();
    strides(monday, STRIDES_OF_WEEK).forEach(moments::add);
    var change = zone.getRules().nextTransition(monday.toInstant());
    for (var times = 0; times < 2 && change != null; times++) {
      strides(change.getInstant().atZone(zone).minusHours(24), STRIDES_OF_CHANGE)
          .forEach(moments::add);
      change = zone.getRules().nextTransition(change.getInstant());
    }
    return moments;
  }

  private static Stream<ZonedDateTime> strides(ZonedDateTime from, int count) {
    return IntStream.range(0, count).mapToObj(stride -> from.plus(STRIDE.multipliedBy(stride)));
  }

  /// Scenarios that at some hour leave the family with nobody.
  static Stream<PlanCheck.Place> unreachable(CheckedPlan checked) {
    var walk = new WeekWalk(checked);
    var scenarios = checked.plan().scenarios();
    return IntStream.range(0, scenarios.size())
        .boxed()
        .flatMap(index -> {
          var gaps =
              walk.moments.stream().filter(at -> !walk.helps(scenarios.get(index), at)).toList();
          return gaps.isEmpty()
              ? Stream.empty()
              : Stream.of(
                  new PlanCheck.Place(
                      "scenarios[" + index + "]",
                      "nobody on levels 1 to 3 at " + told(gaps),
                      "somebody reachable and consented, or hours that lead on to a higher step"));
        });
  }

  /// Steps that say they are open at hours when nobody they page can be reached.
  ///
  /// Only hours at which a walk comes to the step count: a step after one of the school's is not
  /// walked at night.
  static Stream<PlanCheck.Place> silent(CheckedPlan checked) {
    var walk = new WeekWalk(checked);
    var gaps = new HashMap<StepId, List<ZonedDateTime>>();
    for (var at : walk.moments) {
      checked.plan().scenarios().stream()
          .flatMap(scenario -> walk.path(scenario, at).stream())
          .distinct()
          .filter(step -> step.hours().isOpen(at) && !step.page().isEmpty())
          .filter(step -> !walk.reaches(step, at))
          .forEach(step -> gaps.computeIfAbsent(step.id(), _ -> new ArrayList<>()).add(at));
    }
    return StepPlace.all(checked.plan())
        .filter(place -> gaps.containsKey(place.step().id()))
        .map(place ->
            new PlanCheck.Place(
                place.path() + ".page",
                "nobody to be reached at " + told(gaps.getOrDefault(place.step().id(), List.of())),
                "hours and out_of_hours, or somebody under then for those hours"));
  }

  /// No step below level 5 that somebody can carry out at every hour.
  static Stream<PlanCheck.Place> noStepForEveryHour(CheckedPlan checked) {
    var walk = new WeekWalk(checked);
    var sure =
        walk.steps.values().stream()
            .filter(step -> step.level() != Level.EMERGENCY)
            .anyMatch(step ->
                walk.moments.stream()
                    .allMatch(at -> step.hours().isOpen(at) && walk.reaches(step, at)));
    return sure
        ? Stream.empty()
        : Stream.of(
            new PlanCheck.Place(
                "scenarios",
                "no step that somebody can carry out at every hour",
                "one, such as a step of the line's own staff"));
  }

  /// Every step a walk comes to at `at`, closed ones too, if none of them works.
  private List<Step> path(Scenario scenario, ZonedDateTime at) {
    var path = new LinkedHashMap<StepId, Step>();
    var step = scenario.first();
    while (step != null && path.putIfAbsent(step.id(), step) == null) {
      step = step.hours().isOpen(at) ? step(step.otherwise()) : afterHours(step);
    }
    return List.copyOf(path.values());
  }

  private boolean helps(Scenario scenario, ZonedDateTime at) {
    var open = path(scenario, at).stream().filter(step -> step.hours().isOpen(at)).toList();
    var low =
        open.stream().filter(step -> step.level().compareTo(Level.TEAM_BY_PHONE) <= 0).toList();
    return low.isEmpty() ? !open.isEmpty() : low.stream().anyMatch(step -> reaches(step, at));
  }

  private @Nullable Step afterHours(Step step) {
    return step(step.outOfHours() != null ? step.outOfHours() : step.otherwise());
  }

  private @Nullable Step step(@Nullable StepId id) {
    return id == null ? null : steps.get(id);
  }

  private boolean reaches(Step step, ZonedDateTime at) {
    if (step.page().isEmpty()) {
      return actorIsThere(step, at);
    }
    return Stream.concat(step.page().stream(), step.pageRule().then().stream())
        .anyMatch(target -> reach.reaches(target, at));
  }

  /// The household is where the crisis is; everybody else must be reached.
  private boolean actorIsThere(Step step, ZonedDateTime at) {
    return reach.reaches(step.who(), at)
        || checked
            .plan()
            .person(step.who())
            .filter(person -> person.support() == Support.FAMILY)
            .isPresent();
  }

  private static String told(List<ZonedDateTime> gaps) {
    var first = gaps.getFirst();
    var day = first.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 2);
    var others = gaps.size() == 1 ? "" : " and " + (gaps.size() - 1) + " more half hours";
    return day + " " + first.toLocalTime() + others;
  }
}
