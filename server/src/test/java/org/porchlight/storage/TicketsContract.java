package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.TestStore.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.porchlight.storage.Tickets.Limit;

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
  void of_many_at_once_as_many_count_as_every_limit_lets() {
    var limits = List.of(new Limit(4, Duration.ofMinutes(15)), new Limit(6, Duration.ofDays(1)));
    var evening = Instant.parse("2026-10-10T00:41:00Z");

    assertThat(counted("codes of S1", limits, evening)).isEqualTo(4);
    assertThat(counted("codes of S1", limits, evening.plusSeconds(15 * 60 - 1))).isZero();
    assertThat(counted("codes of S2", limits, evening)).isEqualTo(4);
    assertThat(counted("codes of S1", limits, evening.plusSeconds(15 * 60))).isEqualTo(2);
    assertThat(counted("codes of S1", limits, evening.plus(Duration.ofHours(23)))).isZero();
    assertThat(counted("codes of S1", limits, evening.plus(Duration.ofDays(1)))).isEqualTo(4);
  }

  /// How many of ten asked for at once counted.
  private long counted(String name, List<Limit> limits, Instant now) {
    var asked =
        Stream.generate(() -> store().tickets().count(AGENCY, name, limits, now))
            .limit(10)
            .toList();
    await(Future.join(asked));
    return asked.stream().filter(Future::result).count();
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
