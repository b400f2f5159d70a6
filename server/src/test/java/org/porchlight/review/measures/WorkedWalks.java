package org.porchlight.review.measures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.porchlight.review.measures.Crisis.call;
import static org.porchlight.review.measures.Crisis.october;

import java.util.List;
import java.util.Map;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.Harm;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.ReviewEvent.HarmSeen;
import org.porchlight.incident.ReviewEvent.RespondersReached;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.WalkEvent.DangerOverridden;
import org.porchlight.incident.WalkEvent.StepOverdue;
import org.porchlight.plan.Level;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanYaml;
import org.porchlight.review.measures.Figure.Count;
import org.porchlight.review.measures.Figure.Rate;
import org.porchlight.review.measures.Figure.Share;

/// What was tried and how far it had to go, by hand: M10 to M14, M29, M31, harm and late raises.
final class WorkedWalks {
  private static final String NIGHT = "2026-10-10T02:00:00Z";

  private WorkedWalks() {}

  static List<Worked> examples() {
    return List.of(
        levelTwo(),
        settledAtTwo(),
        stepsThatWork(),
        notTried(),
        asPlanned(),
        levelFive(),
        youthDays(),
        involuntaryHolds(),
        police(),
        missingStep(),
        wanted(),
        respondersConfirmed(),
        missing(),
        missingByHour(),
        missingByKind(),
        harm(),
        late());
  }

  private static Crisis walked(int number) {
    return call(number, NIGHT).planned();
  }

  private static Crisis emergency(int number, StepBasis basis) {
    return walked(number)
        .starts("H7", Level.EMERGENCY, basis, "")
        .minutes(1)
        .ends("H7", StepOutcome.WORKED, null, DoneBy.STAFF);
  }

  /// Highest 2; highest 1, with a level 5 that the family declined; highest 3, and it goes on.
  private static Ground levels() {
    return october(
        walked(1).step("H1", 1, StepOutcome.PARTLY).step("H3", 2, StepOutcome.WORKED).resolved(),
        walked(2)
            .step("H1", 1, StepOutcome.WORKED)
            .starts("H7", Level.EMERGENCY, StepBasis.NEXT_IN_PLAN, "")
            .ends("H7", StepOutcome.NOT_TRIED, NotTriedReason.DECLINED_BY_FAMILY, DoneBy.NOT_SAID)
            .resolved(),
        walked(3).step("H4", 3, StepOutcome.PARTLY));
  }

  private static Worked levelTwo() {
    return new Worked(Measure.M10, "level_2", "of all incidents", levels(), new Share(1, 3));
  }

  private static Worked settledAtTwo() {
    return new Worked(
        Measure.M10, "up_to_2", "of those resolved that had a step", levels(), new Share(2, 2));
  }

  private static Ground tries() {
    return october(
        walked(1)
            .step("H1", 1, StepOutcome.WORKED)
            .step("H2", 1, StepOutcome.PARTLY)
            .step("H1", 1, StepOutcome.DID_NOT_WORK)
            .skips("H2", NotTriedReason.OUT_OF_HOURS));
  }

  private static Worked stepsThatWork() {
    return new Worked(
        Measure.M11, "level_1", "of worked, partly and did not work", tries(), new Share(1, 3));
  }

  private static Worked notTried() {
    return new Worked(Measure.M11, "not_tried", "stands apart", tries(), new Count(1));
  }

  private static Worked asPlanned() {
    // The first had reasons; the second none; the third had no plan.
    return new Worked(
        Measure.M12,
        "as_planned",
        "no step passed over without a reason, of incidents with a plan",
        october(
            walked(1)
                .skips("H2", NotTriedReason.DECLINED_BY_FAMILY)
                .skips("H3", NotTriedReason.DANGER_OVERRIDE),
            walked(2).skips("H2", NotTriedReason.NOT_SAID),
            call(3, NIGHT)),
        new Share(1, 2));
  }

  /// One with level 5, one with a hold and none, two others; the youth enrolled since October 22.
  private static Ground restrictive() {
    return october(
        emergency(1, StepBasis.NEXT_IN_PLAN).resolved(),
        walked(2).resolved(Disposition.INVOLUNTARY_HOLD, LivingSituation.HOSPITAL),
        walked(3).step("H5", 4, StepOutcome.WORKED).resolved(),
        walked(4).resolved());
  }

  private static Worked levelFive() {
    return new Worked(
        Measure.M13, "level_5", "executed, of all incidents", restrictive(), new Share(1, 4));
  }

  private static Worked youthDays() {
    // October has 31 days, of one youth.
    return new Worked(
        Measure.M13,
        "youth_days",
        "for each 1,000 days that youths were enrolled in the period",
        restrictive(),
        new Rate(1, 31, 1_000));
  }

  private static Worked involuntaryHolds() {
    return new Worked(
        Measure.M13,
        "involuntary",
        "a hold counts without a step of level 5 too",
        restrictive(),
        new Share(1, 4));
  }

