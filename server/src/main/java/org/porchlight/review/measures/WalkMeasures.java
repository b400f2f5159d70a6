package org.porchlight.review.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.StepBasis;
import org.porchlight.plan.Level;
import org.porchlight.plan.Restriction.Kind;
import org.porchlight.plan.Step;
import org.porchlight.review.measures.Measured.Line;

/// What was tried and how far it had to go: M10 to M14, M29, harm, and late raises.
final class WalkMeasures {
  private static final int YOUTH_DAYS_PER = 1_000;
  private static final Set<Disposition> POLICE =
      Set.of(Disposition.LAW_ENFORCEMENT_NO_CUSTODY, Disposition.CUSTODY);
  private static final Set<Disposition> EMERGENCY_DEPARTMENT =
      Set.of(Disposition.ED_RELEASED, Disposition.ED_ADMITTED_VOLUNTARY);
  private static final Set<Resolution.LivingSituation> OUT_OF_HOME =
      Set.of(
          Resolution.LivingSituation.SHELTER,
          Resolution.LivingSituation.HOSPITAL,
          Resolution.LivingSituation.DETENTION);

  private final Sample sample;

  WalkMeasures(Sample sample) {
    this.sample = sample;
  }

  List<Line> levels() {
    var lines = new ArrayList<Line>();
    for (Level level : Level.values()) {
      int number = level.number();
      lines.add(
          Line.of(
              "level_" + number, sample.share(sample.incidents(), one -> one.level() == number)));
    }
    lines.add(Line.of("no_step", sample.share(sample.incidents(), one -> one.level() == 0)));
    for (int most = 2; most <= 4; most++) {
      int number = most;
      lines.add(
          Line.of(
              "up_to_" + number,
              sample.share(
                  sample.resolved().filter(one -> one.level() > 0), one -> one.level() <= number)));
    }
    return lines;
  }

  List<Line> restrictive() {
    var lines = new ArrayList<Line>();
    lines.add(Line.of("level_5", of(IncidentFacts::emergency)));
    if (sample.split() != Split.CHANNEL) {
      lines.add(Line.of("youth_days", youthDays()));
    }
    lines.add(Line.of("police", came(POLICE, Kind.LAW_ENFORCEMENT)));
    lines.add(Line.of("emergency_department", came(EMERGENCY_DEPARTMENT, Kind.ED_TRANSPORT)));
    lines.add(
        Line.of(
            "involuntary",
            came(Set.of(Disposition.INVOLUNTARY_HOLD), Kind.INVOLUNTARY_EVALUATION)));
    lines.add(Line.of("custody", of(one -> Sample.ended(one, Set.of(Disposition.CUSTODY)))));
    lines.add(Line.of("out_of_home", of(one -> outOfHome(one) || did(one, Kind.PLACEMENT_CHANGE))));
    return lines;
  }

  /// By how it ended, or by a step of level 5 of this kind: one ending cannot say that there were
  /// both police and a hospital. An incident without any level 5 that ended so is among them.
  private Figure.Share came(Set<Disposition> how, Kind kind) {
    return of(one -> Sample.ended(one, how) || did(one, kind));
  }

  private boolean did(IncidentFacts incident, Kind kind) {
    return incident.steps().stream()
        .filter(StepFact::emergency)
        .flatMap(step -> sample.ground().step(step).stream())
        .map(Step::restricted)
        .anyMatch(restricted -> restricted != null && restricted.kind() == kind);
  }

  private Figure.Share of(Predicate<IncidentFacts> part) {
    return sample.share(sample.incidents(), part);
  }

  private static boolean outOfHome(IncidentFacts incident) {
    var resolution = incident.ending().resolution();
    boolean later = incident.ending().later().known().stream().anyMatch(OUT_OF_HOME::contains);
    return resolution != null
        && (later
            || OUT_OF_HOME.contains(resolution.where())
            || Sample.ended(incident, Set.of(Disposition.PLACEMENT_CHANGED)));
  }

  /// Events and days alike only of families whose first day is known, from that day on: a crisis of
  /// nobody who is enrolled adds no day, and so none is counted.
  private Figure youthDays() {
    long days =
        sample.families().stream()
            .mapToLong(family ->
                (long) family.youths().size() * sample.ground().enrolledDays(family).size())
            .sum();
    long events = emergencies().filter(sample.ground()::onEnrolledDay).count();
    return days == 0
        ? new Figure.NotRecorded("enrolled")
        : new Figure.Rate(events, days, YOUTH_DAYS_PER);
  }

