package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.TestStore.await;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store promises of what is good once.
public abstract class TicketsContract extends StoreContract {
  private static final Duration GOOD = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(40);

  private void issue(String name, String words, Duration good) {
    await(store().tickets().issue(AGENCY, name, words, good));
  }

  private Optional<String> redeem(String name) {
    return await(store().tickets().redeem(AGENCY, name));
  }

  @Test
  void a_ticket_is_good_once_for_its_own_agency() {
    issue("journey-1", "where to", GOOD);

    assertThat(await(store().tickets().redeem(new AgencyId("hilltop"), "journey-1"))).isEmpty();
    assertThat(redeem("journey-1")).contains("where to");
    assertThat(redeem("journey-1")).isEmpty();
  }

  @Test
  void a_ticket_issued_again_has_the_later_words() {
    issue("code-1", "five tries", GOOD);
    issue("code-1", "four tries", GOOD);

    assertThat(redeem("code-1")).contains("four tries");
  }

  @Test
  void a_ticket_is_good_for_its_time_only() {
    issue("short", "words", SHORT);
    issue("long", "words", GOOD);

    letPass(SHORT.plusMillis(20));

    assertThat(redeem("short")).isEmpty();
    assertThat(redeem("long")).contains("words");
  }
}
