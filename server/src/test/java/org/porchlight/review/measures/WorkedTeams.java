package org.porchlight.review.measures;

import static org.porchlight.review.measures.Crisis.FAMILY;
import static org.porchlight.review.measures.Crisis.PLAN;
import static org.porchlight.review.measures.Crisis.YOUTH;
import static org.porchlight.review.measures.Crisis.call;
import static org.porchlight.review.measures.Worked.COORDINATOR;
import static org.porchlight.review.measures.Worked.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.care.CareEvent;
import org.porchlight.care.CareEvent.ContactHeld;
import org.porchlight.care.CareEvent.LivingNoted;
import org.porchlight.care.CareEvent.MeetingHeld;
import org.porchlight.care.CareEvent.PreventionDone;
import org.porchlight.care.ContactWay;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Shift;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.duty.About;
import org.porchlight.oncall.duty.Answer;
import org.porchlight.oncall.duty.RosterEvent.AskAnswered;
import org.porchlight.oncall.duty.RosterEvent.PersonAsked;
import org.porchlight.oncall.duty.Way;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.Level;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.life.Author;
import org.porchlight.review.measures.Figure.Rate;
import org.porchlight.review.measures.Figure.Share;
import org.porchlight.review.measures.Figure.Times;
import org.porchlight.review.measures.PlanStanding.Prevention;

/// Cover, families, their teams and their plans, by hand: M1, M20 to M26 and M30.
final class WorkedTeams {
  private static final Author DANA = new Author("C1", Author.Role.COORDINATOR);
  private static final FamilyId OTHER = new FamilyId("FAM-0008");
  private static final FamilyId CLOSED = new FamilyId("FAM-0009");

  private WorkedTeams() {}

  static List<Worked> examples() {
    return List.of(
        cover(),
        planned(),
        meetings(),
        toMeeting(),
        weeklyCalls(),
        visits(),
        caseload(),
        perCoordinator(),
        overTen(),
        members(),
        yeses(),
        stepsDone(),
        readyPlans(),
        prevention(),
        hospital(),
        away());
  }

  /// The first day of October: Sam from midnight and Pat from 02:00 answered the test of their
  /// phones for the shifts that end at noon; both are on the roster all day.
  static Ground withCover() {
    return withCover(List.of(Language.EN, Language.ES));
  }

  /// @param languages what the primary speaks
  static Ground withCover(List<Language> languages) {
    var sam = new StaffId("S1");
    var pat = new StaffId("S3");
    var roster =
        new Roster(
            Crisis.ZONE,
            List.of(
                staff(sam, Duty.PRIMARY, languages),
                staff(pat, Duty.SUPERVISOR, List.of(Language.EN))),
            List.of(
                new Shift(sam, Duty.PRIMARY, OpeningHours.ALWAYS),
                new Shift(pat, Duty.SUPERVISOR, OpeningHours.ALWAYS)));
    var period = new Period(day("10-01"), day("10-01"), Crisis.ZONE);
    var shift = Span.of(period.start(), Duration.ofHours(12));
    var fold = new CoverFold();
    answered(fold, 1, sam, Duty.PRIMARY, shift, period.start().minusSeconds(60));
    answered(fold, 2, pat, Duty.SUPERVISOR, shift, period.start().plusSeconds(7_200));
    var now = Instant.parse("2026-12-15T12:00:00Z");
    var crisis = call(1, "2026-10-01T12:00:00Z").planned().facts();
    return new Ground(
        period,
        now,
        Goals.USUAL,
        List.of(crisis),
        Map.of(FAMILY, family("2026-01-05", null)),
        Map.of(),
        Map.of(),
        fold.over(roster, period, now));
  }

  private static StaffMember staff(StaffId id, Duty duty, List<Language> languages) {
    var phone = new PhoneNumber("+1202555018" + id.value().substring(1));
    return new StaffMember(id, id.value(), duty, phone, languages);
  }

  private static void answered(
      CoverFold fold, int ask, StaffId who, Duty duty, Span shift, Instant at) {
    var about = new About(About.Kind.READY, who.value(), duty, shift, 0);
    fold.add(new PersonAsked(ask, who, about, ""), shift.start().minusSeconds(3_600));
    fold.add(new AskAnswered(ask, Answer.YES, Way.TEXT), at);
  }

