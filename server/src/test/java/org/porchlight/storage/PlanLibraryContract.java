package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.Crisis.FAMILY;
import static org.porchlight.storage.PlanSamples.SISTER;
import static org.porchlight.storage.PlanSamples.YOUTH;
import static org.porchlight.storage.PlanSamples.agencyDefault;
import static org.porchlight.storage.PlanSamples.plan;
import static org.porchlight.storage.TestStore.await;

import org.junit.jupiter.api.Test;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanRef;
import org.porchlight.storage.PlanLibrary.Stored;

/// What every store promises of plan versions (R2, P8).
public abstract class PlanLibraryContract extends StoreContract {
  private static final AgencyId HILLTOP = new AgencyId("hilltop");

  private final CrisisPlan first = plan("PLN-0007", 1, FAMILY, YOUTH, "He runs.");
  private final CrisisPlan second = plan("PLN-0007", 2, FAMILY, YOUTH, "He hides.");

  private Stored put(CrisisPlan plan) {
    return await(store().plans().put(AGENCY, plan));
  }

  private void activate(CrisisPlan plan) {
    put(plan);
    await(store().plans().activate(AGENCY, plan.ref()));
  }

  @Test
  void a_version_is_read_as_it_was_put() {
    assertThat(put(first)).isEqualTo(new Stored.New());
    put(second);

    assertThat(await(store().plans().version(AGENCY, first.ref()))).contains(first);
    assertThat(await(store().plans().version(AGENCY, second.ref()))).contains(second);
    assertThat(await(store().plans().version(HILLTOP, first.ref()))).isEmpty();
  }

  @Test
  void the_same_version_is_stored_once_and_never_with_other_content() {
    put(first);

    assertThat(put(plan("PLN-0007", 1, FAMILY, YOUTH, "He runs."))).isEqualTo(new Stored.Same());
    assertThat(put(plan("PLN-0007", 1, FAMILY, YOUTH, "He sings.")))
        .isInstanceOfSatisfying(
            Stored.Different.class,
            different -> assertThat(different.storedHash()).isNotEqualTo(different.offeredHash()));
    assertThat(await(store().plans().version(AGENCY, first.ref()))).contains(first);
  }

  @Test
  void a_version_runs_from_its_activation_on() {
    put(first);
    assertThat(await(store().plans().running(AGENCY, FAMILY, YOUTH))).isEmpty();

    await(store().plans().activate(AGENCY, first.ref()));

    assertThat(await(store().plans().running(AGENCY, FAMILY, YOUTH))).contains(first);
    assertThat(await(store().plans().running(AGENCY, FAMILY, SISTER))).isEmpty();
    assertThat(await(store().plans().running(HILLTOP, FAMILY, YOUTH))).isEmpty();
  }

  @Test
  void a_newer_version_takes_nothing_away_before_it_is_activated() {
    activate(first);
    put(second);
    assertThat(await(store().plans().running(AGENCY, FAMILY, YOUTH))).contains(first);

    await(store().plans().activate(AGENCY, second.ref()));

    assertThat(await(store().plans().running(AGENCY, FAMILY, YOUTH))).contains(second);
    assertThat(await(store().plans().running(AGENCY, FAMILY))).containsExactly(second);
  }

  @Test
  void a_family_has_a_running_plan_for_each_youth() {
    var hers = plan("PLN-0008", 1, FAMILY, SISTER, "She is silent.");
    activate(first);
    activate(hers);

    assertThat(await(store().plans().running(AGENCY, FAMILY)))
        .containsExactlyInAnyOrder(first, hers);
  }

  @Test
  void a_withdrawn_version_runs_no_more_and_is_still_there() {
    activate(first);
    await(store().plans().withdraw(AGENCY, second.ref()));
    assertThat(await(store().plans().running(AGENCY, FAMILY, YOUTH))).contains(first);

    await(store().plans().withdraw(AGENCY, first.ref()));

    assertThat(await(store().plans().running(AGENCY, FAMILY, YOUTH))).isEmpty();
    assertThat(await(store().plans().running(AGENCY, FAMILY))).isEmpty();
    assertThat(await(store().plans().version(AGENCY, first.ref()))).contains(first);
  }

  @Test
  void the_agency_has_a_default_of_its_own() {
    assertThat(await(store().plans().agencyDefault(AGENCY))).isEmpty();
    activate(agencyDefault(1));
    activate(agencyDefault(2));

    assertThat(await(store().plans().agencyDefault(AGENCY))).contains(agencyDefault(2));
    assertThat(await(store().plans().agencyDefault(HILLTOP))).isEmpty();
  }

  @Test
  void what_is_not_stored_cannot_be_activated() {
    var unknown = new PlanRef(new PlanId("PLN-0404"), 1);

    assertThatThrownBy(() -> await(store().plans().activate(AGENCY, unknown)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PLN-0404 v1");
  }
}
