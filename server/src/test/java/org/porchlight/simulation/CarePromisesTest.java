package org.porchlight.simulation;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.Root;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.DutyEvent.HarmReported;
import org.porchlight.incident.DutyEvent.HarmTold;
import org.porchlight.incident.EndingEvent.FollowupDue;
import org.porchlight.incident.EndingEvent.IncidentResolved;
import org.porchlight.incident.Entry;
import org.porchlight.incident.HarmWay;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Medium;
import org.porchlight.incident.MessageEvent.NoteAdded;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Restriction;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.SubjectEvent.IncidentLinked;
import org.porchlight.incident.SubjectEvent.PlanPinned;
import org.porchlight.incident.SubjectEvent.PlanSource;
import org.porchlight.incident.SubjectEvent.SpeakerChosen;
import org.porchlight.incident.WalkEvent.SomethingElseDone;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.StepId;
import org.porchlight.storage.memory.MemoryStore;

/// Each promise about harm, confidences, nights and plans is broken on purpose, once.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CarePromisesTest {
  private static final Instant AT = Instant.parse("2026-10-10T00:41:00Z");

  /// Three in the morning in New York.
  private static final Instant NIGHT = Instant.parse("2026-10-11T07:00:00Z");

  private static final FamilyId FAMILY = new FamilyId("FAM-0007");
  private static final PersonId YOUTH = new PersonId("P1");
  private static final PersonId MOTHER = new PersonId("P2");
  private static final Grounds GROUNDS =
      Grounds.of(Root.path("crisis-plans/samples"), Root.path("config/wording"));
  private static final CarePromises RULES = new CarePromises(GROUNDS);

  private static final Map<String, StoredTurn> BROKEN =
      Map.ofEntries(
          entry("R21 hurting a child: told", after(Restriction.NONE, List.of(), told(AT))),
          entry(
              "R21 hurting a child: clock",
              after(Restriction.HARM_REPORT, List.of(), told(AT.plusSeconds(60)))),
          entry(
              "R11 youth and caregiver: confidences",
              after(Restriction.NONE, speaks(YOUTH), new NoteAdded("she cut herself"))),
          entry(
              "quiet hours: nobody is checked in with",
              after(Restriction.NONE, List.of(), resolved(NIGHT))),
          entry("quiet hours: nobody is asked at night how they are", asked(NIGHT)));

  private static final List<StoredTurn> KEPT =
      List.of(
          after(Restriction.HARM_REPORT, List.of(), told(AT)),
          after(
              Restriction.HARM_REPORT,
              List.of(new HarmReported("he told me", null)),
              told(AT.minusSeconds(60))),
          after(Restriction.YOUTH_PRIVATE, speaks(YOUTH), new NoteAdded("she cut herself")),
          after(Restriction.NONE, speaks(MOTHER), new NoteAdded("he went out")),
          after(Restriction.NONE, List.of(), resolved(NIGHT.minusSeconds(6 * 3600))),
          asked(NIGHT.plusSeconds(6 * 3600)));

  private static StoredTurn asked(Instant at) {
    var due = new FollowupDue(1, NIGHT.plusSeconds(8 * 3600));
    var entry = new Entry(1, at, new Actor.Timer(), Channel.DEADLINE, Restriction.NONE, due);
    IncidentState none = IncidentState.NOT_OPENED;
    var incident = new IncidentId("01JD0000000000000000000001");
    return new StoredTurn(incident, none, List.of(entry), none, () -> new OnCall(List.of()));
  }

  @Test
  void words_beside_an_outcome_and_something_else_are_a_youths_words_too() {
    var ended =
        new StepEnded(1, new StepId("H2"), StepOutcome.PARTLY, null, DoneBy.STAFF, "he cut");
    var silent = new StepEnded(1, new StepId("H2"), StepOutcome.PARTLY, null, DoneBy.STAFF, "");
    var other = new SomethingElseDone("he told me why");

    var promise =
        RULES.all().stream()
            .filter(one -> one.name().startsWith("R11"))
            .findFirst()
            .orElseThrow()
            .kept();
    assertThat(promise.test(after(Restriction.NONE, speaks(YOUTH), ended))).isFalse();
    assertThat(promise.test(after(Restriction.NONE, speaks(YOUTH), other))).isFalse();
    assertThat(promise.test(after(Restriction.YOUTH_PRIVATE, speaks(YOUTH), other))).isTrue();
    assertThat(promise.test(after(Restriction.NONE, speaks(YOUTH), silent))).isTrue();
  }

  @Test
  void every_promise_is_told_apart_from_its_breach() {
    for (var promise : RULES.all()) {
      assertThat(BROKEN).containsKey(promise.name());
      assertThat(promise.kept().test(BROKEN.get(promise.name()))).as(promise.name()).isFalse();
      assertThat(KEPT).as(promise.name()).allMatch(promise.kept());
    }
    assertThat(BROKEN).hasSameSizeAs(RULES.all());
  }

  @Test
  void a_plan_that_runs_for_nobody_is_seen_and_so_is_one_passed_over() {
    var queue = new EventQueue(AT);
    var store = new MemoryStore(queue);
    var watch = new PlanWatch(GROUNDS.line().agency(), store, new SlowStore(queue, new Chance(1)));
    var plan =
        GROUNDS.plans().plans().stream()
            .filter(one -> FAMILY.equals(one.family()))
            .findFirst()
            .orElseThrow();
    store.plans().put(GROUNDS.line().agency(), plan);
    assertThat(watch.kept(pinned(plan, PlanSource.OWN), AT)).isFalse();
    store.plans().activate(GROUNDS.line().agency(), plan.ref());
    assertThat(watch.kept(pinned(plan, PlanSource.OWN), AT)).isTrue();
    assertThat(watch.kept(pinned(plan, PlanSource.AGENCY_DEFAULT), AT)).isFalse();

    watch.changed(AT);
    store.plans().withdraw(GROUNDS.line().agency(), plan.ref());
    assertThat(watch.kept(pinned(plan, PlanSource.OWN), AT.plusSeconds(5))).isTrue();
    assertThat(watch.kept(pinned(plan, PlanSource.OWN), AT.plusSeconds(60))).isFalse();
  }

  private static StoredTurn pinned(CrisisPlan plan, PlanSource source) {
    return after(
        Restriction.NONE,
        List.of(new IncidentLinked(FAMILY)),
        new PlanPinned(YOUTH, plan.ref(), source));
  }

  private static HarmTold told(Instant when) {
    return new HarmTold(HarmWay.PHONE, when, "24-117");
  }

  private static List<IncidentEvent> speaks(PersonId person) {
    return List.of(new IncidentLinked(FAMILY), new SpeakerChosen(person));
  }

  private static IncidentResolved resolved(Instant followUp) {
    return new IncidentResolved(
        new Resolution(
            Resolution.OverWhen.MET,
            Disposition.STABILIZED_IN_PLACE,
            Resolution.LivingSituation.HOME,
            Resolution.SafeContact.BY_TEXT,
            "over"),
        List.of(followUp),
        AT.plusSeconds(172_800));
  }

  private static StoredTurn after(
      Restriction restriction, List<IncidentEvent> before, IncidentEvent event) {
    var entries = new ArrayList<Entry>();
    IncidentState state = IncidentState.NOT_OPENED.evolve(written(1, Restriction.NONE, offered()));
    for (IncidentEvent one : before) {
      state = state.evolve(written(state.version() + 1, Restriction.HARM_REPORT, one));
    }
    var last = written(state.version() + 1, restriction, event);
    entries.add(last);
    return new StoredTurn(
        new IncidentId("01JD0000000000000000000001"),
        state,
        entries,
        state.evolve(last),
        () -> new OnCall(List.of()));
  }

  private static Entry written(long version, Restriction restriction, IncidentEvent event) {
    var by = new Actor.Staff(new StaffId("S1"));
    return new Entry(version, AT, by, Channel.CONSOLE, restriction, event);
  }

  private static ContactOffered offered() {
    return new ContactOffered(
        new ContactId(1),
        Medium.TEXT,
        new PhoneNumber("+12025550101"),
        "SM1",
        Language.EN,
        List.of(),
        null);
  }
}
