package org.porchlight.review.measures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.ContactEvent.ContactAnswered;
import org.porchlight.incident.ContactEvent.ContactLeft;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.EndingEvent.IncidentResolved;
import org.porchlight.incident.EndingEvent.ReviewDecided;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.incident.MessageEvent.MessageQueued;
import org.porchlight.incident.MessageId;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.PageEvent.PageAcknowledged;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.PageSent;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Restriction;
import org.porchlight.incident.Review;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.Sender;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.SubjectEvent.IncidentLinked;
import org.porchlight.incident.SubjectEvent.PlanPinned;
import org.porchlight.incident.SubjectEvent.PlanSource;
import org.porchlight.incident.SubjectEvent.ScenarioChosen;
import org.porchlight.incident.WalkEvent.ScreeningDone;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.incident.WalkEvent.StepSkipped;
import org.porchlight.incident.WalkEvent.StepStarted;
import org.porchlight.incident.Words;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Area;
import org.porchlight.plan.Enrollment;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyPhase;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.LegalStatus;
import org.porchlight.plan.Level;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.ScenarioId;
import org.porchlight.plan.StepId;
import org.porchlight.plan.Support;
import org.porchlight.plan.Youth;

/// Writes a log event by event, as a night went, and says what it comes to.
final class Crisis {
  static final ZoneId ZONE = ZoneId.of("America/New_York");
  static final FamilyId FAMILY = new FamilyId("FAM-0007");
  static final PersonId YOUTH = new PersonId("P1");
  static final PlanRef PLAN = new PlanRef(new PlanId("PLN-0007"), 4);
  static final ScenarioId HOME = new ScenarioId("H");
  static final StaffId SAM = new StaffId("S1");
  private static final PhoneNumber CARLA = new PhoneNumber("+12025550101");

  private final IncidentId id;
  private final List<Entry> entries = new ArrayList<>();
  private Instant at;
  private int runs;
  private int pages;
  private int texts;

  /// @param number tells one crisis of a test from another
  Crisis(int number, String begins) {
    this.id = new IncidentId("01JD%022d".formatted(number));
    this.at = Instant.parse(begins);
  }

  static Crisis call(int number, String begins) {
    return new Crisis(number, begins).offered(Medium.VOICE, Language.EN, null);
  }

  static Crisis text(int number, String begins) {
    return new Crisis(number, begins).offered(Medium.TEXT, Language.EN, null);
  }

