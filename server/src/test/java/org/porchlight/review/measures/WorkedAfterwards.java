package org.porchlight.review.measures;

import static org.porchlight.review.measures.Crisis.call;
import static org.porchlight.review.measures.Crisis.october;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.EndingEvent.FollowupNotReached;
import org.porchlight.incident.EndingEvent.FollowupReached;
import org.porchlight.incident.FamilyRating;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.Review.PlanDecision;
import org.porchlight.incident.ReviewEvent.FamilyRated;
import org.porchlight.incident.ReviewEvent.ReviewMet;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.SubjectEvent.ScenarioChosen;
import org.porchlight.plan.ScenarioId;
import org.porchlight.review.measures.Figure.Count;
import org.porchlight.review.measures.Figure.Mean;
import org.porchlight.review.measures.Figure.Rate;
import org.porchlight.review.measures.Figure.Share;

/// What came afterwards, by hand: M15 to M19 and M27.
final class WorkedAfterwards {
  private static final String NIGHT = "2026-10-10T02:00:00Z";
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration A_WEEK = Duration.ofDays(7);
  private static final Duration A_SECOND = Duration.ofSeconds(1);

  private WorkedAfterwards() {}

  static List<Worked> examples() {
    return List.of(
        stayed(),
        unknown(),
        followedUp(),
        tries(),
        reviewed(),
        decided(),
        changed(),
        repeats(),
        beforeAChange(),
        afterAChange(),
        ratingMean(),
        ratingTop(),
        responseRate());
  }

  private static Crisis walked(int number) {
    return call(number, NIGHT).planned();
  }

  /// At home; with kin as planned; in hospital; one whom nobody asked about; one that owes nothing.
  private static Ground places() {
    return october(
        at(walked(1).resolved(), LivingSituation.HOME),
        at(walked(2).resolved(Disposition.RESPITE_KIN, LivingSituation.KIN), LivingSituation.KIN),
        at(walked(3).resolved(), LivingSituation.HOSPITAL),
        at(walked(4).resolved(), LivingSituation.NOT_ASKED),
        walked(5).resolved(Disposition.INFORMATION_ONLY, LivingSituation.NOT_ASKED));
  }

  private static Crisis at(Crisis crisis, LivingSituation where) {
    return crisis.hours(24).then(new FollowupReached(1, "", where));
  }

  private static Worked stayed() {
    return new Worked(
        Measure.M15,
        "after_24_hours",
        "usual home or planned with kin, of incidents with known status",
        places(),
        new Share(2, 3));
  }

  private static Worked unknown() {
    return new Worked(
        Measure.M15, "unknown_after_24_hours", "unknowns are reported", places(), new Count(1));
  }

  /// Reached after exactly 24 h; after a try and a second more than that; never.
  private static Ground followUps() {
    return october(
        walked(1).resolved().hours(24).then(new FollowupReached(1, "")),
        walked(2)
            .resolved()
            .hours(20)
            .then(new FollowupNotReached(1, Instant.EPOCH, false))
            .hours(4)
            .seconds(1)
            .then(new FollowupReached(1, "")),
        walked(3).resolved());
  }

  private static Worked followedUp() {
    return new Worked(
        Measure.M16,
        "within_24_hours",
        "talked with them within 24 h of the end; a try is no contact",
        followUps(),
        new Share(1, 3));
  }

  private static Worked tries() {
    return new Worked(Measure.M16, "tries", "are counted apart", followUps(), new Count(3));
  }

  private static Worked reviewed() {
    // The meeting at 48:00:00 with the family. Not: decided without them, met at 48:00:01, never.
    return new Worked(
        Measure.M17,
        "in_time",
        "with the family or their waiver within 48 h of the end, of incidents due",
        october(
            walked(1).resolved().hours(48).then(new ReviewMet(FamilyPresence.PRESENT, null)),
            walked(2)
                .resolved()
                .hours(2)
                .decided(PlanDecision.KEPT, FamilyPresence.NOT_PRESENT, "they were away"),
            walked(3)
                .resolved()
                .hours(48)
                .seconds(1)
                .then(new ReviewMet(FamilyPresence.PRESENT, null)),
            walked(4).resolved()),
        new Share(1, 4));
  }

