package org.porchlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.PhoneNumber;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class BlocklistTest {
  private static final Instant AT = Instant.parse("2026-10-10T00:41:00Z");
  private static final PhoneNumber LINE = new PhoneNumber("+12025550171");
  private static final PhoneNumber PHONE = new PhoneNumber("+12025550181");
  private static final Object SERVER = new Object();

  private final Blocklist list = new Blocklist();

  @Test
  void a_server_that_texts_a_phone_it_knows_to_be_blocked_is_seen_and_no_other() {
    list.passesOn(PHONE, LINE, "Stop", AT);
    assertThat(list.has(LINE, PHONE)).isTrue();

    assertThat(list.toldBefore(LINE, PHONE, SERVER, AT)).isFalse();
    assertThat(list.toldBefore(LINE, PHONE, SERVER, AT.plusSeconds(4))).isFalse();
    assertThat(list.toldBefore(LINE, PHONE, SERVER, AT.plusSeconds(6))).isTrue();
    assertThat(list.toldBefore(LINE, PHONE, new Object(), AT.plusSeconds(7))).isFalse();
    assertThat(list.toldBefore(LINE, PHONE, SERVER, AT.plusSeconds(8))).isFalse();
    assertThat(list.toldBefore(LINE, PHONE, SERVER, AT.plusSeconds(7200))).isFalse();
  }

  @Test
  void a_phone_that_says_start_is_blocked_no_more() {
    list.passesOn(PHONE, LINE, "stop", AT);
    list.passesOn(PHONE, LINE, "START", AT);

    assertThat(list.has(LINE, PHONE)).isFalse();
  }
}
