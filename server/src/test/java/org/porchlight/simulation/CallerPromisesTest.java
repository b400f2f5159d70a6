package org.porchlight.simulation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.Root;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.memory.MemoryStore;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;

/// The simulator sees a caller of the families' line who is hung up on, whichever way the call
/// ends, and lets every other end be.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CallerPromisesTest {
  private static final IncidentId INCIDENT = new IncidentId("01JD0000000000000000000001");
  private static final PhoneNumber CARLA = new PhoneNumber("+12025550101");
  private static final LegToken LEG = new LegToken(INCIDENT, "c1-voice");
  private static final Spoken WORDS = new Spoken.Say("Somebody is coming.", Language.EN);
  private static final Grounds GROUNDS =
      Grounds.of(Root.path("crisis-plans/samples"), Root.path("config/wording"));

  private final Chance chance = new Chance(1);
  private final Pace pace = Pace.draw(chance, 1, 0);
  private final EventQueue queue = new EventQueue(pace.start());
  private final SlowStore answers = new SlowStore(queue, chance);
  private final Audit audit =
      new Audit(
          GROUNDS,
          RosterDraw.draw(chance, pace),
          queue,
          new MemoryStore(queue, answers),
          answers,
          new Ledger(),
          new KeptSpool());
  private final Street street =
      new Street(
          queue,
          chance,
          new Teller(queue, chance),
          audit,
          new Storm(queue, chance, pace),
          new Rush(queue, chance),
          new Conferences());

  private SimulatedCall call(boolean familys, Spoken... verbs) {
    var call = new SimulatedCall("IN1", CARLA, street, Temper.SILENT, familys);
    call.lives();
    call.hears(new Heard(LEG, List.of(verbs)));
    return call;
  }

  private void passes() {
    queue.after(Duration.ofSeconds(3), Life.FOREVER, () -> {});
    for (var end = queue.instant().plusSeconds(2); queue.instant().isBefore(end); ) {
      queue.step();
    }
  }

  private void seen() {
    assertThatThrownBy(() -> audit.check(false))
        .isInstanceOf(BrokenPromiseException.class)
        .hasMessageContaining("P5 no dead end: a caller is hung up on");
  }

  private void notSeen() {
    assertThatCode(() -> audit.check(false)).doesNotThrowAnyException();
  }

  @Test
  void a_caller_whom_the_line_tells_goodbye_and_leaves_is_seen() {
    call(true, WORDS, new Spoken.Hangup());
    passes();
    seen();
  }

  @Test
  void a_caller_to_whom_nothing_more_is_said_is_seen() {
    call(true, WORDS);
    passes();
    seen();
  }

  @Test
  void a_caller_whose_call_the_line_ends_at_the_carrier_is_seen() {
    call(true, new Spoken.Pause(Duration.ofMinutes(1))).isEnded();
    seen();
  }

  @Test
  void a_caller_who_hangs_up_and_staff_whom_we_hang_up_on_are_let_be() {
    call(true, new Spoken.Pause(Duration.ofMinutes(1))).ends();
    notSeen();
    call(false, WORDS, new Spoken.Hangup());
    passes();
    notSeen();
  }
}
