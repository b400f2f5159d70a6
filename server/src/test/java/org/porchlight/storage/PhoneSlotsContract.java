package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.Crisis.OTHER_PHONE;
import static org.porchlight.storage.Crisis.PHONE;
import static org.porchlight.storage.TestStore.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.IncidentId;

/// What every store promises of reply digits (R6).
public abstract class PhoneSlotsContract extends StoreContract {
  private final IncidentId first = Crisis.newId();
  private final IncidentId second = Crisis.newId();
  private final IncidentId third = Crisis.newId();

  private int claim(IncidentId incident) {
    return await(store().slots().claim(AGENCY, PHONE, incident));
  }

  @Test
  void each_incident_on_a_phone_has_a_slot_of_its_own_and_keeps_it() {
    assertThat(claim(first)).isEqualTo(0);
    assertThat(claim(second)).isEqualTo(1);
    assertThat(claim(third)).isEqualTo(2);
    assertThat(claim(second)).isEqualTo(1);
    assertThat(await(store().slots().held(AGENCY, PHONE)))
        .isEqualTo(Map.of(0, first, 1, second, 2, third));
  }

  @Test
  void a_slot_let_go_is_the_next_to_be_taken() {
    claim(first);
    claim(second);
    await(store().slots().release(AGENCY, PHONE, first));

    assertThat(await(store().slots().held(AGENCY, PHONE))).isEqualTo(Map.of(1, second));
    assertThat(claim(third)).isEqualTo(0);
  }

  @Test
  void the_last_that_was_let_go_is_remembered() {
    claim(first);
    claim(second);
    assertThat(await(store().slots().last(AGENCY, PHONE))).isEmpty();
    await(store().slots().release(AGENCY, PHONE, first));
    await(store().slots().release(AGENCY, PHONE, second));
    await(store().slots().release(AGENCY, PHONE, first));

    assertThat(await(store().slots().last(AGENCY, PHONE))).contains(second);
    assertThat(await(store().slots().last(AGENCY, OTHER_PHONE))).isEmpty();
  }

  @Test
  void letting_go_what_is_not_held_changes_nothing() {
    claim(first);
    await(store().slots().release(AGENCY, PHONE, second));

    assertThat(await(store().slots().held(AGENCY, PHONE))).isEqualTo(Map.of(0, first));
  }

  @Test
  void another_phone_counts_from_the_beginning() {
    claim(first);

    assertThat(await(store().slots().claim(AGENCY, OTHER_PHONE, second))).isEqualTo(0);
    assertThat(await(store().slots().held(AGENCY, PHONE))).isEqualTo(Map.of(0, first));
  }
}
