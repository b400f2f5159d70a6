package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.TestStore.await;

import org.junit.jupiter.api.Test;

/// What every store promises of administrators.
public abstract class AdministratorsContract extends StoreContract {
  @Test
  void the_first_administrator_of_an_agency_stands_and_no_second_comes() {
    assertThat(await(store().administrators().appoint(AGENCY, "hash-1"))).isTrue();
    assertThat(await(store().administrators().appoint(AGENCY, "hash-2"))).isFalse();

    assertThat(await(store().administrators().passphraseHash(AGENCY))).contains("hash-1");
    assertThat(await(store().administrators().passphraseHash(new AgencyId("hilltop")))).isEmpty();
  }
}
