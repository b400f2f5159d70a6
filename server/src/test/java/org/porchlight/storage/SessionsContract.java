package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.TestStore.await;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.StaffId;

/// What every store promises of signed-in people.
public abstract class SessionsContract extends StoreContract {
  private static final StaffId STAFF = new StaffId("S1");
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration SHORT = Duration.ofMillis(40);

  private Optional<StaffId> find(String token) {
    return await(store().sessions().find(AGENCY, token, IDLE));
  }

  @Test
  void a_token_is_the_person_who_signed_in() {
    await(store().sessions().open(AGENCY, "token-1", STAFF, IDLE));

    assertThat(find("token-1")).contains(STAFF);
    assertThat(find("token-2")).isEmpty();
    assertThat(await(store().sessions().find(new AgencyId("hilltop"), "token-1", IDLE))).isEmpty();
  }

  @Test
  void a_closed_session_is_nobody() {
    await(store().sessions().open(AGENCY, "token-1", STAFF, IDLE));
    await(store().sessions().open(AGENCY, "token-2", STAFF, IDLE));
    await(store().sessions().close(AGENCY, "token-1"));

    assertThat(find("token-1")).isEmpty();
    assertThat(find("token-2")).contains(STAFF);
  }

  @Test
  void an_idle_session_ends_and_use_keeps_it() {
    await(store().sessions().open(AGENCY, "idle", STAFF, SHORT));
    await(store().sessions().open(AGENCY, "used", STAFF, SHORT));
    assertThat(find("used")).contains(STAFF);

    letPass(SHORT.plusMillis(20));

    assertThat(find("idle")).isEmpty();
    assertThat(find("used")).contains(STAFF);
  }
}
