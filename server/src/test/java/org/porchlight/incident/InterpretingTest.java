package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.incident.World.BEA;
import static org.porchlight.incident.World.SAM;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.CallCommand.JoinGuest;
import org.porchlight.incident.CallCommand.LeaveLeg;
import org.porchlight.incident.CallEvent.GuestInvited;
import org.porchlight.incident.ContactCommand.ReceiveContact;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.PageCommand.LeaveCall;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.OnCall;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// Bea has no Spanish and takes a call in Spanish; Sam, who has it, is asked first.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class InterpretingTest {
  private static final PhoneNumber INTERPRETERS = new PhoneNumber("+12025550195");
  private static final PhoneNumber LIFELINE = new PhoneNumber("+12025550196");

  private final Story story = new Story();

  @BeforeEach
  void bea_takes_a_call_in_spanish() {
    story.world.policy =
        Policy.DEFAULTS.with(new Services(INTERPRETERS, LIFELINE, null), Quiet.NONE);
    story.move(
        new ReceiveContact(
            Medium.VOICE,
            World.CARLA,
            "CA1",
            Language.ES,
            story.world.candidates(World.CARLA),
            false,
            null,
            "",
            0),
        new Source(new Actor.Caller(new ContactId(1)), Channel.VOICE));
    story.declines(SAM).takesByVoice(BEA, "CA2");
    assertThat(story.pageTo(SAM).purpose()).isEqualTo(Purpose.LANGUAGE);
  }

  private long rung(PhoneNumber line) {
    return story.all(GuestInvited.class).stream().filter(one -> one.number().equals(line)).count();
  }

  private void brings(PhoneNumber line) {
    story.taps(BEA, new InviteGuest(new Who.Service(line), "", true));
    assertThat(rung(line)).isOne();
  }

  @Test
  void another_service_in_the_call_does_not_stop_the_interpreters_from_being_rung() {
    brings(LIFELINE);
    GuestId lifeline = story.all(GuestInvited.class).getLast().guest();
    story.move(new JoinGuest(lifeline, "CA3"), new Source(new Actor.Line(), Channel.VOICE));
    story.passes(Duration.ofSeconds(29));
    assertThat(rung(INTERPRETERS)).isZero();

    story.passes(Duration.ofSeconds(2));
    assertThat(rung(INTERPRETERS)).isOne();
  }

  @Test
  void interpreters_whom_staff_have_rung_already_are_not_rung_again() {
    brings(INTERPRETERS);
    story.passes(Duration.ofMinutes(3));
    assertThat(rung(INTERPRETERS)).isOne();
  }

  /// Sam, who has the language, comes into the call and leaves it.
  private void samComesAndGoes() {
    story.takesByVoice(SAM, "CA5");
    story.passes(Duration.ofMinutes(5));
    assertThat(rung(INTERPRETERS)).isZero();
    story.move(new LeaveCall(story.pageTo(SAM).id()), Source.carrier());
  }

  @Test
  void another_colleague_is_asked_at_once_when_the_one_with_the_language_leaves() {
    samComesAndGoes();

    assertThat(story.pageTo(World.SUE).purpose()).isEqualTo(Purpose.LANGUAGE);
    assertThat(story.pageTo(World.SUE).open()).isTrue();
  }

  @Test
  void the_interpreters_are_rung_at_once_when_no_other_colleague_has_the_language() {
    story.world.onCall = new OnCall(List.of(SAM, BEA));
    samComesAndGoes();

    assertThat(rung(INTERPRETERS)).isOne();
  }

  @Test
  void interpreters_who_leave_are_rung_once_more_and_then_a_person_is_told() {
    story.world.onCall = new OnCall(List.of(SAM, BEA));
    samComesAndGoes();
    for (String call : List.of("CA6", "CA7")) {
      GuestId line = story.all(GuestInvited.class).getLast().guest();
      story.move(new JoinGuest(line, call), new Source(new Actor.Line(), Channel.VOICE));
      assertThat(story.state().messages().tasks()).doesNotContain(Task.INTERPRETER_NEEDED);
      story.move(new LeaveLeg(call), Source.carrier());
    }

    assertThat(rung(INTERPRETERS)).isEqualTo(2);
    assertThat(story.state().messages().tasks()).contains(Task.INTERPRETER_NEEDED);
  }

  @Test
  void the_interpreters_are_rung_for_whoever_comes_back_after_everybody_had_left() {
    story.world.onCall = new OnCall(List.of(SAM, BEA));
    story.rings(SAM, "CA5").takesByVoice(SAM, "CA5");
    story.move(new LeaveCall(story.pageTo(BEA).id()), Source.carrier());
    story.move(new LeaveCall(story.pageTo(SAM).id()), Source.carrier());
    assertThat(rung(INTERPRETERS)).isZero();
    story.passes(Duration.ofSeconds(31));
    story.takesByVoice(BEA, "CA6");

    assertThat(rung(INTERPRETERS)).isOne();
  }

  @Test
  void nobody_is_asked_where_whoever_stays_has_the_language() {
    story.takesByVoice(SAM, "CA5");
    story.move(new LeaveCall(story.pageTo(BEA).id()), Source.carrier());

    assertThat(story.pagesTo(World.SUE)).isEmpty();
    assertThat(rung(INTERPRETERS)).isZero();
  }
}
