package org.porchlight.review.measures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.Root;
import org.porchlight.care.CareEvent;
import org.porchlight.care.CareEvent.ContactHeld;
import org.porchlight.care.CareEvent.LivingNoted;
import org.porchlight.care.CareEvent.MeetingHeld;
import org.porchlight.care.CareEvent.PreventionDone;
import org.porchlight.care.ContactWay;
import org.porchlight.care.FamilyCare;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.FamilyRating;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.incident.Review.PlanDecision;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Area;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Enrollment;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyPhase;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.LegalStatus;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.plan.ScenarioId;
import org.porchlight.plan.Step;
import org.porchlight.plan.Support;
import org.porchlight.plan.Youth;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanYaml;
import org.porchlight.review.measures.PlanStanding.Prevention;

/// Three months of an agency as they might have been: everything that is measured occurs, and no
/// two seeds are alike.
final class AnyPeriod {
  static final Period PERIOD =
      new Period(LocalDate.parse("2026-09-01"), LocalDate.parse("2026-11-30"), Crisis.ZONE);
  private static final CrisisPlan PLAN = plan();
  private static final List<Step> STEPS =
      PLAN.scenarios().stream().flatMap(one -> one.steps().stream()).toList();
  private static final List<LivingSituation> PLACES = List.of(LivingSituation.values());
  private static final Author DANA = new Author("C1", Author.Role.COORDINATOR);
  private static final int FAMILIES = 40;

  private final SplittableRandom random;

