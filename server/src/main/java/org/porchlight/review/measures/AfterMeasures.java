package org.porchlight.review.measures;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Review.PlanDecision;
import org.porchlight.plan.Level;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.ScenarioId;
import org.porchlight.review.measures.Measured.Line;

/// What became of it: M16 to M19. What is not over yet is waited for, and not missed.
final class AfterMeasures {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private static final Duration THREE_DAYS = Duration.ofDays(3);
  static final Duration REPEAT_WITHIN = Duration.ofDays(30);

  private final Sample sample;

  AfterMeasures(Sample sample) {
    this.sample = sample;
  }

  private List<IncidentFacts> owed() {
    return sample.incidents().filter(IncidentFacts::owesMore).toList();
  }

  List<Line> followUp() {
    var owed = owed();
    long tries =
        owed.stream()
            .mapToLong(one -> one.ending().missed() + one.ending().reachedAt().size())
            .sum();
    return List.of(
        Line.of("within_24_hours", sample.due(owed, A_DAY, one -> reachedWithin(one, A_DAY))),
        Line.of(
            "within_72_hours", sample.due(owed, THREE_DAYS, one -> reachedWithin(one, THREE_DAYS))),
        Line.of("tries", new Figure.Count(tries)));
  }

  private static boolean reachedWithin(IncidentFacts incident, Duration within) {
    return incident.ending().reachedAt().stream().anyMatch(at -> incident.isWithin(at, within));
  }

  List<Line> review() {
    var owed = owed();
    return List.of(
        Line.of("in_time", sample.due(owed, TWO_DAYS, one -> reviewedWithin(one, TWO_DAYS))));
  }

  /// A review without the family, and without their waiver, is none.
  private static boolean reviewedWithin(IncidentFacts incident, Duration within) {
    Instant reviewed = incident.ending().reviewedAt();
    return reviewed != null && incident.isWithin(reviewed, within);
  }

  private static boolean decidedWithin(IncidentFacts incident, Duration within) {
    var decision = incident.ending().decision();
    return decision != null && incident.isWithin(decision.at(), within);
  }

  /// Of every incident that owes one: where no plan of their own ran, whether to write one is the
  /// decision.
  List<Line> planDecision() {
    var owed = owed();
    Predicate<IncidentFacts> done = one -> decided(one) && decidedWithin(one, decisionWithin(one));
    var due =
        owed.stream()
            .filter(
                one -> done.test(one) || !one.isWithin(sample.ground().now(), decisionWithin(one)));
    Stream<IncidentFacts> decided = owed.stream().filter(AfterMeasures::decided);
    return List.of(
        Line.of("in_time", sample.share(due, done)),
        Line.of("changed", sample.share(decided, AfterMeasures::changed)));
  }

  private static Duration decisionWithin(IncidentFacts incident) {
    return incident.level() >= Level.SOMEONE_COMES.number() ? TWO_DAYS : THREE_DAYS;
  }

  private static boolean decided(IncidentFacts incident) {
    var decision = incident.ending().decision();
    return decision != null && decision.counts();
  }

  private static boolean changed(IncidentFacts incident) {
    var decision = incident.ending().decision();
    return decision != null && decision.what() == PlanDecision.CHANGED;
  }

  /// Only decisions whose 30 days are over: before that nobody knows.
  List<Line> repeats() {
    var decided =
        sample
            .incidents()
            .filter(one -> decided(one) && one.plan() != null && one.scenario() != null)
            .filter(one -> !decidedAt(one).plus(REPEAT_WITHIN).isAfter(sample.ground().now()))
            .toList();
    var changed = decided.stream().filter(AfterMeasures::changed).toList();
    var begun = begun();
    return List.of(
        Line.of("repeats", new Figure.Rate(after(decided, begun), decided.size(), 1)),
        Line.of("before_change", new Figure.Rate(before(changed, begun), changed.size(), 1)),
        Line.of("after_change", new Figure.Rate(after(changed, begun), changed.size(), 1)));
  }

  private static Instant decidedAt(IncidentFacts incident) {
    return Objects.requireNonNull(incident.ending().decision()).at();
  }

  private static long after(
      List<IncidentFacts> decided, Map<Same, NavigableMap<Instant, Integer>> begun) {
    return decided.stream()
        .mapToLong(one -> between(one, decidedAt(one), decidedAt(one).plus(REPEAT_WITHIN), begun))
        .sum();
  }

  /// The one that was decided about among them.
  private static long before(
      List<IncidentFacts> decided, Map<Same, NavigableMap<Instant, Integer>> begun) {
    return decided.stream()
        .mapToLong(one -> between(one, decidedAt(one).minus(REPEAT_WITHIN), decidedAt(one), begun))
        .sum();
  }

  private static long between(
      IncidentFacts decided,
      Instant after,
      Instant until,
      Map<Same, NavigableMap<Instant, Integer>> begun) {
    return Optional.ofNullable(begun.get(Same.of(decided)))
        .map(theirs ->
            theirs.subMap(after, false, until, true).values().stream()
                .mapToLong(Integer::longValue)
                .sum())
        .orElse(0L);
  }

  /// What comes again: the same scenario of the same plan, in whichever version.
  private record Same(PlanId plan, ScenarioId scenario) {
    static @Nullable Same of(IncidentFacts one) {
      var plan = one.plan();
      var scenario = one.scenario();
      return plan == null || scenario == null ? null : new Same(plan.plan(), scenario);
    }
  }

  /// When each began, of a year as quickly as of a week.
  private Map<Same, NavigableMap<Instant, Integer>> begun() {
    var begun = new HashMap<Same, NavigableMap<Instant, Integer>>();
    sample
        .ground()
        .counted()
        .forEach(one -> {
          var same = Same.of(one);
          if (same != null) {
            begun
                .computeIfAbsent(same, _ -> new TreeMap<>())
                .merge(one.openedAt(), 1, Integer::sum);
          }
        });
    return begun;
  }
}
