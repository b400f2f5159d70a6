package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.Crisis.FAMILY;
import static org.porchlight.storage.Crisis.OTHER_PHONE;
import static org.porchlight.storage.Crisis.PHONE;
import static org.porchlight.storage.PlanSamples.MOTHER;
import static org.porchlight.storage.PlanSamples.family;
import static org.porchlight.storage.TestStore.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Candidate;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PhoneNumber;

/// What every store promises of families and their numbers (R3).
public abstract class DirectoryContract extends StoreContract {
  private static final FamilyId NEIGHBOURS = new FamilyId("FAM-0008");
  private static final AgencyId HILLTOP = new AgencyId("hilltop");

  private List<Candidate> candidates(PhoneNumber number) {
    return await(store().directory().candidates(AGENCY, number));
  }

  @Test
  void a_family_is_read_as_it_was_put() {
    var family = family(FAMILY, "Carla Sample", PHONE);
    await(store().directory().put(AGENCY, family));

    assertThat(await(store().directory().family(AGENCY, FAMILY))).contains(family);
    assertThat(await(store().directory().family(AGENCY, NEIGHBOURS))).isEmpty();
    assertThat(await(store().directory().family(HILLTOP, FAMILY))).isEmpty();
  }

  @Test
  void a_number_suggests_everybody_who_has_it_in_any_family() {
    await(store().directory().put(AGENCY, family(FAMILY, "Carla Sample", PHONE)));
    await(store().directory().put(AGENCY, family(NEIGHBOURS, "Dora Sample", PHONE, OTHER_PHONE)));

    assertThat(candidates(PHONE))
        .containsExactlyInAnyOrder(
            new Candidate(FAMILY, MOTHER), new Candidate(NEIGHBOURS, MOTHER));
    assertThat(candidates(OTHER_PHONE)).containsExactly(new Candidate(NEIGHBOURS, MOTHER));
    assertThat(candidates(new PhoneNumber("+12025550199"))).isEmpty();
    assertThat(await(store().directory().candidates(HILLTOP, PHONE))).isEmpty();
  }

  @Test
  void a_family_put_again_loses_the_numbers_it_no_longer_has() {
    await(store().directory().put(AGENCY, family(FAMILY, "Carla Sample", PHONE)));
    await(store().directory().put(AGENCY, family(NEIGHBOURS, "Dora Sample", PHONE)));
    await(store().directory().put(AGENCY, family(FAMILY, "Carla Sample", OTHER_PHONE)));

    assertThat(candidates(PHONE)).containsExactly(new Candidate(NEIGHBOURS, MOTHER));
    assertThat(candidates(OTHER_PHONE)).containsExactly(new Candidate(FAMILY, MOTHER));
  }

  @Test
  void every_family_of_the_agency_is_listed_once() {
    await(store().directory().put(AGENCY, family(FAMILY, "Carla Sample", PHONE)));
    await(store().directory().put(AGENCY, family(FAMILY, "Carla Sample", PHONE)));
    await(store().directory().put(AGENCY, family(NEIGHBOURS, "Dora Sample")));
    await(store().directory().put(HILLTOP, family(new FamilyId("FAM-0009"), "Eva Sample")));

    assertThat(await(store().directory().families(AGENCY)))
        .containsExactlyInAnyOrder(FAMILY, NEIGHBOURS);
  }
}