  private static Worked police() {
    // The plan's step of level 5 calls the police; it ended in a hospital, which says nothing of
    // it.
    var text = PlanYaml.write(AnyPeriod.plan()).replace("emergency_services", "law_enforcement");
    var plan =
        switch (PlanYaml.read("police.yaml", text.getBytes(UTF_8))) {
          case PlanReading.Read(var read, _) -> read;
          case PlanReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
        };
    var plain =
        october(
            emergency(1, StepBasis.NEXT_IN_PLAN)
                .resolved(Disposition.ED_RELEASED, LivingSituation.HOME),
            walked(2).resolved());
    var ground =
        new Ground(
            plain.period(),
            plain.now(),
            plain.goals(),
            plain.incidents(),
            plain.families(),
            Map.of(plan.ref(), plan),
            Map.of(),
            CoverFacts.NONE);
    return new Worked(
        Measure.M13, "police", "by the kind of the step as well", ground, new Share(1, 2));
  }

  private static Worked missingStep() {
    // Unreachable, in the same instant; not said why. Not: danger, declined, closed at that hour,
    // and one raised at once with a reason.
    return new Worked(
        Measure.M14,
        "missing_step",
        "a lower step not tried for something missing or by staff, without danger override",
        october(
            walked(1)
                .skips("H3", NotTriedReason.PERSON_UNREACHABLE)
                .starts("H7", Level.EMERGENCY, StepBasis.NEXT_IN_PLAN, ""),
            walked(2)
                .skips("H3", NotTriedReason.NOT_SAID)
                .starts("H7", Level.EMERGENCY, StepBasis.NEXT_IN_PLAN, ""),
            walked(3)
                .skips("H3", NotTriedReason.RESOURCE_MISSING)
                .then(new DangerOverridden("knife"))
                .starts("H7", Level.EMERGENCY, StepBasis.DANGER, ""),
            walked(4)
                .skips("H3", NotTriedReason.DECLINED_BY_FAMILY)
                .starts("H7", Level.EMERGENCY, StepBasis.NEXT_IN_PLAN, ""),
            walked(5)
                .skips("H3", NotTriedReason.OUT_OF_HOURS)
                .starts("H7", Level.EMERGENCY, StepBasis.NEXT_IN_PLAN, ""),
            walked(6).starts("H7", Level.EMERGENCY, StepBasis.STAFF_CHOICE, "smoke")),
        new Share(2, 6));
  }

  private static Ground emergencies() {
    return october(
        emergency(1, StepBasis.FAMILY_ASKED).then(new RespondersReached()),
        emergency(2, StepBasis.DANGER),
        walked(3).step("H5", 4, StepOutcome.WORKED));
  }

  private static Worked wanted() {
    return new Worked(
        Measure.M29,
        "voluntary",
        "the family asked or agreed, of incidents with level 5",
        emergencies(),
        new Share(1, 2));
  }

  private static Worked respondersConfirmed() {
    return new Worked(
        Measure.M29,
        "responders",
        "contact confirmed, of incidents with level 5",
        emergencies(),
        new Share(1, 2));
  }

  /// At 22:00 there, who would have acted is the plan's mobile response; and at 22:59.
  private static Ground gaps() {
    return Worked.october(
        List.of(Crisis.family(Crisis.FAMILY, "2026-01-05", null)),
        Map.of(),
        Map.of(),
        Map.of(),
        walked(1)
            .skips("H5", NotTriedReason.RESOURCE_MISSING)
            .minutes(59)
            .skips("H5", NotTriedReason.RESOURCE_MISSING)
            .skips("H3", NotTriedReason.PERSON_UNREACHABLE));
  }

  private static Worked missing() {
    return new Worked(
        Measure.M31, "missing", "not tried for a resource that was missing", gaps(), new Count(2));
  }

  private static Worked missingByHour() {
    return new Worked(Measure.M31, "hour:22", "on the agency's clock", gaps(), new Count(2));
  }

  private static Worked missingByKind() {
    return new Worked(
        Measure.M31, "kind:mobile_crisis", "by who would have acted", gaps(), new Count(2));
  }

  private static Worked harm() {
    // Hurt during the steps; before any; nobody. The fourth had no step.
    return new Worked(
        Measure.HARM,
        "harm",
        "once a step had begun, of incidents with a step",
        october(
            walked(1)
                .step("H1", 1, StepOutcome.WORKED)
                .then(new HarmSeen(Harm.HURT, Harm.Moment.DURING_STEPS)),
            walked(2)
                .step("H1", 1, StepOutcome.WORKED)
                .then(new HarmSeen(Harm.HURT, Harm.Moment.BEFORE_STEPS)),
            walked(3).step("H1", 1, StepOutcome.WORKED),
            call(4, NIGHT)),
        new Share(1, 3));
  }

  private static Worked late() {
    // The second after its first step's time had run out; the third never rose.
    return new Worked(
        Measure.LATE,
        "late",
        "after a limit that ran out, of those that rose to level 4 or 5",
        october(
            walked(1).step("H1", 1, StepOutcome.DID_NOT_WORK).step("H5", 4, StepOutcome.WORKED),
            walked(2)
                .starts("H1", Level.SELF_AND_HOUSEHOLD, StepBasis.NEXT_IN_PLAN, "")
                .minutes(11)
                .then(new StepOverdue(1))
                .minutes(1)
                .ends("H1", StepOutcome.DID_NOT_WORK, null, DoneBy.NOT_SAID)
                .step("H5", 4, StepOutcome.WORKED),
            walked(3).step("H1", 1, StepOutcome.WORKED)),
        new Share(1, 2));
  }
}
