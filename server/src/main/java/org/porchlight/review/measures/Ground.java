package org.porchlight.review.measures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.Span;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Level;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.Step;

/// Everything that one period is measured by.
///
/// @param now what is not over by now is not counted as missed
/// @param incidents those that began in the period, and for what follows a decision those of the 30
///   days before it and those since
/// @param families as they are on record now
/// @param plans the versions that the incidents ran
/// @param standings how the plans of families stand today, by family
/// @param lastTexts when the last text of each incident went either way
/// @param care what was done for families between crises
public record Ground(
    Period period,
    Instant now,
    Goals goals,
    List<IncidentFacts> incidents,
    Map<FamilyId, FamilyRecord> families,
    Map<PlanRef, CrisisPlan> plans,
    Map<FamilyId, PlanStanding> standings,
    CoverFacts cover,
    Map<IncidentId, Instant> lastTexts,
    CareFacts care) {
  /// How long before a period is looked at for what came again.
  public static final Duration LOOKED_BACK = AfterMeasures.REPEAT_WITHIN;

  /// The times after a period of which incidents are looked at besides, for what came again after a
  /// decision about one of its crises; in order, none of them touching another.
  ///
  /// @param facts of the period, and of whatever else
  public static List<Span> lookedAhead(Period period, List<IncidentFacts> facts) {
    var spans = new ArrayList<Span>();
    facts.stream()
        .filter(one -> period.contains(one.openedAt()))
        .flatMap(one -> Optional.ofNullable(one.ending().decision()).stream())
        .map(decision -> decision.at())
        .sorted()
        .forEach(decided -> {
          // The last instant of a look counts too.
          var until = decided.plus(AfterMeasures.REPEAT_WITHIN).plusMillis(1);
          var last = spans.isEmpty() ? null : spans.getLast();
          if (last != null && !decided.isAfter(last.end())) {
            spans.set(spans.size() - 1, new Span(last.start(), until));
          } else {
            Span.between(later(decided, period.end()), until).ifPresent(spans::add);
          }
        });
    return List.copyOf(spans);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  public Ground {
    lastTexts = Map.copyOf(lastTexts);
    incidents = List.copyOf(incidents);
    families = Map.copyOf(families);
    plans = Map.copyOf(plans);
    standings = Map.copyOf(standings);
  }

  public Ground(
      Period period,
      Instant now,
      Goals goals,
      List<IncidentFacts> incidents,
      Map<FamilyId, FamilyRecord> families,
      Map<PlanRef, CrisisPlan> plans,
      Map<FamilyId, PlanStanding> standings,
      CoverFacts cover) {
    this(period, now, goals, incidents, families, plans, standings, cover, CareFacts.NONE);
  }

  public Ground(
      Period period,
      Instant now,
      Goals goals,
      List<IncidentFacts> incidents,
      Map<FamilyId, FamilyRecord> families,
      Map<PlanRef, CrisisPlan> plans,
      Map<FamilyId, PlanStanding> standings,
      CoverFacts cover,
      CareFacts care) {
    this(
        period,
        now,
        goals,
        incidents,
        families,
        plans,
        standings,
        cover,
        lastTexts(incidents),
        care);
  }

  private static Map<IncidentId, Instant> lastTexts(List<IncidentFacts> incidents) {
    var last = new HashMap<IncidentId, Instant>();
    for (IncidentFacts incident : incidents) {
      incident.contacts().stream()
          .flatMap(contact -> Optional.ofNullable(contact.lastTextAt()).stream())
          .max(Instant::compareTo)
          .ifPresent(at -> last.put(incident.incident(), at));
    }
    return last;
  }

  /// The incidents that are measured: begun in the period, and no drill, test or wrong number.
  Stream<IncidentFacts> ofPeriod() {
    var span = period.span();
    return counted().filter(one -> span.contains(one.openedAt()));
  }

  Stream<IncidentFacts> counted() {
    return incidents.stream().filter(IncidentFacts::counts);
  }

  Optional<FamilyRecord> family(IncidentFacts incident) {
    return Optional.ofNullable(incident.family())
        .flatMap(id -> Optional.ofNullable(families.get(id)));
  }

  Optional<Step> step(StepFact fact) {
    return Optional.ofNullable(plans.get(fact.plan())).flatMap(plan -> plan.step(fact.step()));
  }

  /// The level of a step, also of one that was passed over; 0 when nobody knows.
  int level(StepFact fact) {
    Level level = fact.level();
    return level == null
        ? step(fact).map(Step::level).map(Level::number).orElse(0)
        : level.number();
  }

  /// The last day that is measured: the period's, or today when that is sooner.
  LocalDate lastDay() {
    LocalDate today = now.atZone(period.zone()).toLocalDate();
    return today.isBefore(period.to()) ? today : period.to();
  }

  /// The days of the period, up to now, on which a family belonged to a programme and was on record
  /// here: of a day before that, nobody could have noted anything. None where its first day is not
  /// known.
  List<LocalDate> enrolledDays(FamilyRecord family) {
    var first = care.firstDay(family);
    if (first.isEmpty()) {
      return List.of();
    }
    LocalDate from = first.get().isBefore(period.from()) ? period.from() : first.get();
    LocalDate closed = family.enrollment().closed();
    LocalDate after = lastDay().plusDays(1);
    LocalDate until = closed != null && closed.isBefore(after) ? closed : after;
    return from.isBefore(until) ? from.datesUntil(until).toList() : List.of();
  }

  /// Whether an incident began on one of those days of its family.
  boolean onEnrolledDay(IncidentFacts incident) {
    LocalDate day = incident.openedAt().atZone(period.zone()).toLocalDate();
    return family(incident).filter(family -> isEnrolled(family, day)).isPresent();
  }

  private boolean isEnrolled(FamilyRecord family, LocalDate day) {
    LocalDate closed = family.enrollment().closed();
    return care.firstDay(family).filter(first -> !first.isAfter(day)).isPresent()
        && (closed == null || closed.isAfter(day));
  }

  /// The families that belong to a programme on the last day.
  Stream<FamilyRecord> activeFamilies() {
    LocalDate day = lastDay();
    return families.values().stream()
        .filter(family -> {
          LocalDate opened = family.enrollment().opened();
          LocalDate closed = family.enrollment().closed();
          return (opened == null || !opened.isAfter(day))
              && (closed == null || closed.isAfter(day));
        });
  }
}