  private static Worked cover() {
    // 02:00 to 12:00, of a day.
    return new Worked(
        Measure.M1,
        "ready",
        "minutes with a primary and a supervisor who answered for their shift",
        withCover(),
        new Share(600, 1_440));
  }

  private static Worked planned() {
    return new Worked(
        Measure.M1, "planned", "by the roster alone", withCover(), new Share(1_440, 1_440));
  }

  private static FamilyRecord family(String opened, @Nullable String closed) {
    return Crisis.family(FAMILY, opened, closed);
  }

  /// This family and another, open all month, and one that closed on its last day.
  private static Ground three(Map<FamilyId, List<CareEvent>> done, Crisis... crises) {
    return Worked.october(
        List.of(
            family("2026-01-05", null),
            Crisis.family(OTHER, "2026-01-05", null),
            Crisis.family(CLOSED, "2026-01-05", "2026-10-31")),
        Map.of(FAMILY, new PlanStanding(true, true, true, true)),
        done,
        Map.of(COORDINATOR, 50),
        crises);
  }

  private static Ground one(String opened, List<CareEvent> done) {
    return Worked.october(List.of(family(opened, null)), Map.of(), Map.of(FAMILY, done), Map.of());
  }

  private static CareEvent met(String on) {
    return new MeetingHeld(day(on), FamilyPresence.PRESENT, List.of(), "declined", "", DANA);
  }

  private static CareEvent talked(String on, ContactWay way) {
    return new ContactHeld(day(on), way, null, DANA);
  }

  private static Worked meetings() {
    // October 1 is 30 days before the 31st, September 30 is 31.
    return new Worked(
        Measure.M20,
        "on_time",
        "last met at most 30 days ago, of the families open on the last day",
        three(Map.of(FAMILY, List.of(met("10-01")), OTHER, List.of(met("09-30")))),
        new Share(1, 2));
  }

  private static Worked toMeeting() {
    // Level 4 on the evening of October 9, there; they met on the 8th, and next on the 14th.
    return new Worked(
        Measure.M20,
        "to_meeting",
        "days from a level 4 or 5 to the next meeting",
        three(
            Map.of(FAMILY, List.of(met("10-08"), met("10-14"), met("10-20"))),
            call(1, "2026-10-10T00:41:00Z").planned().step("H5", 4, StepOutcome.WORKED),
            call(2, "2026-10-10T00:41:00Z").planned().step("H4", 3, StepOutcome.WORKED)),
        Times.of(List.of(Duration.ofDays(5))));
  }

  private static Worked weeklyCalls() {
    // Weeks that end on October 11, 18 and 25; enrolled on Monday the 5th. A text is no call.
    return new Worked(
        Measure.M21,
        "week_with_call",
        "a call both ways, of the weeks enrolled all through",
        one(
            "2026-10-05",
            List.of(talked("10-11", ContactWay.CALL), talked("10-13", ContactWay.TEXT))),
        new Share(1, 3));
  }

  private static Worked visits() {
    // The only visit was on the day of a meeting, which is the meeting.
    return new Worked(
        Measure.M22,
        "month_with_visits",
        "the visits that are set, beyond meetings",
        one("2026-09-30", List.of(talked("10-08", ContactWay.VISIT), met("10-08"))),
        new Share(0, 1));
  }

  private static Worked caseload() {
    // Two open families, and half a post.
    return new Worked(
        Measure.M23,
        "full_time",
        "families open on the last day, for each full post",
        three(Map.of()),
        new Rate(2, 50, 100));
  }

  private static Worked perCoordinator() {
    var nobodys = withoutCoordinator(Crisis.family(OTHER, "2026-01-05", null));
    return new Worked(
        Measure.M23,
        "per_coordinator",
        "a family whom nobody has is one of the families all the same",
        Worked.october(List.of(family("2026-01-05", null), nobodys), Map.of(), Map.of(), Map.of()),
        new Rate(2, 1, 1));
  }

