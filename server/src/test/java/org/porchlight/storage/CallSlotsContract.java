package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.TestStore.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Priority;

/// What every store promises of the order of outgoing calls (P10).
public abstract class CallSlotsContract extends StoreContract {
  private static final String ACCOUNT = "AC1";
  private static final Duration PER_CALL = Duration.ofSeconds(1);

  private Duration grant(String ticket, Priority priority, Instant now) {
    return await(store().calls().grant(ACCOUNT, ticket, priority, now, PER_CALL));
  }

  @Test
  void a_call_leaves_at_once_and_the_next_one_a_slot_later() {
    assertThat(grant("a", Priority.PAGE, NOON)).isZero();
    assertThat(grant("b", Priority.PAGE, NOON)).isEqualTo(PER_CALL);
    assertThat(grant("b", Priority.PAGE, NOON.plusMillis(400))).isEqualTo(Duration.ofMillis(600));
    assertThat(grant("b", Priority.PAGE, NOON.plusSeconds(1))).isZero();
  }

  @Test
  void a_first_page_goes_before_a_page_that_asked_earlier() {
    grant("a", Priority.PAGE, NOON);
    grant("page", Priority.PAGE, NOON.plusMillis(100));
    grant("first", Priority.FIRST_PAGE, NOON.plusMillis(200));

    assertThat(grant("page", Priority.PAGE, NOON.plusSeconds(1))).isPositive();
    assertThat(grant("first", Priority.FIRST_PAGE, NOON.plusSeconds(1))).isZero();
    assertThat(grant("page", Priority.PAGE, NOON.plusSeconds(2))).isZero();
  }

  @Test
  void of_equals_the_one_that_has_asked_longest_goes_first() {
    grant("a", Priority.PAGE, NOON);
    grant("early", Priority.PAGE, NOON.plusMillis(100));
    grant("late", Priority.PAGE, NOON.plusMillis(200));

    assertThat(grant("late", Priority.PAGE, NOON.plusSeconds(1))).isPositive();
    assertThat(grant("early", Priority.PAGE, NOON.plusSeconds(1))).isZero();
  }

  @Test
  void a_ticket_given_up_holds_nobody_back() {
    grant("a", Priority.PAGE, NOON);
    grant("early", Priority.PAGE, NOON.plusMillis(100));
    grant("late", Priority.PAGE, NOON.plusMillis(200));
    assertThat(grant("late", Priority.PAGE, NOON.plusSeconds(1))).isPositive();

    await(store().calls().drop(ACCOUNT, "early"));

    assertThat(grant("late", Priority.PAGE, NOON.plusSeconds(1))).isZero();
  }

  @Test
  void a_ticket_that_nobody_asks_for_any_more_holds_nobody_back() {
    grant("a", Priority.PAGE, NOON);
    grant("forgotten", Priority.FIRST_PAGE, NOON.plusMillis(100));
    assertThat(grant("late", Priority.PAGE, NOON.plusSeconds(1))).isPositive();

    var later = NOON.plusSeconds(2).plus(CallSlots.FORGOTTEN_AFTER);

    assertThat(grant("late", Priority.PAGE, later)).isZero();
  }

  @Test
  void accounts_do_not_wait_for_each_other() {
    grant("a", Priority.PAGE, NOON);

    assertThat(grant("b", Priority.PAGE, NOON)).isPositive();
    assertThat(await(store().calls().grant("AC2", "b", Priority.PAGE, NOON, PER_CALL))).isZero();
  }

  @Test
  void a_clock_turned_back_delays_a_call_by_one_slot_at_most() {
    grant("a", Priority.PAGE, NOON);

    assertThat(grant("b", Priority.PAGE, NOON.minusSeconds(3_600))).isEqualTo(PER_CALL);
  }
}
