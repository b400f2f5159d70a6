package org.porchlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Medium;
import org.porchlight.incident.PageEvent.PageChannelAdded;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Undelivery;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.ReachRule;

/// Whoever is tried too soon, by another way than they wish, or at another time next is seen.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class AskedTest {
  private static final Instant AT = Instant.parse("2026-10-10T00:41:00Z");
  private static final ReachRule RULE = ReachRule.parse("text, text 40s, call 2m").orElseThrow();

  private final Asked asked = new Asked(page(AT.plusSeconds(40)), RULE, AT);

  @Test
  void the_first_try_has_the_second_at_its_time() {
    assertThat(Asked.late(page(AT.plusSeconds(40)), RULE, AT)).isEmpty();
    assertThat(Asked.late(page(AT.plusSeconds(41)), RULE, AT)).contains("second try");
  }

  @Test
  void tries_in_their_order_and_at_their_times_are_let_be() {
    asked.arrived();

    assertThat(tried(Medium.TEXT, 40, 160)).isEmpty();
    asked.arrived();
    assertThat(tried(Medium.VOICE, 160, 280)).isEmpty();
    assertThat(tried(Medium.VOICE, 280, 400)).isEmpty();
  }

  @Test
  void a_try_before_its_time_is_seen() {
    asked.arrived();

    assertThat(tried(Medium.TEXT, 39, 159)).contains("before its time");
  }

  @Test
  void a_try_by_another_way_is_seen() {
    asked.arrived();

    assertThat(tried(Medium.VOICE, 40, 160)).contains("goes by [TEXT]; got VOICE");
  }

  @Test
  void a_next_try_at_another_time_is_seen() {
    asked.arrived();

    assertThat(tried(Medium.TEXT, 40, 161)).contains("next try");
  }

  @Test
  void a_phone_is_rung_at_once_where_the_text_did_not_arrive() {
    asked.missed(Medium.TEXT, Undelivery.OPTED_OUT, AT.plusSeconds(1));

    assertThat(tried(Medium.VOICE, 1, 121)).isEmpty();
  }

  @Test
  void a_phone_is_rung_where_no_receipt_comes_and_not_sooner_after_a_second_text() {
    assertThat(tried(Medium.TEXT, 40, 160)).isEmpty();
    assertThat(tried(Medium.VOICE, 99, 219)).contains("before its time");
    var other = new Asked(page(AT.plusSeconds(40)), RULE, AT);

    assertThat(other.tried(more(Medium.VOICE, 180), AT.plusSeconds(60))).isEmpty();
  }

  @Test
  void whoever_wishes_calls_alone_is_not_texted() {
    var calls = ReachRule.parse("call, call 40s").orElseThrow();
    var rung = new Asked(page(AT.plusSeconds(40)), calls, AT);

    assertThat(rung.tried(more(Medium.TEXT, 80), AT.plusSeconds(40))).contains("not texted");
  }

  private String tried(Medium medium, int seconds, int next) {
    return asked.tried(more(medium, next), AT.plusSeconds(seconds));
  }

  private static PageChannelAdded more(Medium medium, int next) {
    return new PageChannelAdded(new PageId(1), medium, AT.plusSeconds(next));
  }

  private static PageQueued page(@Nullable Instant next) {
    return new PageQueued(
        new PageId(1),
        new Recipient.OnDuty(new StaffId("S1"), Duty.PRIMARY),
        Purpose.ANSWER,
        null,
        new PhoneNumber("+12025550181"),
        Language.EN,
        Set.of(Medium.TEXT),
        4,
        AT.plusSeconds(600),
        AT.plusSeconds(60),
        null,
        next);
  }
}
