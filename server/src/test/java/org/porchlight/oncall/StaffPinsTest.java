package org.porchlight.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.PinCheck.Right;
import org.porchlight.oncall.PinCheck.TooSoon;
import org.porchlight.oncall.PinCheck.Wrong;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class StaffPinsTest {
  private static final StaffId ANA = new StaffId("S1");
  private static final StaffId NOBODY = new StaffId("S9");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final StaffPins pins = new StaffPins(Map.of(ANA, PinHash.of("246801", new byte[16], 1)));

  @Test
  void the_right_pin_signs_in() {
    assertThat(pins.check(ANA, "246801", NOON)).isEqualTo(new Right());
  }

  @Test
  void the_first_wrong_pins_cost_no_time() {
    assertThat(pins.check(ANA, "111111", NOON)).isEqualTo(new Wrong(Duration.ZERO));
    assertThat(pins.check(ANA, "111112", NOON)).isEqualTo(new Wrong(Duration.ZERO));
    assertThat(pins.check(ANA, "246801", NOON)).isEqualTo(new Right());
    assertThat(pins.wrongInARow(ANA)).isZero();
  }

  @Test
  void each_further_wrong_pin_doubles_the_wait_up_to_a_minute() {
    assertThat(waitsOf(11)).containsExactly(0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
  }

  @Test
  void the_right_pin_too_soon_is_not_looked_at() {
    waitsOf(3);
    var tooSoon = pins.check(ANA, "246801", NOON.plusMillis(400));
    assertThat(tooSoon).isEqualTo(new TooSoon(Duration.ofMillis(600)));
    assertThat(pins.check(ANA, "246801", NOON.plusSeconds(1))).isEqualTo(new Right());
  }

  @Test
  void a_try_of_nobody_is_answered_like_a_wrong_one() {
    assertThat(pins.check(NOBODY, "000000", NOON)).isEqualTo(new Wrong(Duration.ZERO));
    assertThat(pins.check(NOBODY, "246801", NOON)).isEqualTo(new Wrong(Duration.ZERO));
    assertThat(pins.check(NOBODY, "246801", NOON)).isEqualTo(new Wrong(Duration.ofSeconds(1)));
  }

  @Test
  void another_persons_wrong_tries_make_nobody_wait() {
    for (var tries = 0; tries < 5; tries++) {
      pins.check(NOBODY, "111111", NOON);
    }
    assertThat(pins.check(ANA, "246801", NOON)).isEqualTo(new Right());
  }

  @Test
  void a_well_known_pin_is_found() {
    assertThat(pins.anyIs(List.of("000000", "246801"))).isTrue();
    assertThat(pins.anyIs(List.of("000000", "246802"))).isFalse();
  }

  @Test
  void a_hash_never_shows_itself_and_refuses_a_plain_pin() {
    assertThat(PinHash.of("246801", new byte[16], 1)).hasToString("PinHash[hidden]");
    assertThatThrownBy(() -> new PinHash("246801")).hasMessageNotContaining("246801");
    assertThatThrownBy(() -> PinHash.of("2468a1", new byte[16], 1))
        .hasMessage("pin: 6 characters of another shape (expected: 6 to 10 digits)");
  }

  private List<Long> waitsOf(int tries) {
    var waits = new ArrayList<Long>();
    var now = NOON;
    for (var number = 0; number < tries; number++) {
      if (pins.check(ANA, "111111", now) instanceof Wrong(var delay)) {
        waits.add(delay.toSeconds());
        now = tries == 3 ? now : now.plus(delay);
      }
    }
    return waits;
  }
}