  private AnyPeriod(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static CrisisPlan plan() {
    return switch (PlanYaml.read(Root.path("crisis-plans/samples/mateo.yaml"))) {
      case PlanReading.Read(var plan, _) -> plan;
      case PlanReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  /// @param incidents about how many began in the period
  static Ground ground(long seed, int incidents) {
    return new AnyPeriod(seed).ground(incidents);
  }

  private Ground ground(int count) {
    var families =
        IntStream.range(0, FAMILIES)
            .mapToObj(this::family)
            .collect(Collectors.toMap(FamilyRecord::id, Function.identity()));
    var ids = families.keySet().stream().sorted((a, b) -> a.value().compareTo(b.value())).toList();
    var cares = new HashMap<FamilyId, FamilyCare>();
    var standings = new HashMap<FamilyId, PlanStanding>();
    var coordinators = new HashMap<FamilyId, StaffId>();
    for (FamilyId id : ids) {
      cares.put(id, care());
      standings.put(id, standing());
      coordinators.put(id, new StaffId("C" + below(14)));
    }
    var incidents =
        IntStream.range(0, count + below(40)).mapToObj(number -> incident(number, ids)).toList();
    var posts =
        IntStream.range(0, 14)
            .boxed()
            .collect(Collectors.toMap(number -> new StaffId("C" + number), _ -> 50 + below(51)));
    return new Ground(
        PERIOD,
        Instant.parse("2026-12-05T12:00:00Z"),
        Goals.USUAL,
        incidents,
        families,
        Map.of(PLAN.ref(), PLAN),
        standings,
        CoverFacts.NONE,
        new CareFacts(cares, coordinators, posts, PolicyPacks.DEFAULTS));
  }

  private int below(int most) {
    return random.nextInt(most);
  }

  private boolean once(int in) {
    return below(in) == 0;
  }

  private <T> T one(List<T> of) {
    return of.get(below(of.size()));
  }

  private FamilyRecord family(int number) {
    var id = new FamilyId("FAM-%04d".formatted(number));
    var usual = Crisis.family(id, null, null);
    var people = new HashMap<>(usual.people());
    Stream.of("N1", "N2", "T5")
        .filter(_ -> once(4))
        .forEach(who -> people.remove(new PersonId(who)));
    var youth = Crisis.YOUTH;
    people.put(youth, youth());
    var area =
        new Area(
            one(List.of("", "north_county", "south_county")), one(List.of(Area.Kind.values())));
    return new FamilyRecord(
        id,
        "",
        "",
        List.of(one(List.of(Language.EN, Language.ES))),
        Crisis.ZONE,
        List.of(),
        people,
        List.of(
            new Youth(
                youth,
                one(List.of(LegalStatus.WITH_PARENT, LegalStatus.KINSHIP, LegalStatus.FOSTER)),
                List.of(),
                PLAN.ref().plan(),
                null,
                null,
                one(List.of("girl", "boy", "")),
                one(List.of("one", "two", "three", "")))),
        usual.coordinator(),
        null,
        List.of(),
        List.of(),
        "",
        new Enrollment(
            one(List.of("county_wraparound", "school_wraparound")),
            "",
            FamilyPhase.NOT_STATED,
            null,
            null,
            false,
            LocalDate.parse("2026-06-01").plusDays(below(150)),
            once(8) ? LocalDate.parse("2026-11-20") : null,
            List.of(),
            area));
  }

  private FamilyPerson youth() {
    var youth = Crisis.YOUTH;
    return new FamilyPerson(
        youth,
        "P1",
        "",
        "",
        "youth",
        Support.FAMILY,
        List.of(),
        YearMonth.of(2007 + below(10), 3),
        List.of(),
        false,
        List.of(),
        "");
  }

  private LocalDate day() {
    return PERIOD.from().plusDays(below((int) PERIOD.days()));
  }

  private FamilyCare care() {
    var events = new ArrayList<CareEvent>();
    for (int i = below(4); i > 0; i--) {
      events.add(new MeetingHeld(day(), FamilyPresence.PRESENT, List.of(), "declined", "", DANA));
    }
    for (int i = below(12); i > 0; i--) {
      events.add(new ContactHeld(day(), one(List.of(ContactWay.values())), null, DANA));
    }
    for (int i = below(3); i > 0; i--) {
      events.add(new LivingNoted(Crisis.YOUTH, one(PLACES), day(), DANA));
    }
    for (int i = below(9); i > 0; i--) {
      LocalDate from = day();
      events.add(new PreventionDone(PLAN.ref(), 1 + below(5), from, from.plusDays(below(5)), DANA));
    }
    var care = FamilyCare.NONE;
    for (CareEvent event : events) {
      care = care.evolve(event, Instant.EPOCH);
    }
    return care;
  }

  private PlanStanding standing() {
    var items = new ArrayList<Prevention>();
    for (String when : List.of("daily", "school_days", "weekly", "monthly", "each_visit")) {
      if (once(2)) {
        items.add(new Prevention(PLAN.ref(), items.size() + 1, when, day()));
      }
    }
    return new PlanStanding(!once(5), !once(4), !once(3), !once(4), items);
  }

  private IncidentFacts incident(int number, List<FamilyId> families) {
    Instant opened = PERIOD.start().plusSeconds(random.nextLong(PERIOD.length().toSeconds()));
    boolean planned = !once(9);
    var family = planned || once(3) ? one(families) : null;
    Instant planAt = planned ? opened.plusSeconds(60 + below(900)) : null;
    var steps = planned ? steps(opened) : List.<StepFact>of();
    boolean walked = !steps.isEmpty();
    boolean high =
        steps.stream().anyMatch(step -> step.level() != null && step.level().number() > 3);
    return new IncidentFacts(
        new IncidentId("01JD%022d".formatted(number)),
        opened,
        once(30),
        family,
        family == null ? null : Crisis.YOUTH,
        planned ? PLAN.ref() : null,
        planAt,
        planned ? one(List.of(new ScenarioId("H"), new ScenarioId("S"))) : null,
        once(6) ? null : opened.plusSeconds(below(900)),
        IntStream.rangeClosed(0, below(3) / 2).mapToObj(_ -> contact(opened)).toList(),
        steps,
        family == null ? List.of() : pages(opened, family),
        new IncidentFacts.Danger(
            once(4) ? opened.plusSeconds(60) : null,
            once(6),
            walked && once(8),
            once(9),
            high,
            high && once(3)),
        ending(opened));
  }

  private ContactFact contact(Instant opened) {
    Medium medium = once(3) ? Medium.TEXT : Medium.VOICE;
    Instant answered = once(8) ? null : opened.plusSeconds(1 + below(one(List.of(25, 90, 700))));
    Instant left = once(4) ? opened.plusSeconds(1 + below(one(List.of(9, 60)))) : null;
    boolean texts = medium == Medium.TEXT;
    return new ContactFact(
        medium,
        one(List.of(Language.EN, Language.EN, Language.ES)),
        opened,
        answered,
        texts ? null : left,
        texts && !once(5) ? opened.plusSeconds(30 + below(300)) : null,
        texts ? opened.plusSeconds(900) : null,
        texts && once(4) ? new IncidentId("01JD%022d".formatted(below(60))) : null);
  }

  private List<StepFact> steps(Instant opened) {
    return STEPS.stream()
        .limit(below(STEPS.size() + 1))
        .filter(_ -> !once(3))
        .map(step -> {
          var outcome = one(List.of(StepOutcome.values()));
          boolean begun = outcome != StepOutcome.NOT_TRIED || once(3);
          return new StepFact(
              PLAN.ref(),
              step.id(),
              begun ? step.level() : null,
              begun ? one(List.of(StepBasis.values())) : null,
              once(2),
              once(2),
              opened.plusSeconds(below(40_000)),
              outcome,
              outcome == StepOutcome.NOT_TRIED
                  ? one(
                      List.of(
                          NotTriedReason.RESOURCE_MISSING,
                          NotTriedReason.NOT_SAID,
                          NotTriedReason.PERSON_UNREACHABLE,
                          NotTriedReason.DECLINED_BY_FAMILY))
                  : null,
              one(List.of(DoneBy.values())));
        })
        .toList();
  }

  private List<PageFact> pages(Instant opened, FamilyId family) {
    return Stream.of("N1", "N2", "T3", "T5", "P2", "T5", "gone", "S1")
        .filter(_ -> once(2))
        .map(who -> {
          Instant sent = once(9) ? null : opened.plusSeconds(below(100));
          Instant yes = once(3) ? null : opened.plusSeconds(100 + below(900));
          return new PageFact(
              who.equals("S1")
                  ? new Recipient.OnDuty(new StaffId(who), Duty.PRIMARY)
                  : new Recipient.OnTeam(family, new PersonId(who)),
              sent,
              opened.plusSeconds(600),
              yes,
              yes != null && once(2) ? yes.plusSeconds(below(7_200)) : null,
              once(5));
        })
        .toList();
  }

  private IncidentFacts.Ending ending(Instant opened) {
    Instant over = once(9) ? null : opened.plusSeconds(600 + below(40_000));
    if (over == null) {
      return new IncidentFacts.Ending(
          null,
          null,
          List.of(),
          0,
          null,
          null,
          new IncidentFacts.Whereabouts(null, null, null, null),
          null,
          null);
    }
    var decided =
        once(6)
            ? null
            : new IncidentFacts.Decision(
                over.plus(hours(100)), one(List.of(PlanDecision.values())), !once(4));
    return new IncidentFacts.Ending(
        over,
        new Resolution(
            Resolution.OverWhen.MET,
            one(List.of(Disposition.values())),
            one(PLACES),
            Resolution.SafeContact.BY_TEXT,
            ""),
        once(4) ? List.of() : List.of(over.plus(hours(100))),
        below(3),
        once(3) ? null : over.plus(hours(100)),
        decided,
        new IncidentFacts.Whereabouts(place(), place(), place(), place()),
        once(3) ? over : null,
        once(3)
            ? null
            : new IncidentFacts.Rated(
                over.plus(hours(168)), new FamilyRating(1 + below(5), below(6), below(6))));
  }

  private Duration hours(int most) {
    return Duration.ofHours(below(most));
  }

  private @Nullable LivingSituation place() {
    return once(4) ? null : one(PLACES);
  }
}