  private static FamilyRecord withoutCoordinator(FamilyRecord family) {
    return new FamilyRecord(
        family.id(),
        family.displayName(),
        "",
        family.languages(),
        family.timezone(),
        List.of(),
        family.people(),
        family.youths(),
        null,
        null,
        List.of(),
        List.of(),
        "",
        family.enrollment());
  }

  private static Worked overTen() {
    return new Worked(
        Measure.M23, "over_10", "of the coordinators", three(Map.of()), new Share(0, 1));
  }

  /// The uncle and the therapist said yes; the support carried out one step that did not work and
  /// one that did, staff one; of one nobody said who did.
  private static Ground natural() {
    var uncle = new Recipient.OnTeam(FAMILY, new PersonId("N1"));
    var therapist = new Recipient.OnTeam(FAMILY, new PersonId("T3"));
    var crisis = call(1, "2026-10-10T02:00:00Z").planned();
    crisis.pages(uncle).acknowledged().pages(therapist).acknowledged();
    did(crisis, StepOutcome.DID_NOT_WORK, DoneBy.SUPPORT_PERSON);
    did(crisis, StepOutcome.WORKED, DoneBy.SUPPORT_PERSON);
    did(crisis, StepOutcome.WORKED, DoneBy.STAFF);
    did(crisis, StepOutcome.WORKED, DoneBy.NOT_SAID);
    return Crisis.october(crisis);
  }

  private static void did(Crisis crisis, StepOutcome outcome, DoneBy by) {
    crisis
        .starts("H3", Level.NATURAL_SUPPORT, StepBasis.NEXT_IN_PLAN, "")
        .minutes(1)
        .ends("H3", outcome, null, by);
  }

  private static Worked members() {
    // Uncle and coach, of them, the therapist and mobile response; dispatch is of no team.
    return new Worked(
        Measure.M24,
        "members",
        "natural and community, of all but the family",
        natural(),
        new Share(2, 4));
  }

  private static Worked yeses() {
    return new Worked(
        Measure.M24, "acknowledgements", "theirs of the team's", natural(), new Share(1, 2));
  }

  private static Worked stepsDone() {
    return new Worked(
        Measure.M24,
        "steps",
        "theirs of the steps done, as far as said",
        natural(),
        new Share(2, 3));
  }

  private static Worked readyPlans() {
    // The other has no plan; the third is closed.
    return new Worked(
        Measure.M25,
        "ready",
        "of the families open on the last day",
        three(Map.of()),
        new Share(1, 2));
  }

  private static Worked prevention() {
    // Version 3 ran up to the 10th, and it was done on all ten days; version 4 from the 11th on, 21
    // days, and it was done on none. A note of version 3 after its end is not due.
    var earlier = new PlanRef(PLAN.plan(), PLAN.version() - 1);
    var items =
        List.of(
            new Prevention(earlier, 1, "daily", day("09-01"), day("10-11")),
            new Prevention(PLAN, 1, "daily", day("10-11")));
    return new Worked(
        Measure.M26,
        "done",
        "on cadence, of what was due, each version while it ran",
        Worked.october(
            List.of(family("2026-01-05", null)),
            Map.of(FAMILY, PlanStanding.NONE.with(items)),
            Map.of(
                FAMILY, List.of(new PreventionDone(earlier, 1, day("10-01"), day("10-12"), DANA))),
            Map.of()),
        new Share(10, 31));
  }

  /// Enrolled from the 22nd on: ten days. Home on the 24th, hospital from the 26th, home from the
  /// 29th on, and not known from the 31st on.
  private static Ground places() {
    return one(
        "2026-10-22",
        List.of(
            lives(LivingSituation.HOME, "10-24"),
            lives(LivingSituation.HOSPITAL, "10-26"),
            lives(LivingSituation.HOME, "10-29"),
            lives(LivingSituation.NOT_ASKED, "10-31")));
  }

  private static CareEvent lives(LivingSituation where, String from) {
    return new LivingNoted(YOUTH, where, day(from), DANA);
  }

  private static Worked hospital() {
    return new Worked(
        Measure.M30, "hospital_days", "for each 100 enrolled", places(), new Rate(3, 10, 100));
  }

  private static Worked away() {
    return new Worked(
        Measure.M30, "days_known", "all but the 22nd, 23rd and 31st", places(), new Share(7, 10));
  }
}
