package org.porchlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.notification.PhoneCodes.Told;

/// What a code is worth is seen, and what it is taken for instead.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CodePromiseTest {
  private static final Instant SENT = Instant.parse("2026-10-10T00:41:00Z");
  private static final Instant SOON = SENT.plusSeconds(60);
  private static final Instant LATE = SENT.plusSeconds(600);

  private final CodePromise code = new CodePromise(SENT);

  @Test
  void the_right_code_counts_once() {
    assertThat(code.broken(true, SOON, Told.MATCHED)).isNull();
    assertThat(code.broken(true, SOON, Told.MATCHED)).isEqualTo(Told.NONE_OPEN);
  }

  @Test
  void a_wrong_code_that_is_taken_and_a_right_one_that_is_not_are_seen() {
    assertThat(code.broken(false, SOON, Told.MATCHED)).isEqualTo(Told.WRONG);
    assertThat(new CodePromise(SENT).broken(true, SOON, Told.WRONG)).isEqualTo(Told.MATCHED);
  }

  @Test
  void an_old_code_that_is_taken_is_seen() {
    assertThat(code.broken(true, LATE, Told.MATCHED)).isEqualTo(Told.NONE_OPEN);
    assertThat(new CodePromise(SENT).broken(true, LATE, Told.NONE_OPEN)).isNull();
  }

  @Test
  void a_right_code_behind_three_wrong_ones_that_is_taken_is_seen() {
    for (int i = 0; i < 3; i++) {
      assertThat(code.broken(false, SOON, Told.WRONG)).isNull();
    }

    assertThat(code.broken(true, SOON, Told.MATCHED)).isEqualTo(Told.NONE_OPEN);
  }

  @Test
  void a_try_that_was_lost_may_have_counted_but_opens_nothing() {
    code.lost();

    assertThat(code.broken(true, SOON, Told.NONE_OPEN)).isNull();
    assertThat(code.broken(false, SOON, Told.MATCHED)).isEqualTo(Told.WRONG);
  }
}
