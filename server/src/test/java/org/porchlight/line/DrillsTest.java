package org.porchlight.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.ContactCommand.ReceiveContact;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Policy;
import org.porchlight.incident.Source;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.StorageException;
import org.porchlight.storage.TestStore;
import org.porchlight.storage.memory.Completion;
import org.porchlight.storage.memory.MemoryStore;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;
import org.porchlight.telephony.Wording;

/// A real contact ends a drill, whatever happens to the store and the server at that moment (R23).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class DrillsTest {
  private static final AgencyId AGENCY = new AgencyId("harbor");
  private static final Source SAM = Source.console(new StaffId("S1"));
  private static final IncidentId REAL = new IncidentId("01JD0000000000000000000009");

  private static final Wording WORDING =
      new Wording(
          List.of(
              new Wording.Book(Language.EN, 1, "demo", Map.of("voice.drill", "This is a drill."))),
          Map.of());

  private final Failing failing = new Failing();
  private Instant now = Instant.parse("2026-11-22T17:00:00Z");
  private final MemoryStore store = new MemoryStore(() -> now, failing);
  private int numbers;
  private Drills drills = drills();

  @Test
  void a_contact_that_comes_while_the_store_is_away_ends_it_as_soon_as_that_is_back() {
    var drill = begun();
    failing.calls.add("admission.active");
    assertThat(drills.interrupt().failed()).isTrue();
    assertThat(running(drill)).isTrue();

    failing.calls.clear();
    TestStore.await(drills.goOn());

    assertThat(running(drill)).isFalse();
  }

  @Test
  void a_contact_that_came_just_before_a_crash_ends_it_after_the_restart() {
    var drill = begun();
    now = now.plusSeconds(5);
    realContact();

    drills = drills();
    TestStore.await(drills.goOn());

    assertThat(running(drill)).isFalse();
  }

  @Test
  void a_drill_in_which_nobody_real_came_goes_on_after_a_restart() {
    realContact();
    now = now.plusSeconds(5);
    var drill = begun();

    drills = drills();
    TestStore.await(drills.goOn());

    assertThat(running(drill)).isTrue();
  }

  @Test
  void a_drill_says_so_even_while_the_store_does_not_answer() {
    var turns = turns();
    var drill =
        TestStore.await(
                new Drills(AGENCY, ZoneOffset.UTC, store, turns, () -> now, () -> REAL)
                    .begin(SAM, Language.EN, List.of()))
            .orElseThrow();
    var voice = new DrillVoice(turns, WORDING, Language.EN);
    var said =
        new Heard(
            new LegToken(drill, "p1-voice"), List.of(new Spoken.Say("Thank you.", Language.EN)));
    failing.calls.add("incidents.read");

    assertThat(TestStore.await(voice.marked(said)).verbs().getFirst())
        .isEqualTo(new Spoken.Say("This is a drill.", Language.EN));
  }

  @Test
  void a_contact_between_claim_and_beginning_leaves_no_drill_that_nothing_ends() {
    failing.before("incidents.append", () -> TestStore.await(drills.interrupt()));

    var drill = TestStore.await(drills.begin(SAM, Language.EN, List.of()));

    assertThat(drill).isEmpty();
    assertThat(running(new IncidentId("01JD0000000000000000000001"))).isFalse();
  }

  private IncidentId begun() {
    return TestStore.await(drills.begin(SAM, Language.EN, List.of())).orElseThrow();
  }

  private boolean running(IncidentId drill) {
    return TestStore.await(turns().state(drill)).drill().running();
  }

  private void realContact() {
    var contact =
        new ReceiveContact(
            Medium.TEXT,
            new PhoneNumber("+12025550103"),
            "SM9",
            Language.EN,
            List.of(),
            false,
            null,
            "Help us",
            0);
    TestStore.await(
        turns()
            .turn(
                REAL,
                contact,
                new Source(new Actor.Caller(new ContactId(1)), Channel.TEXT),
                new NaturalKey("text:SM9")));
  }

  private Drills drills() {
    return new Drills(
        AGENCY,
        ZoneOffset.UTC,
        store,
        turns(),
        () -> now,
        () -> new IncidentId("01JD000000000000000000000" + ++numbers));
  }

  private Turns turns() {
    var world =
        new World(AGENCY, store, _ -> new OnCall(List.of()), Policy.DEFAULTS, () -> now, () -> 7L);
    return new Turns(AGENCY, new ServerId("one"), store, world);
  }

  /// A store that fails at some calls, and before which something else may come in once.
  private static final class Failing implements Completion {
    final Set<String> calls = new HashSet<>();
    private String awaited = "";
    private Runnable first = () -> {};

    void before(String call, Runnable other) {
      awaited = call;
      first = other;
    }

    @Override
    public <T> Future<T> complete(String call, Supplier<T> work) {
      if (call.equals(awaited)) {
        awaited = "";
        first.run();
      }
      return calls.contains(call)
          ? Future.failedFuture(new StorageException(call + ": away"))
          : Completion.immediate().complete(call, work);
    }
  }
}