  /// In their order: level 4, kept after 49 h, of 48; level 1, kept after 72 h; without a plan, one
  /// is to be written; kept without the family, and changed with them later.
  private static Ground decisions() {
    return october(
        walked(1)
            .step("H5", 4, StepOutcome.WORKED)
            .resolved()
            .hours(49)
            .decided(PlanDecision.KEPT, FamilyPresence.PRESENT, "it did what it should"),
        walked(2)
            .step("H1", 1, StepOutcome.WORKED)
            .resolved()
            .hours(72)
            .decided(PlanDecision.KEPT, FamilyPresence.WAIVED, "it did what it should"),
        call(3, NIGHT)
            .resolved()
            .hours(10)
            .decided(PlanDecision.WRITE_ONE, FamilyPresence.PRESENT, ""),
        walked(4)
            .resolved()
            .hours(2)
            .decided(PlanDecision.KEPT, FamilyPresence.NOT_PRESENT, "they were away")
            .hours(40)
            .decided(PlanDecision.CHANGED, FamilyPresence.PRESENT, ""));
  }

  private static Worked decided() {
    // All but the first.
    return new Worked(
        Measure.M18,
        "in_time",
        "with the family, within 48 h after level 4 or 5 and 72 h otherwise, of all that owe it",
        decisions(),
        new Share(3, 4));
  }

  private static Worked changed() {
    return new Worked(Measure.M18, "changed", "of the decisions", decisions(), new Share(1, 4));
  }

  /// Decided at 02:00 on October 12: the thirty days end at 02:00 on November 11, and those before
  /// it began on September 12.
  private static Ground repeating() {
    return october(
        walked(1).resolved().hours(48).decided(PlanDecision.CHANGED, FamilyPresence.PRESENT, ""),
        call(2, "2026-09-20T02:00:00Z").planned(),
        call(3, "2026-11-11T02:00:00Z").planned(),
        call(4, "2026-11-11T02:00:01Z").planned(),
        call(5, "2026-10-20T02:00:00Z")
            .planned()
            .then(new ScenarioChosen(Crisis.PLAN, new ScenarioId("S"))));
  }

  private static Worked repeats() {
    // The third alone: the fourth is a second late, the fifth is another scenario.
    return new Worked(
        Measure.M19,
        "repeats",
        "the same scenario within 30 days, for each decision",
        repeating(),
        new Rate(1, 1, 1));
  }

  private static Worked beforeAChange() {
    // The one that was decided about, and the second.
    return new Worked(
        Measure.M19, "before_change", "before the new version", repeating(), new Rate(2, 1, 1));
  }

  private static Worked afterAChange() {
    return new Worked(Measure.M19, "after_change", "and after it", repeating(), new Rate(1, 1, 1));
  }

  /// 5 after a day, and 1 a second after the week; 2 and then 4 on the seventh day; 1 too late;
  /// nothing at all; and one that owes no follow-up.
  private static Ground ratings() {
    return october(
        rated(rated(walked(1).resolved(), A_DAY, 5), A_WEEK.minus(A_DAY).plus(A_SECOND), 1),
        rated(rated(walked(2).resolved(), A_DAY, 2), A_WEEK.minus(A_DAY), 4),
        rated(walked(3).resolved(), A_WEEK.plus(A_SECOND), 1),
        walked(4).resolved(),
        walked(5).resolved(Disposition.INFORMATION_ONLY, LivingSituation.HOME));
  }

  private static Crisis rated(Crisis crisis, Duration after, int all) {
    return crisis.after(after).then(new FamilyRated(new FamilyRating(all, all, all)));
  }

  private static Worked ratingMean() {
    // 5 and 4.
    return new Worked(
        Measure.M27,
        "knew_mean",
        "the last word within 7 days, which a later one does not take back",
        ratings(),
        new Mean(9, 2));
  }

  private static Worked ratingTop() {
    return new Worked(
        Measure.M27, "listened_top", "how many said 5, of the answers", ratings(), new Share(1, 2));
  }

  private static Worked responseRate() {
    return new Worked(
        Measure.M27, "answered", "of those that owe a follow-up", ratings(), new Share(2, 4));
  }
}