  IncidentId id() {
    return id;
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  Crisis after(Duration time) {
    at = at.plus(time);
    return this;
  }

  Crisis seconds(long seconds) {
    return after(Duration.ofSeconds(seconds));
  }

  Crisis minutes(long minutes) {
    return after(Duration.ofMinutes(minutes));
  }

  Crisis hours(long hours) {
    return after(Duration.ofHours(hours));
  }

  Crisis then(IncidentEvent event) {
    entries.add(
        new Entry(
            entries.size() + 1,
            at,
            new Actor.Staff(SAM),
            Channel.CONSOLE,
            Restriction.NONE,
            event));
    return this;
  }

  Crisis offered(Medium medium, Language language, @Nullable IncidentId follows) {
    var contact = new ContactId(1);
    return then(
        new ContactOffered(contact, medium, CARLA, "CA" + id, language, List.of(), follows));
  }

  Crisis answered(Medium medium) {
    return then(new ContactAnswered(new ContactId(1), SAM, medium));
  }

  Crisis left() {
    return then(new ContactLeft(new ContactId(1), at.plusSeconds(300)));
  }

  /// A text of the line itself, or a person's own.
  Crisis texted(Words words) {
    return then(
        new MessageQueued(
            new MessageId(++texts),
            new ContactId(1),
            CARLA,
            Sender.FAMILIES_LINE,
            words,
            Language.EN));
  }

  Crisis screened(SafetyScreen screen) {
    return then(new ScreeningDone(screen));
  }

  /// The usual plan, linked and pinned.
  Crisis planned() {
    return then(new IncidentLinked(FAMILY))
        .then(new PlanPinned(YOUTH, PLAN, PlanSource.OWN))
        .then(new ScenarioChosen(PLAN, HOME));
  }

  Crisis starts(String step, Level level, StepBasis basis, String reason) {
    return then(
        new StepStarted(
            ++runs, PLAN, new StepId(step), level, basis, reason, false, at.plusSeconds(600), at));
  }

  Crisis ends(String step, StepOutcome outcome, @Nullable NotTriedReason why, DoneBy by) {
    return then(new StepEnded(runs, new StepId(step), outcome, why, by, ""));
  }

  /// One step of the plan's own order, that took a minute.
  Crisis step(String step, int level, StepOutcome outcome) {
    return starts(step, Level.of(level).orElseThrow(), StepBasis.NEXT_IN_PLAN, "")
        .minutes(1)
        .ends(step, outcome, null, DoneBy.NOT_SAID);
  }

  Crisis skips(String step, NotTriedReason why) {
    return then(new StepSkipped(PLAN, new StepId(step), why));
  }

  /// A page that left at once, to be answered within five minutes.
  Crisis pages(Recipient to) {
    var page = new PageId(++pages);
    return then(new PageQueued(
            page,
            to,
            Purpose.STEP,
            new StepId("H3"),
            CARLA,
            Language.EN,
            Set.of(Medium.TEXT),
            5,
            at.plusSeconds(300),
            at.plusSeconds(60),
            null,
            null))
        .then(new PageSent(page, Medium.TEXT, "SM" + pages));
  }

  Crisis acknowledged() {
    return then(new PageAcknowledged(new PageId(pages)));
  }

  PageId page() {
    return new PageId(pages);
  }

  Crisis resolved(Disposition how, LivingSituation where) {
    return then(
        new IncidentResolved(
            new Resolution(Resolution.OverWhen.MET, how, where, Resolution.SafeContact.BY_TEXT, ""),
            List.of(),
            at.plusSeconds(172_800)));
  }

  Crisis resolved() {
    return resolved(Disposition.STABILIZED_IN_PLACE, LivingSituation.HOME);
  }

  Crisis decided(Review.PlanDecision what, Review.FamilyPresence family, String reason) {
    return then(new ReviewDecided(new Review(what, family, "declined", "declined", reason)));
  }

  IncidentFacts facts() {
    return IncidentFacts.of(id, entries);
  }

  /// October of 2026 in New York, looked at in the middle of December.
  static Ground october(Crisis... crises) {
    return ground("2026-10-01", "2026-10-31", crises);
  }

  static Ground ground(String from, String to, Crisis... crises) {
    var period = new Period(LocalDate.parse(from), LocalDate.parse(to), ZONE);
    return new Ground(
        period,
        Instant.parse("2026-12-15T12:00:00Z"),
        Goals.USUAL,
        Arrays.stream(crises).map(Crisis::facts).toList(),
        Map.of(FAMILY, family(FAMILY, "2026-10-01", null)),
        Map.of(),
        Map.of(),
        CoverFacts.NONE);
  }

  /// One youth of eleven, two unpaid supports, a therapist, and the desk of dispatch.
  static FamilyRecord family(FamilyId id, @Nullable String opened, @Nullable String closed) {
    var people = new LinkedHashMap<PersonId, FamilyPerson>();
    put(people, "P1", "youth", Support.FAMILY, YearMonth.of(2015, 3));
    put(people, "P2", "mother", Support.FAMILY, null);
    put(people, "N1", "uncle", Support.NATURAL, null);
    put(people, "N2", "coach", Support.COMMUNITY, null);
    put(people, "T3", "therapist", Support.FORMAL, null);
    put(people, "T5", "mobile_crisis", Support.FORMAL, null);
    put(people, "E1", "psap", Support.FORMAL, null);
    return new FamilyRecord(
        id,
        "The D. family",
        "",
        List.of(Language.EN),
        ZONE,
        List.of(),
        people,
        List.of(new Youth(YOUTH, LegalStatus.WITH_PARENT, List.of(), PLAN.plan())),
        new PersonId("T3"),
        null,
        List.of(),
        List.of(),
        "",
        new Enrollment(
            "county_wraparound",
            "",
            FamilyPhase.NOT_STATED,
            null,
            null,
            false,
            opened == null ? null : LocalDate.parse(opened),
            closed == null ? null : LocalDate.parse(closed),
            List.of(),
            null));
  }

  /// The same family, living there, with a young person who calls themself so.
  static FamilyRecord living(FamilyRecord family, Area area, String gender) {
    return new FamilyRecord(
        family.id(),
        family.displayName(),
        "",
        family.languages(),
        family.timezone(),
        List.of(),
        family.people(),
        List.of(
            new Youth(
                YOUTH, LegalStatus.WITH_PARENT, List.of(), PLAN.plan(), null, null, gender, null)),
        family.coordinator(),
        null,
        List.of(),
        List.of(),
        "",
        new Enrollment(
            "county_wraparound",
            "",
            FamilyPhase.NOT_STATED,
            null,
            null,
            false,
            family.enrollment().opened(),
            null,
            List.of(),
            area));
  }

  private static void put(
      Map<PersonId, FamilyPerson> people,
      String id,
      String role,
      Support support,
      @Nullable YearMonth born) {
    people.put(
        new PersonId(id),
        new FamilyPerson(
            new PersonId(id),
            role + " " + id,
            "",
            "",
            role,
            support,
            List.of(),
            born,
            List.of(),
            false,
            List.of(),
            ""));
  }

  /// The figure of one part of a measure, for everybody.
  static Figure figure(Ground ground, Measure measure, String part) {
    return figure(ground, Split.NONE, measure, part, Measured.Line.EVERYBODY);
  }

  static Figure figure(Ground ground, Split split, Measure measure, String part, String group) {
    return Measures.of(ground, split).stream()
        .filter(one -> one.measure() == measure)
        .flatMap(one -> one.lines().stream())
        .filter(line -> line.part().equals(part) && line.group().equals(group))
        .map(Measured.Line::figure)
        .findFirst()
        .orElseThrow(() -> new AssertionError(measure + ": no " + part + " of " + group));
  }
}
