package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.TestStore.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Deadline;
import org.porchlight.incident.DeadlineKey;
import org.porchlight.incident.DeadlineKind;
import org.porchlight.storage.DeadlineQueue.Claimed;
import org.porchlight.storage.DeadlineQueue.Due;

/// What every store promises of deadlines (P1).
public abstract class DeadlineQueueContract extends StoreContract {
  private static final DeadlineKey BACKUP = DeadlineKey.of(DeadlineKind.BACKUP);
  private static final DeadlineKey PAGE_1 = new DeadlineKey(DeadlineKind.PAGE_ANSWER, 1);
  private static final DeadlineKey PAGE_2 = new DeadlineKey(DeadlineKind.PAGE_ANSWER, 2);
  private static final Duration SHORT = Duration.ofMillis(40);

  private final Crisis crisis = new Crisis(NOON);

  private static Deadline at(DeadlineKey key, int secondsAfterNoon) {
    return new Deadline(key, NOON.plusSeconds(secondsAfterNoon));
  }

  private Due due(Deadline deadline) {
    return new Due(AGENCY, crisis.id, deadline);
  }

  private Claimed claim(ServerId owner, Instant now, Duration lease) {
    return await(store().deadlines().claim(owner, now, 10, lease));
  }

  @Test
  void a_deadline_is_handed_out_when_it_falls_due_and_not_before() {
    crisis.in(store(), crisis.notes(0, 1).set(at(BACKUP, 30)));

    assertThat(claim(HERE, NOON.plusMillis(29_999), LEASE))
        .isEqualTo(new Claimed(List.of(), NOON.plusSeconds(30)));
    assertThat(claim(HERE, NOON.plusSeconds(30), LEASE).due()).containsExactly(due(at(BACKUP, 30)));
  }

  @Test
  void the_earliest_comes_first_and_the_rest_says_when_it_is_next() {
    var other = new Crisis(NOON);
    crisis.in(store(), crisis.notes(0, 1).set(at(PAGE_2, 20), at(PAGE_1, 10), at(BACKUP, 90)));
    other.in(store(), other.notes(0, 1).set(at(BACKUP, 15)));

    var claimed = claim(HERE, NOON.plusSeconds(60), LEASE);

    assertThat(claimed.due())
        .extracting(Due::deadline)
        .containsExactly(at(PAGE_1, 10), at(BACKUP, 15), at(PAGE_2, 20));
    assertThat(claimed.next()).isEqualTo(NOON.plusSeconds(90));
  }

  @Test
  void no_more_than_the_limit_are_handed_out() {
    crisis.in(store(), crisis.notes(0, 1).set(at(PAGE_1, 10), at(PAGE_2, 20), at(BACKUP, 30)));

    var claimed = await(store().deadlines().claim(HERE, NOON.plusSeconds(60), 2, LEASE));

    assertThat(claimed.due())
        .extracting(Due::deadline)
        .containsExactly(at(PAGE_1, 10), at(PAGE_2, 20));
    assertThat(claimed.next()).isEqualTo(NOON.plusSeconds(30));
  }

  @Test
  void a_leased_deadline_is_nobody_elses() {
    crisis.in(store(), crisis.notes(0, 1).set(at(BACKUP, 30)));

    assertThat(claim(HERE, NOON.plusSeconds(30), LEASE).due()).hasSize(1);
    assertThat(claim(THERE, NOON.plusSeconds(31), LEASE).due()).isEmpty();
    assertThat(claim(HERE, NOON.plusSeconds(31), LEASE).due()).isEmpty();
  }

  @Test
  void a_deadline_comes_back_when_its_lease_ran_out() {
    crisis.in(store(), crisis.notes(0, 1).set(at(BACKUP, 30)));
    assertThat(claim(HERE, NOON.plusSeconds(30), SHORT).due()).hasSize(1);

    var again =
        eventually(
            () -> claim(THERE, NOON.plusSeconds(30), LEASE), claimed -> !claimed.due().isEmpty());

    assertThat(again.due()).containsExactly(due(at(BACKUP, 30)));
  }

  @Test
  void the_append_that_clears_a_deadline_ends_it_leased_or_not() {
    crisis.in(store(), crisis.notes(0, 1).set(at(BACKUP, 30), at(PAGE_1, 30)));
    assertThat(claim(HERE, NOON.plusSeconds(30), SHORT).due()).hasSize(2);

    crisis.in(store(), crisis.notes(1, 1).clear(BACKUP, PAGE_2));
    var again =
        eventually(
            () -> claim(THERE, NOON.plusSeconds(30), LEASE), claimed -> !claimed.due().isEmpty());

    assertThat(again.due()).containsExactly(due(at(PAGE_1, 30)));
  }

  @Test
  void setting_a_deadline_again_moves_it_and_ends_its_lease() {
    crisis.in(store(), crisis.notes(0, 1).set(at(BACKUP, 30)));
    claim(HERE, NOON.plusSeconds(30), LEASE);

    crisis.in(store(), crisis.notes(1, 1).set(at(BACKUP, 50)));

    assertThat(claim(THERE, NOON.plusSeconds(49), LEASE).due()).isEmpty();
    assertThat(claim(THERE, NOON.plusSeconds(50), LEASE).due())
        .containsExactly(due(at(BACKUP, 50)));
  }

  @Test
  void a_turn_that_clears_and_sets_the_same_deadline_leaves_it_set() {
    crisis.in(store(), crisis.notes(0, 1).set(at(BACKUP, 30)));
    crisis.in(store(), crisis.notes(1, 1).clear(BACKUP).set(at(BACKUP, 40)));

    assertThat(claim(HERE, NOON.plusSeconds(40), LEASE).due()).containsExactly(due(at(BACKUP, 40)));
  }

  @Test
  void a_restarted_server_retakes_its_own_and_no_other() {
    var other = new Crisis(NOON);
    crisis.in(store(), crisis.notes(0, 1).set(at(BACKUP, 30)));
    claim(HERE, NOON.plusSeconds(30), SHORT);
    other.in(store(), other.notes(0, 1).set(at(BACKUP, 30)));
    claim(THERE, NOON.plusSeconds(30), LEASE);

    assertThat(await(store().deadlines().retake(HERE, LEASE))).containsExactly(due(at(BACKUP, 30)));
    letPass(SHORT.plusMillis(20));
    assertThat(claim(THERE, NOON.plusSeconds(30), LEASE).due()).isEmpty();
  }
}
