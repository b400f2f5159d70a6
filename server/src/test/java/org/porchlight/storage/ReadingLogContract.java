package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.TestStore.await;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.ReadingLog.Reading;

/// What every store promises of the log of readings.
public abstract class ReadingLogContract extends StoreContract {
  private static Reading reading(int seconds) {
    return new Reading(
        NOON.plusSeconds(seconds), new StaffId("S1"), "timeline", Crisis.newId().value());
  }

  @Test
  void readings_are_kept_the_newest_first() {
    var first = reading(1);
    var second = reading(2);
    var third = reading(3);
    await(store().readings().note(AGENCY, first));
    await(store().readings().note(AGENCY, second));
    await(store().readings().note(AGENCY, third));

    assertThat(await(store().readings().recent(AGENCY, 10))).containsExactly(third, second, first);
    assertThat(await(store().readings().recent(AGENCY, 1))).containsExactly(third);
    assertThat(await(store().readings().recent(new AgencyId("hilltop"), 10))).isEmpty();
  }

  @Test
  void the_newest_of_those_that_are_wanted_are_found_however_many_stand_between() {
    var early = reading(1);
    var wanted = reading(2);
    await(store().readings().note(AGENCY, early));
    await(store().readings().note(AGENCY, wanted));
    for (int other = 0; other < 450; other++) {
      await(store().readings().note(AGENCY, reading(100 + other)));
    }
    Predicate<Reading> beforeThose = one -> one.at().isBefore(NOON.plusSeconds(50));

    assertThat(await(store().readings().find(AGENCY, beforeThose, 10, 1_000)))
        .containsExactly(wanted, early);
    assertThat(await(store().readings().find(AGENCY, beforeThose, 1, 1_000)))
        .containsExactly(wanted);
    assertThat(await(store().readings().find(AGENCY, beforeThose, 10, 451)))
        .containsExactly(wanted);
    assertThat(await(store().readings().find(AGENCY, beforeThose, 10, 450))).isEmpty();
    assertThat(await(store().readings().find(AGENCY, _ -> true, 300, 1_000))).hasSize(300);
  }

  @Test
  void the_same_reading_twice_is_two_readings() {
    var reading = reading(1);
    await(store().readings().note(AGENCY, reading));
    await(store().readings().note(AGENCY, reading));

    assertThat(await(store().readings().recent(AGENCY, 10))).containsExactly(reading, reading);
  }
}
