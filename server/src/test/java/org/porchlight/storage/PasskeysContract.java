package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.TestStore.await;

import org.junit.jupiter.api.Test;
import org.porchlight.oncall.StaffId;

/// What every store promises of passkeys.
public abstract class PasskeysContract extends StoreContract {
  private static final StaffId SAM = new StaffId("S1");

  private static Passkey passkey(StaffId staff, String id, int minute) {
    return new Passkey(staff, id, "phone " + id, NOON.plusSeconds(60L * minute), "{\"c\":0}");
  }

  @Test
  void a_passkey_is_found_by_its_id_and_by_its_owner_the_oldest_first() {
    var first = passkey(SAM, "key-1", 0);
    var second = passkey(SAM, "key-2", 1);
    await(store().passkeys().put(AGENCY, second));
    await(store().passkeys().put(AGENCY, first));
    await(store().passkeys().put(AGENCY, passkey(new StaffId("S2"), "key-3", 2)));

    assertThat(await(store().passkeys().find(AGENCY, "key-1"))).contains(first);
    assertThat(await(store().passkeys().find(new AgencyId("hilltop"), "key-1"))).isEmpty();
    assertThat(await(store().passkeys().of(AGENCY, SAM))).containsExactly(first, second);
  }

  @Test
  void a_passkey_put_again_is_the_same_one_as_it_is_now() {
    var used = new Passkey(SAM, "key-1", "phone key-1", NOON, "{\"c\":7}");
    await(store().passkeys().put(AGENCY, passkey(SAM, "key-1", 0)));
    await(store().passkeys().put(AGENCY, used));

    assertThat(await(store().passkeys().of(AGENCY, SAM))).containsExactly(used);
  }

  @Test
  void a_passkey_taken_away_is_gone_and_the_others_stay() {
    var lost = passkey(SAM, "key-1", 0);
    var kept = passkey(SAM, "key-2", 1);
    await(store().passkeys().put(AGENCY, lost));
    await(store().passkeys().put(AGENCY, kept));
    await(store().passkeys().takeAway(AGENCY, lost));

    assertThat(await(store().passkeys().find(AGENCY, "key-1"))).isEmpty();
    assertThat(await(store().passkeys().of(AGENCY, SAM))).containsExactly(kept);
  }
}
