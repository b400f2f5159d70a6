package org.porchlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Shift;
import org.porchlight.oncall.ShiftOverride;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.TimeOff;
import org.porchlight.oncall.WallSpan;
import org.porchlight.oncall.duty.About;
import org.porchlight.oncall.duty.Answer;
import org.porchlight.oncall.duty.RosterEvent;
import org.porchlight.oncall.duty.RosterEvent.AskAnswered;
import org.porchlight.oncall.duty.RosterEvent.MessageAsked;
import org.porchlight.oncall.duty.RosterEvent.PersonAsked;
import org.porchlight.oncall.duty.RosterState;
import org.porchlight.oncall.duty.Say;
import org.porchlight.oncall.duty.Way;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.simulation.RosterPromises.Told;

/// Each promise about the roster sees an append that breaks it.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class RosterPromisesTest {
  private static final Instant AT = Instant.parse("2026-10-10T00:41:00Z");
  private static final StaffId ANA = new StaffId("S1");
  private static final StaffId BO = new StaffId("S2");
  private static final Span SHIFT = Span.of(AT.plus(Duration.ofHours(9)), Duration.ofHours(8));
  private static final WallSpan WALL = WallSpan.of(SHIFT, ZoneOffset.UTC);

  /// Ana is on call, always; Bo is free.
  private static final Roster ANAS =
      new Roster(
          ZoneOffset.UTC,
          List.of(member(ANA), member(BO)),
          List.of(new Shift(ANA, Duty.PRIMARY, OpeningHours.ALWAYS)));

  private static final Roster BOS = ANAS.with(new ShiftOverride.Replace(ANA, BO, WALL));
  private static final TimeOff BO_IS_OFF =
      new TimeOff(
          BO,
          new WallSpan(
              LocalDateTime.ofInstant(AT, ZoneOffset.UTC),
              LocalDateTime.ofInstant(AT, ZoneOffset.UTC).plusDays(2)));

  private static final Map<String, Told> BROKEN =
      Map.of(
          "a shift is asked about once",
              told(ANAS, ANAS, confirm(1), text(1, ANA), confirm(2), text(2, ANA)),
          "a replacement is accepted once", told(BOS, BOS, take(1), text(1, BO), yes(1)),
          "who takes a shift has it", told(ANAS, ANAS, take(1), text(1, BO), yes(1)),
          "nobody off is asked to stand in", told(ANAS.with(BO_IS_OFF), ANAS, take(1), text(1, BO)),
          "every question leaves", told(ANAS, ANAS, take(1)),
          "news waits for the morning",
              told(ANAS, ANAS, news(1), new RosterEvent.MessageTaken(1, "SM1")),
          "what left is known of all of it",
              told(
                  ANAS,
                  ANAS,
                  text(1, ANA),
                  text(2, ANA),
                  new RosterEvent.MessageTaken(1, "SM1"),
                  new RosterEvent.MessageTaken(2, "SM1"),
                  new RosterEvent.MessageArrived(2)));

  @Test
  void every_promise_is_told_apart_from_its_breach() {
    for (var promise : RosterPromises.ALL) {
      assertThat(BROKEN).containsKey(promise.name());
      assertThat(promise.kept().test(BROKEN.get(promise.name()))).as(promise.name()).isFalse();
    }
    assertThat(BROKEN).hasSameSizeAs(RosterPromises.ALL);
  }

  @Test
  void a_shift_that_changes_hands_once_breaks_none() {
    RosterPromises.check(told(ANAS, BOS, confirm(1), text(1, ANA), take(2), text(2, BO), yes(2)));
    assertThatThrownBy(() -> RosterPromises.check(told(ANAS, ANAS, take(1))))
        .isInstanceOf(BrokenPromiseException.class)
        .hasMessageContaining("every question leaves");
  }

  private static StaffMember member(StaffId id) {
    return new StaffMember(
        id, id.value(), Duty.PRIMARY, new PhoneNumber("+12025550181"), List.of(Language.EN));
  }

  private static Told told(Roster before, Roster after, RosterEvent... events) {
    RosterState state = RosterState.EMPTY;
    for (var event : events) {
      state = state.evolve(event, AT);
    }
    return new Told(RosterState.EMPTY, Arrays.asList(events), state, before, after, AT);
  }

  private static PersonAsked confirm(int ask) {
    return new PersonAsked(ask, ANA, about(About.Kind.CONFIRM), "A");
  }

  private static PersonAsked take(int ask) {
    return new PersonAsked(ask, BO, about(About.Kind.TAKE), "A");
  }

  private static About about(About.Kind kind) {
    return new About(kind, ANA.value(), Duty.PRIMARY, SHIFT, 0);
  }

  private static MessageAsked text(int ask, StaffId to) {
    return new MessageAsked(ask, ask, to, Way.TEXT, Say.ASK, "");
  }

  @Test
  void a_message_that_comes_to_nothing_and_a_question_that_nobody_calls_about_are_seen() {
    Instant day = AT.plus(Duration.ofHours(11));
    var waiting = told(ANAS, ANAS, confirm(1), text(1, ANA)).after();
    assertThatThrownBy(() -> RosterPromises.checkAtRest(waiting, day, ZoneOffset.UTC))
        .hasMessageContaining("came to nothing");
    var missed =
        told(ANAS, ANAS, confirm(1), text(1, ANA), new RosterEvent.MessageMissed(1, "opted_out"))
            .after();
    assertThatThrownBy(() -> RosterPromises.checkAtRest(missed, day, ZoneOffset.UTC))
        .hasMessageContaining("nobody calls about");
    RosterPromises.checkAtRest(missed, AT.plus(Duration.ofHours(2)), ZoneOffset.UTC);
  }

  /// It is 00:41 where this roster is.
  private static MessageAsked news(int message) {
    return new MessageAsked(message, 0, ANA, Way.TEXT, Say.NOT_NEEDED, "");
  }

  private static AskAnswered yes(int ask) {
    return new AskAnswered(ask, Answer.YES, Way.TEXT);
  }
}
