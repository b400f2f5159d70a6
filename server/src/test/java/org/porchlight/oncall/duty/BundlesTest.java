package org.porchlight.oncall.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.duty.RosterEvent.MessageAsked;
import org.porchlight.oncall.duty.RosterEvent.PersonAsked;

/// Which notices of one phone leave together, and when; New York, where the clocks go back on 1
/// November 2026 and forward on 14 March 2027.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class BundlesTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final StaffId SAM = new StaffId("S1");
  private static final Instant NOON = Instant.parse("2026-10-10T16:00:00Z");

  private RosterState state = RosterState.EMPTY;

  private int told(Say say, String at) {
    return add(new MessageAsked(state.last().message() + 1, 0, SAM, Way.TEXT, say, ""), at);
  }

  private int asked(About.Kind kind, Way way, String at) {
    int ask = state.last().ask() + 1;
    var about = new About(kind, "S1", Duty.PRIMARY, Span.of(NOON, DutyRules.USUAL.offer()), 0);
    state = state.evolve(new PersonAsked(ask, SAM, about, "A"), Instant.parse(at));
    return add(new MessageAsked(state.last().message() + 1, ask, SAM, way, Say.ASK, ""), at);
  }

  private int add(MessageAsked event, String at) {
    state = state.evolve(event, Instant.parse(at));
    return event.message();
  }

  private Instant release(int message) {
    return bundles().release(state.message(message).orElseThrow());
  }

  private List<Integer> with(int message) {
    return bundles().with(state.message(message).orElseThrow()).stream().map(Message::id).toList();
  }

  private Bundles bundles() {
    return new Bundles(state, DutyRules.USUAL, NEW_YORK);
  }

  @Test
  void the_first_reminder_leaves_at_once_and_what_follows_within_two_minutes_as_one() {
    int first = asked(About.Kind.CONFIRM, Way.TEXT, "2026-10-10T16:00:00Z");
    int second = asked(About.Kind.CONFIRM, Way.TEXT, "2026-10-10T16:00:30Z");
    int third = told(Say.NOT_NEEDED, "2026-10-10T16:01:59Z");
    int later = asked(About.Kind.READY, Way.TEXT, "2026-10-10T16:10:00Z");

    assertThat(release(first)).isEqualTo("2026-10-10T16:00:00Z");
    assertThat(with(first)).containsExactly(first);
    assertThat(release(second)).isEqualTo("2026-10-10T16:02:00Z").isEqualTo(release(third));
    assertThat(with(third)).containsExactly(second, third);
    assertThat(release(later)).isEqualTo("2026-10-10T16:10:00Z");
  }

  @Test
  void two_of_the_same_moment_are_one_text() {
    int first = asked(About.Kind.CONFIRM, Way.TEXT, "2026-10-10T16:00:00Z");
    int second = asked(About.Kind.CONFIRM, Way.TEXT, "2026-10-10T16:00:00Z");
    assertThat(with(second)).containsExactly(first, second);
  }

  @Test
  void calls_pages_before_a_gap_offers_and_answers_never_wait() {
    asked(About.Kind.CONFIRM, Way.TEXT, "2026-10-10T16:00:00Z");
    assertThat(
            List.of(
                asked(About.Kind.CONFIRM, Way.CALL, "2026-10-10T16:00:10Z"),
                asked(About.Kind.GAP, Way.TEXT, "2026-10-10T16:00:10Z"),
                asked(About.Kind.TAKE, Way.TEXT, "2026-10-10T16:00:10Z"),
                told(Say.NOTED, "2026-10-10T16:00:10Z"),
                told(Say.TAKEN_OVER, "2026-10-10T16:00:10Z")))
        .allSatisfy(message -> {
          assertThat(release(message)).isEqualTo(Instant.MIN);
          assertThat(with(message)).containsExactly(message);
        });
  }

  @Test
  void news_waits_for_the_end_of_quiet_hours_over_midnight_and_leaves_as_one() {
    int evening = told(Say.NOT_NEEDED, "2026-10-11T02:30:00Z");
    int night = told(Say.NOT_NEEDED, "2026-10-11T08:00:00Z");
    assertThat(release(evening)).isEqualTo("2026-10-11T11:00:00Z").isEqualTo(release(night));
    assertThat(with(evening)).containsExactly(evening, night);
  }

  @Test
  void the_morning_is_the_wall_clocks_where_the_clocks_change_at_night() {
    assertThat(release(told(Say.NOT_NEEDED, "2026-11-01T03:00:00Z")))
        .isEqualTo("2026-11-01T12:00:00Z");
    assertThat(release(told(Say.NOT_NEEDED, "2027-03-14T04:00:00Z")))
        .isEqualTo("2027-03-14T11:00:00Z");
  }
}
