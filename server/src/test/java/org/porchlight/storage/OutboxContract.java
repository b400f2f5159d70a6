package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.TestStore.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Errand;
import org.porchlight.incident.Priority;
import org.porchlight.storage.Outbox.Waiting;

/// What every store promises of errands (P2, P10).
public abstract class OutboxContract extends StoreContract {
  private static final Errand CALL = Crisis.call(1, 0, Priority.PAGE);
  private static final Duration SHORT = Duration.ofMillis(40);

  private final Crisis crisis = new Crisis(NOON);

  private List<Waiting> claim(ServerId owner, Instant now) {
    return await(store().outbox().claim(owner, now, 10, LEASE));
  }

  /// Puts errands off to the very instant, which takes the fresh lease from them.
  private void free(Crisis of, Errand... errands) {
    for (var errand : errands) {
      await(store().outbox().putOff(AGENCY, of.id, errand.id(), NOON));
    }
  }

  @Test
  void a_fresh_errand_belongs_to_the_server_that_appended_it() {
    crisis.in(store(), crisis.notes(0, 1).errands(CALL));

    assertThat(claim(THERE, NOON)).isEmpty();
    assertThat(await(store().outbox().retake(HERE, NOON, LEASE)))
        .containsExactly(new Waiting(AGENCY, crisis.id, CALL, 1));
  }

  @Test
  void a_restarted_server_retakes_nothing_of_another() {
    var other = new Crisis(NOON);
    crisis.in(store(), crisis.notes(0, 1).errands(CALL));
    other.in(store(), other.notes(0, 1).errands(CALL).owner(THERE));

    assertThat(await(store().outbox().retake(THERE, NOON, LEASE)))
        .containsExactly(new Waiting(AGENCY, other.id, CALL, 1));
  }

  @Test
  void an_errand_comes_back_when_its_lease_ran_out_and_counts_its_tries() {
    crisis.in(store(), crisis.notes(0, 1).errands(CALL));
    await(store().outbox().retake(HERE, NOON, SHORT));

    var again = eventually(() -> claim(THERE, NOON), waiting -> !waiting.isEmpty());

    assertThat(again).containsExactly(new Waiting(AGENCY, crisis.id, CALL, 2));
    assertThat(claim(HERE, NOON)).isEmpty();
  }

  @Test
  void an_errand_put_off_waits_for_its_instant_and_is_then_anybodys() {
    crisis.in(store(), crisis.notes(0, 1).errands(CALL));
    await(store().outbox().putOff(AGENCY, crisis.id, CALL.id(), NOON.plusSeconds(30)));

    assertThat(claim(THERE, NOON.plusSeconds(29))).isEmpty();
    assertThat(claim(THERE, NOON.plusSeconds(30)))
        .containsExactly(new Waiting(AGENCY, crisis.id, CALL, 1));
  }

  @Test
  void a_settled_errand_is_gone_for_good() {
    var second = Crisis.call(1, 1, Priority.PAGE);
    crisis.in(store(), crisis.notes(0, 1).errands(CALL, second));
    crisis.in(store(), crisis.notes(1, 1).settle(CALL.id()));
    free(crisis, CALL, second);

    assertThat(claim(THERE, NOON)).extracting(Waiting::errand).containsExactly(second);
    assertThat(await(store().outbox().backlog(NOON)).waiting()).isEqualTo(1);
  }

  @Test
  void a_first_page_leaves_before_everything_and_then_the_older_one() {
    var notice = Crisis.call(1, 0, Priority.NOTICE);
    var page = Crisis.call(1, 1, Priority.PAGE);
    var laterPage = Crisis.call(2, 0, Priority.PAGE);
    var first = Crisis.call(1, 0, Priority.FIRST_PAGE);
    var newer = new Crisis(NOON.plusSeconds(60));
    crisis.in(store(), crisis.notes(0, 1).errands(notice, page));
    crisis.in(store(), crisis.notes(1, 1).errands(laterPage));
    newer.in(store(), newer.notes(0, 1).errands(first));
    free(crisis, notice, page, laterPage);
    free(newer, first);

    assertThat(await(store().outbox().claim(THERE, NOON, 3, LEASE)))
        .extracting(Waiting::errand)
        .containsExactly(first, page, laterPage);
    assertThat(claim(THERE, NOON)).extracting(Waiting::errand).containsExactly(notice);
  }

  @Test
  void the_backlog_says_how_many_wait_and_since_when() {
    assertThat(await(store().outbox().backlog(NOON))).isEqualTo(new Outbox.Backlog(0, null, 0));
    var later = Crisis.call(2, 0, Priority.FIRST_PAGE);
    crisis.in(store(), crisis.notes(0, 1).errands(CALL));
    crisis.in(store(), crisis.notes(1, 1).errands(later));

    assertThat(await(store().outbox().backlog(NOON)))
        .isEqualTo(new Outbox.Backlog(2, NOON.plusSeconds(1), 0));
    await(store().outbox().putOff(AGENCY, crisis.id, CALL.id(), NOON.plusSeconds(30)));
    assertThat(await(store().outbox().backlog(NOON)))
        .isEqualTo(new Outbox.Backlog(1, NOON.plusSeconds(2), 1));
  }
}
