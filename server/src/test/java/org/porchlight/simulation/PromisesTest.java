package org.porchlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.ContactEvent.AnsweringStarted;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Medium;
import org.porchlight.incident.PageEvent.PageAcknowledged;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.PageUndelivered;
import org.porchlight.incident.PageEvent.PageUnreached;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Restriction;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.Undelivery;
import org.porchlight.incident.WalkEvent.DangerOverridden;
import org.porchlight.incident.WalkEvent.LevelRaised;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.incident.WalkEvent.StepStarted;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.plan.Level;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.StepId;

/// Each promise of the simulator sees a turn that breaks it.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PromisesTest {
  private static final Instant AT = Instant.parse("2026-10-10T00:41:00Z");
  private static final IncidentId INCIDENT = new IncidentId("01JD0000000000000000000001");
  private static final PhoneNumber PHONE = new PhoneNumber("+12025550181");
  private static final StepId STEP = new StepId("H1");
  private static final PageId PAGE = new PageId(1);
  private static final OnCall ON_CALL = onCall("S1", "S2");

  private static final Map<String, StoredTurn> BROKEN =
      Map.of(
          "P1 never silent", nothingIsDue(),
          "P3 no false human", by(new Actor.Carrier(), new PageAcknowledged(PAGE)),
          "P4 a person raises", by(new Actor.Timer(), new DangerOverridden("late")),
          "P8 the plan that ran: pinned", by(sam(), started()),
          "P8 the plan that ran: why", by(sam(), notTried()),
          "P8 the plan that ran: jumps", by(sam(), jump()),
          "P9 a true log", withGap(),
          "P10 a page is sacred: first", by(new Actor.Carrier(), offered()),
          "P10 a page is sacred: next", unreachedAndNobodyNext(),
          "P10 a page is sacred: carried", by(new Actor.Carrier(), ownFault()));

  @Test
  void every_promise_is_told_apart_from_its_breach() {
    for (var promise : Promises.OF_A_TURN) {
      assertThat(BROKEN).as(promise.name()).containsKey(promise.name());
      assertThat(promise.kept().test(BROKEN.get(promise.name()))).as(promise.name()).isFalse();
    }
    assertThat(BROKEN).hasSameSizeAs(Promises.OF_A_TURN);
  }

  @Test
  void a_turn_that_added_nothing_breaks_none() {
    var nothing = turn(IncidentState.NOT_OPENED, List.of(), IncidentState.NOT_OPENED);

    assertThat(Promises.OF_A_TURN).allMatch(promise -> promise.kept().test(nothing));
  }

  private static Actor sam() {
    return new Actor.Staff(new StaffId("S1"));
  }

  private static OnCall onCall(String... staff) {
    var ladder = new ArrayList<StaffMember>();
    for (String id : staff) {
      ladder.add(new StaffMember(new StaffId(id), id, Duty.PRIMARY, PHONE, List.of(Language.EN)));
    }
    return new OnCall(ladder);
  }

  private static StoredTurn turn(IncidentState before, List<Entry> entries, IncidentState after) {
    return new StoredTurn(INCIDENT, before, entries, after, () -> ON_CALL);
  }

  private static Entry entry(long version, Actor by, IncidentEvent event) {
    return new Entry(version, AT, by, Channel.CONSOLE, Restriction.NONE, event);
  }

  private static StoredTurn by(Actor actor, IncidentEvent event) {
    return turn(
        IncidentState.NOT_OPENED, List.of(entry(1, actor, event)), IncidentState.NOT_OPENED);
  }

  private static StoredTurn nothingIsDue() {
    IncidentState none = IncidentState.NOT_OPENED;
    var open =
        new IncidentState(
            1,
            AT,
            none.contacts(),
            none.messages(),
            none.subject(),
            none.walk(),
            none.pages(),
            none.crew(),
            none.ending(),
            none.drill(),
            none.room());
    return turn(none, List.of(), open);
  }

  private static StoredTurn withGap() {
    return turn(
        IncidentState.NOT_OPENED,
        List.of(entry(3, sam(), new PageAcknowledged(PAGE))),
        IncidentState.NOT_OPENED);
  }

  private static StoredTurn unreachedAndNobodyNext() {
    var log =
        List.of(
            entry(1, sam(), offered()),
            entry(2, sam(), new AnsweringStarted(later(30), later(60), later(120))),
            entry(3, sam(), queued()));
    var gone = entry(4, new Actor.Carrier(), new PageUnreached(PAGE));
    var before = IncidentState.replay(log);
    return turn(before, List.of(gone), before.evolve(gone));
  }

  private static Instant later(int seconds) {
    return AT.plus(Duration.ofSeconds(seconds));
  }

  private static ContactOffered offered() {
    return new ContactOffered(
        new ContactId(1), Medium.TEXT, PHONE, "SM1", Language.EN, List.of(), null);
  }

  private static PageQueued queued() {
    return new PageQueued(
        PAGE,
        new Recipient.OnDuty(new StaffId("S1"), Duty.PRIMARY),
        Purpose.ANSWER,
        null,
        PHONE,
        Language.EN,
        Set.of(Medium.TEXT),
        4,
        later(600),
        later(60),
        null,
        null);
  }

  private static PageUndelivered ownFault() {
    return new PageUndelivered(PAGE, Medium.TEXT, Undelivery.CARRIER_FAULT, null);
  }

  private static StepStarted started() {
    return new StepStarted(
        1,
        new PlanRef(new PlanId("PLN-0007"), 4),
        STEP,
        Level.EMERGENCY,
        StepBasis.NEXT_IN_PLAN,
        "",
        false,
        later(600),
        later(900));
  }

  private static StepEnded notTried() {
    return new StepEnded(1, STEP, StepOutcome.NOT_TRIED, null, DoneBy.NOT_SAID, "");
  }

  private static LevelRaised jump() {
    return new LevelRaised(Level.TEAM_BY_PHONE, Level.EMERGENCY, "");
  }
}
