package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.Crisis.OTHER_PHONE;
import static org.porchlight.storage.Crisis.PHONE;
import static org.porchlight.storage.TestStore.await;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Phase;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// What every store promises of admission: a contact meets its incident (R1).
public abstract class AdmissionContract extends StoreContract {
  private static final AgencyId HILLTOP = new AgencyId("hilltop");

  private final IncidentId first = Crisis.newId();
  private final IncidentId second = Crisis.newId();

  private IncidentId admit(AgencyId agency, PhoneNumber phone, IncidentId proposed) {
    return await(store().admission().admit(agency, phone, proposed));
  }

  @Test
  void a_number_keeps_the_incident_that_was_claimed_for_it() {
    assertThat(admit(AGENCY, PHONE, first)).isEqualTo(first);
    assertThat(admit(AGENCY, PHONE, second)).isEqualTo(first);
    assertThat(await(store().admission().active(AGENCY, PHONE))).contains(first);
  }

  @Test
  void the_language_chosen_last_on_a_number_is_remembered_for_that_number_alone() {
    assertThat(await(store().admission().language(AGENCY, PHONE))).isEmpty();
    await(store().admission().remember(AGENCY, PHONE, Language.ES));
    assertThat(await(store().admission().language(AGENCY, PHONE))).contains(Language.ES);
    await(store().admission().remember(AGENCY, PHONE, Language.EN));

    assertThat(await(store().admission().language(AGENCY, PHONE))).contains(Language.EN);
    assertThat(await(store().admission().language(AGENCY, OTHER_PHONE))).isEmpty();
    assertThat(await(store().admission().language(HILLTOP, PHONE))).isEmpty();
  }

  @Test
  void contacts_at_the_same_instant_meet_in_one_incident() {
    var answers = new ArrayList<Future<IncidentId>>();
    for (int i = 0; i < 20; i++) {
      answers.add(store().admission().admit(AGENCY, PHONE, Crisis.newId()));
    }

    assertThat(answers.stream().map(TestStore::await).distinct()).hasSize(1);
  }

  @Test
  void other_numbers_and_other_agencies_have_their_own() {
    admit(AGENCY, PHONE, first);

    assertThat(admit(AGENCY, OTHER_PHONE, second)).isEqualTo(second);
    assertThat(admit(HILLTOP, PHONE, second)).isEqualTo(second);
    assertThat(admit(AGENCY, PHONE, second)).isEqualTo(first);
  }

  @Test
  void a_call_is_found_once_it_was_claimed_and_asking_claims_nothing() {
    assertThat(await(store().admission().ofCall(AGENCY, "CA1"))).isEmpty();
    assertThat(await(store().admission().admitCall(AGENCY, "CA1", first))).isEqualTo(first);

    assertThat(await(store().admission().ofCall(AGENCY, "CA1"))).contains(first);
    assertThat(await(store().admission().ofCall(HILLTOP, "CA1"))).isEmpty();
  }

  @Test
  void a_released_number_opens_a_new_incident() {
    admit(AGENCY, PHONE, first);
    await(store().admission().release(AGENCY, PHONE, first));

    assertThat(await(store().admission().active(AGENCY, PHONE))).isEqualTo(Optional.empty());
    assertThat(admit(AGENCY, PHONE, second)).isEqualTo(second);
    assertThat(admit(AGENCY, PHONE, first)).isEqualTo(second);
  }

  @Test
  void a_late_release_takes_nothing_from_a_newer_incident() {
    admit(AGENCY, PHONE, first);
    await(store().admission().release(AGENCY, PHONE, first));
    admit(AGENCY, PHONE, second);

    await(store().admission().release(AGENCY, PHONE, first));

    assertThat(await(store().admission().active(AGENCY, PHONE))).contains(second);
  }

  @Test
  void a_call_is_the_same_incident_at_every_delivery() {
    assertThat(await(store().admission().admitCall(AGENCY, "CA1", first))).isEqualTo(first);
    assertThat(await(store().admission().admitCall(AGENCY, "CA1", second))).isEqualTo(first);
    assertThat(await(store().admission().admitCall(AGENCY, "CA2", second))).isEqualTo(second);
  }

  @Test
  void a_family_has_the_active_incidents_that_it_or_its_numbers_are_in() {
    var guest = new FamilyId("FAM-0008");
    var linked = new Crisis(NOON);
    var called = new Crisis(NOON);
    var over = new Crisis(NOON);
    linked.in(store(), linked.notes(0, 1));
    called.in(
        store(),
        called
            .notes(0, 1)
            .summary(new Summary(Phase.OFFERED, null, true, false, NOON, Set.of(guest))));
    over.in(
        store(),
        over.notes(0, 1)
            .summary(new Summary(Phase.FOLLOW_UP, guest, false, false, NOON, Set.of(guest))));

    assertThat(await(store().admission().ofFamily(AGENCY, Crisis.FAMILY)))
        .containsExactly(linked.id);
    assertThat(await(store().admission().ofFamily(AGENCY, guest))).containsExactly(called.id);
  }
}
