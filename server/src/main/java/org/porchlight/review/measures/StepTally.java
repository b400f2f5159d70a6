package org.porchlight.review.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.porchlight.incident.StepOutcome;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.StepId;

/// What became of a step, over all its turns. Not tried is no outcome of the step.
public record StepTally(long worked, long partly, long didNotWork, long notTried) {
  /// Fewer tries than this say nothing of a step yet.
  public static final int TRIES_MIN = 3;

  /// One step of one version.
  public record OfStep(PlanRef plan, StepId step, StepTally tally) {}

  static StepTally of(List<StepFact> steps) {
    return new StepTally(
        count(steps, StepOutcome.WORKED),
        count(steps, StepOutcome.PARTLY),
        count(steps, StepOutcome.DID_NOT_WORK),
        count(steps, StepOutcome.NOT_TRIED));
  }

  private static long count(List<StepFact> steps, StepOutcome outcome) {
    return steps.stream().filter(step -> step.ended(outcome)).count();
  }

  /// Step by step, for those responsible: those with enough tries, the most tried first.
  public static List<OfStep> byStep(Ground ground) {
    return tallied(ground.ofPeriod())
        .filter(one -> one.tally().tries() >= TRIES_MIN)
        .sorted(
            Comparator.comparingLong((OfStep one) -> one.tally().tries())
                .reversed()
                .thenComparing(one -> one.plan() + " " + one.step()))
        .toList();
  }

  /// Every step that a family's own crises came to, by plan version and step, for whoever reviews
  /// them with the family.
  public static List<OfStep> ofFamily(List<IncidentFacts> crises) {
    return tallied(crises.stream().filter(IncidentFacts::counts))
        .sorted(
            Comparator.comparingInt((OfStep one) -> one.plan().version())
                .reversed()
                .thenComparing(one -> one.step().value()))
        .toList();
  }

  private static Stream<OfStep> tallied(Stream<IncidentFacts> incidents) {
    record Key(PlanRef plan, StepId step) {}
    var byStep = new LinkedHashMap<Key, List<StepFact>>();
    incidents
        .flatMap(one -> one.steps().stream())
        .forEach(step ->
            byStep
                .computeIfAbsent(new Key(step.plan(), step.step()), _ -> new ArrayList<>())
                .add(step));
    return byStep.entrySet().stream()
        .map(entry ->
            new OfStep(entry.getKey().plan(), entry.getKey().step(), of(entry.getValue())));
  }

  public long tries() {
    return worked + partly + didNotWork;
  }

  public Figure.Share share() {
    return new Figure.Share(worked, tries());
  }
}
