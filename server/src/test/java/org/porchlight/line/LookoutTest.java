package org.porchlight.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.StorageException;
import org.porchlight.storage.TestStore;
import org.porchlight.storage.memory.Completion;
import org.porchlight.storage.memory.MemoryStore;

/// Two servers of one store: each knows what the other did.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class LookoutTest {
  private static final AgencyId AGENCY = new AgencyId("harbor");
  private static final IncidentId INCIDENT = new IncidentId("01JD0000000000000000000001");
  private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");

  private final List<Task> tasks = new ArrayList<>();
  private boolean away;
  private final MemoryStore store = new MemoryStore(() -> NOW, answers());
  private final Turns one = turns("one");
  private final Turns two = turns("two");
  private final Lookout lookout =
      new Lookout(AGENCY, store.incidents(), two, this::later, Runnable::run);

  private record Task(Duration after, Runnable work) {}

  @Test
  void what_another_server_appends_is_known_a_moment_later() {
    TestStore.await(lookout.start());
    texted("SM1");
    pass(Duration.ofSeconds(1));

    assertThat(known()).isEqualTo(stored()).isPositive();
  }

  @Test
  void what_was_there_before_is_known_at_once() {
    texted("SM1");
    TestStore.await(lookout.start());

    assertThat(known()).isEqualTo(stored()).isPositive();
  }

  @Test
  void a_store_that_is_away_when_the_server_comes_up_is_asked_again_a_second_later() {
    texted("SM1");
    away = true;
    TestStore.await(lookout.start());
    assertThat(known()).isZero();
    away = false;
    pass(Duration.ofSeconds(1));

    assertThat(known()).isEqualTo(stored()).isPositive();
  }

  @Test
  void an_append_that_was_not_made_known_is_found_within_a_minute() {
    TestStore.await(lookout.start());
    texted("SM1");
    tasks.removeIf(task -> task.after().compareTo(Duration.ofMinutes(1)) < 0);
    pass(Duration.ofMinutes(1));

    assertThat(known()).isEqualTo(stored()).isPositive();
  }

  @Test
  void nothing_is_looked_for_once_it_is_stopped() {
    TestStore.await(lookout.start());
    lookout.stop();
    texted("SM1");
    pass(Duration.ofMinutes(1));

    assertThat(known()).isZero();
  }

  private long known() {
    return two.lastKnown(INCIDENT).version();
  }

  private long stored() {
    return one.lastKnown(INCIDENT).version();
  }

  private void texted(String message) {
    var contact =
        new ReceiveContact(
            Medium.TEXT,
            new PhoneNumber("+12025550103"),
            message,
            Language.EN,
            List.of(),
            false,
            null,
            "Help us",
            0);
    TestStore.await(
        one.turn(
            INCIDENT,
            contact,
            new Source(new Actor.Caller(new ContactId(1)), Channel.TEXT),
            new NaturalKey("text:" + message)));
  }

  private Runnable later(Duration wait, Runnable task) {
    var one = new Task(wait, task);
    tasks.add(one);
    return () -> tasks.remove(one);
  }

  private void pass(Duration time) {
    var due = tasks.stream().filter(task -> task.after().compareTo(time) <= 0).toList();
    tasks.removeAll(due);
    due.forEach(task -> task.work().run());
  }

  private Completion answers() {
    return new Completion() {
      @Override
      public <T> Future<T> complete(String call, Supplier<T> work) {
        return away
            ? Future.failedFuture(new StorageException(call + ": no answer in time"))
            : Completion.immediate().complete(call, work);
      }
    };
  }

  private Turns turns(String server) {
    var primary =
        new StaffMember(
            new StaffId("S1"),
            "Sam",
            Duty.PRIMARY,
            new PhoneNumber("+12025550181"),
            List.of(Language.EN));
    var world =
        new World(
            AGENCY, store, _ -> new OnCall(List.of(primary)), Policy.DEFAULTS, () -> NOW, () -> 0L);
    return new Turns(AGENCY, new ServerId(server), store, world);
  }
}