  /// By level; step by step they are shown to those responsible alone.
  List<Line> stepsThatWork() {
    Map<Integer, List<StepFact>> byLevel =
        sample
            .steps()
            .collect(
                Collectors.groupingBy(sample.ground()::level, TreeMap::new, Collectors.toList()));
    var lines = new ArrayList<Line>();
    for (Level level : Level.values()) {
      var steps = byLevel.getOrDefault(level.number(), List.of());
      lines.add(Line.of("level_" + level.number(), StepTally.of(steps).share()));
    }
    long notTried = sample.steps().filter(StepFact::notTried).count();
    lines.add(Line.of("not_tried", new Figure.Count(notTried)));
    return lines;
  }

  List<Line> asPlanned() {
    var withPlan = sample.incidents().filter(one -> one.plan() != null);
    return List.of(
        Line.of(
            "as_planned",
            sample.share(
                withPlan, one -> one.steps().stream().noneMatch(WalkMeasures::skippedSilently))));
  }

  /// Passed over, or begun out of order, and nobody said why. What the family declined, what it
  /// asked for, and danger are reasons in themselves.
  private static boolean skippedSilently(StepFact step) {
    boolean outOfOrder = step.basis() == StepBasis.STAFF_CHOICE && !step.reasoned();
    NotTriedReason why = step.why();
    return outOfOrder || (step.notTried() && (why == null || why == NotTriedReason.NOT_SAID));
  }

  List<Line> missingStep() {
    return List.of(Line.of("missing_step", sample.share(emergencies(), this::afterMissingStep)));
  }

  private boolean afterMissingStep(IncidentFacts incident) {
    var emergency = incident.steps().stream().filter(StepFact::emergency).findFirst();
    return !incident.danger().overridden()
        && emergency.isPresent()
        && incident.steps().stream()
            .filter(step -> !step.at().isAfter(emergency.get().at()))
            .filter(step -> sample.ground().level(step) < Level.EMERGENCY.number())
            .anyMatch(step -> step.notTried() && missing(step.why()));
  }

  /// Something or somebody was missing, or the cause is the staff's: they held back, or passed it
  /// over and did not say why. To go straight to level 5 with a reason is no such cause: nobody is
  /// held back from raising.
  private static boolean missing(@Nullable NotTriedReason why) {
    return switch (why) {
      case RESOURCE_MISSING, PERSON_UNREACHABLE, STAFF_CONCERN, NOT_SAID -> true;
      case null -> true;
      case DECLINED_BY_FAMILY,
          DECLINED_BY_YOUTH,
          OUT_OF_HOURS,
          UNSAFE_NOW,
          OVERTAKEN,
          DANGER_OVERRIDE,
          NOT_RELEVANT,
          ALREADY_TRIED ->
          false;
    };
  }

  List<Line> harm() {
    var walked = sample.incidents().filter(one -> one.level() > 0);
    return List.of(
        Line.of("harm", sample.share(walked, one -> one.danger().harmOrMissing())),
        Line.of("harm_outside", of(one -> one.danger().harmOutside())));
  }

  List<Line> lateRaises() {
    var raised = sample.incidents().filter(one -> one.danger().raised());
    return List.of(Line.of("late", sample.share(raised, one -> one.danger().late())));
  }

  List<Line> imminentRisk() {
    return List.of(
        Line.of("voluntary", sample.share(emergencies(), WalkMeasures::voluntary)),
        Line.of("involuntary", sample.share(emergencies(), one -> !voluntary(one))),
        Line.of(
            "responders", sample.share(emergencies(), one -> one.ending().respondersAt() != null)));
  }

  private Stream<IncidentFacts> emergencies() {
    return sample.incidents().filter(IncidentFacts::emergency);
  }

  /// The family asked for it, or whom the plan names said yes.
  private static boolean voluntary(IncidentFacts incident) {
    return incident.steps().stream()
        .filter(StepFact::emergency)
        .allMatch(step -> step.confirmed() || step.basis() == StepBasis.FAMILY_ASKED);
  }
}
