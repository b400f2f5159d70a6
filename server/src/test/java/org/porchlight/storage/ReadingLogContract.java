package org.porchlight.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.storage.Crisis.AGENCY;
import static org.porchlight.storage.TestStore.await;

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
  void the_same_reading_twice_is_two_readings() {
    var reading = reading(1);
    await(store().readings().note(AGENCY, reading));
    await(store().readings().note(AGENCY, reading));

    assertThat(await(store().readings().recent(AGENCY, 10))).containsExactly(reading, reading);
  }
}
