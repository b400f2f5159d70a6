package org.porchlight.oncall.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.oncall.Rosters.ANA;
import static org.porchlight.oncall.Rosters.BO;
import static org.porchlight.oncall.Rosters.CY;
import static org.porchlight.oncall.Rosters.SUE;
import static org.porchlight.oncall.Rosters.at;
import static org.porchlight.oncall.Rosters.every;
import static org.porchlight.oncall.Rosters.layer;
import static org.porchlight.oncall.Rosters.primaries;
import static org.porchlight.oncall.Rosters.roster;
import static org.porchlight.oncall.Rosters.shift;
import static org.porchlight.oncall.Rosters.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.DatedShift;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.RotationUnit;
import org.porchlight.oncall.ShiftOverride;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.TimeOff;
import org.porchlight.oncall.Timetable;

/// What time makes due, and what people's answers lead to.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class DutyTasksTest {
  /// Ana by day and Bo by night, Cy behind them, Sue above; 10 November is a Tuesday.
  private static final Roster DAYS =
      roster(
          shift(ANA, "08:00-20:00"),
          shift(BO, "20:00-08:00"),
          shift(CY, "24/7"),
          shift(SUE, "24/7"));

  private static DutyStory story(String start) {
    return new DutyStory(DAYS, DutyRules.USUAL, at(start));
  }

  @Test
  void a_shift_is_to_be_confirmed_the_day_before_by_the_person_who_has_it() {
    var story = story("2026-11-09T12:00").until(at("2026-11-10T07:59"));
    assertThat(story.asked(BO)).startsWith("CONFIRM " + at("2026-11-09T12:00"));
    assertThat(story.got(BO)).startsWith("TEXT ASK");
    story.says(BO, "Confirm");
    assertThat(story.got(BO)).endsWith("TEXT NOTED");
  }

  @Test
  void a_confirmed_shift_is_left_in_peace_until_its_phone_is_tried() {
    var story = story("2026-11-09T21:00").until(at("2026-11-09T21:30"));
    story.says(ANA, "CONFIRM").until(at("2026-11-10T07:59"));
    assertThat(story.asked(ANA))
        .containsExactly("CONFIRM " + at("2026-11-09T21:00"), "READY " + at("2026-11-09T21:55"));
    story.says(ANA, "ready");
    assertThat(story.open(ANA)).isEmpty();
    assertThat(story.state().unreached()).isEmpty();
  }

  @Test
  void without_an_answer_the_same_words_are_called_and_then_others_are_asked() {
    var story = story("2026-11-09T20:00").until(at("2026-11-09T21:45"));
    assertThat(story.got(BO)).containsExactly("TEXT ASK", "CALL ASK");
    story.until(at("2026-11-10T16:30"));
    assertThat(story.asked(CY)).contains("TAKE " + at("2026-11-10T16:00"));
    assertThat(primaries(story.roster(), at("2026-11-10T21:00"))).containsExactly(BO.id());
  }

  @Test
  void who_cannot_come_is_replaced_by_whoever_takes_the_shift() {
    var story = story("2026-11-09T20:00").until(at("2026-11-09T20:05"));
    story.says(BO, "can't").until(at("2026-11-09T20:06"));
    assertThat(story.asked(CY)).containsExactly("TAKE " + at("2026-11-09T20:05"));
    story.says(CY, "TAKE");
    assertThat(primaries(story.roster(), at("2026-11-10T21:00"))).containsExactly(CY.id());
    assertThat(story.got(BO)).endsWith("TEXT TAKEN_OVER");
    story.until(at("2026-11-09T23:00"));
    assertThat(story.asked(SUE)).isEmpty();
  }

  @Test
  void one_after_the_other_is_asked_and_then_a_manager_is_told() {
    var story = story("2026-11-09T20:00").until(at("2026-11-09T20:05"));
    story.says(BO, "CANT").until(at("2026-11-09T20:06"));
    story.says(CY, "CANT").until(at("2026-11-09T20:07"));
    assertThat(story.asked(ANA).getLast()).startsWith("TAKE");
    story.says(ANA, "CANT B").until(at("2026-11-09T20:08"));
    assertThat(story.asked(SUE)).containsExactly("GAP " + at("2026-11-09T20:07"));
  }

  @Test
  void a_phone_that_does_not_answer_its_test_is_no_cover_and_the_manager_hears_of_it() {
    var alone = roster(shift(ANA, "08:00-20:00"), shift(BO, "20:00-08:00"), shift(SUE, "24/7"));
    var story =
        new DutyStory(alone, DutyRules.USUAL, at("2026-11-10T17:00")).until(at("2026-11-10T19:59"));
    assertThat(story.asked(BO)).contains("READY " + at("2026-11-10T18:00"));
    assertThat(story.state().unreached()).containsKey(BO.id());
    assertThat(story.asked(SUE)).anyMatch(asked -> asked.startsWith("GAP "));
    assertThat(story.got(SUE)).contains("CALL ASK");
  }

  @Test
  void any_answer_shows_that_a_phone_is_live_again() {
    var story = story("2026-11-10T17:00").until(at("2026-11-10T19:00"));
    assertThat(story.state().unreached()).containsKey(BO.id());
    story.says(BO, "ready");
    assertThat(story.state().unreached()).isEmpty();
  }

  @Test
  void before_a_gap_the_manager_is_paged_at_each_lead_time_and_when_it_opens() {
    var story = gap("2026-11-09T12:00");
    story.when(asked -> {
      if (asked.about().kind() == About.Kind.GAP) {
        story.answers(asked.ask(), Answer.YES);
      }
    });
    story.until(at("2026-11-14T05:30"));
    assertThat(story.asked(SUE)).contains("GAP " + at("2026-11-11T02:00"));
    assertThat(gapPages(story))
        .containsExactly(
            at("2026-11-11T02:00"),
            at("2026-11-13T02:00"),
            at("2026-11-13T22:00"),
            at("2026-11-14T02:00"));
  }

  @Test
  void a_gap_that_opens_sooner_is_told_at_once_and_until_somebody_has_seen_it() {
    var story = gap("2026-11-14T01:50").until(at("2026-11-14T01:59"));
    assertThat(gapPages(story)).containsExactly(at("2026-11-14T01:50"));
    story.until(at("2026-11-14T03:40"));
    assertThat(gapPages(story))
        .containsExactly(
            at("2026-11-14T01:50"),
            at("2026-11-14T02:00"),
            at("2026-11-14T02:30"),
            at("2026-11-14T03:00"),
            at("2026-11-14T03:30"));
    var paged = story.state().asked(About.Kind.GAP).filter(Ask::isOpen).findFirst().orElseThrow();
    story.answers(paged.id(), Answer.YES).until(at("2026-11-14T05:59"));
    assertThat(gapPages(story)).hasSize(5);
  }

  @Test
  void quiet_hours_hold_notices_and_never_a_page_for_a_gap() {
    assertThat(gapPages(gap("2026-11-09T12:00").until(at("2026-11-11T02:01"))))
        .startsWith(at("2026-11-11T02:00"));
    var early =
        new DutyStory(
                roster(shift(ANA, "02:00-14:00"), shift(BO, "14:00-02:00"), shift(SUE, "24/7")),
                DutyRules.USUAL,
                at("2026-11-09T12:00"))
            .until(at("2026-11-11T01:00"));
    assertThat(early.asked(ANA))
        .containsSubsequence(
            "READY " + at("2026-11-09T21:55"), "CONFIRM " + at("2026-11-09T21:55"));
  }

  @Test
  void nothing_is_asked_twice_and_a_server_that_was_down_makes_up_for_it() {
    var story = story("2026-11-09T12:00").until(at("2026-11-09T12:01"));
    int before = story.log().size();
    story.until(at("2026-11-09T12:02"));
    assertThat(story.log()).hasSize(before);
    story.says(BO, "CONFIRM").down(Duration.ofHours(11)).until(at("2026-11-09T23:02"));
    assertThat(story.asked(ANA))
        .containsExactly("CONFIRM " + at("2026-11-09T12:00"), "READY " + at("2026-11-09T23:02"));
  }

  @Test
  void a_shift_that_never_hands_off_is_confirmed_and_its_phone_tried_each_week() {
    var always = roster(shift(ANA, "24/7"), shift(BO, "24/7"), shift(SUE, "24/7"));
    var story = new DutyStory(always, DutyRules.USUAL, at("2026-11-11T12:00"));
    story.when(asked -> {
      if (!asked.to().equals(BO.id())) {
        story.answers(asked.ask(), Answer.YES);
      }
    });
    story.until(at("2026-11-24T12:00"));
    for (var member : List.of(ANA, SUE)) {
      assertThat(story.asked(member))
          .filteredOn(asked -> asked.startsWith("CONFIRM") || asked.startsWith("READY"))
          .containsExactly(
              "CONFIRM " + at("2026-11-15T10:00"),
              "READY " + at("2026-11-16T08:00"),
              "CONFIRM " + at("2026-11-22T10:00"),
              "READY " + at("2026-11-23T08:00"));
    }
    assertThat(story.asked(CY)).anyMatch(asked -> asked.startsWith("TAKE"));
    assertThat(primaries(story.roster(), at("2026-11-18T12:00")))
        .containsExactlyInAnyOrder(ANA.id(), CY.id());
  }

  @Test
  void a_shift_that_never_hands_off_can_be_asked_about_each_day_or_never() {
    assertThat(FreshStart.parse("10:00").days()).hasSize(7);
    assertThat(FreshStart.parse("mo 09:30").time()).hasToString("09:30");
    assertThat(FreshStart.parse("none")).isEqualTo(FreshStart.NEVER);
    for (var text : List.of("", "Mo", "Xx 10:00", "Mo 25:00", "Mo 10:00 daily")) {
      assertThatThrownBy(() -> FreshStart.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_week_of_turns_hands_off_by_itself_and_is_asked_about_once() {
    var weeks =
        roster(shift(SUE, "08:00-20:00"))
            .withLayers(List.of(layer(every(RotationUnit.WEEK, 1, "2026-11-02T08:00", ANA, BO))));
    var story = new DutyStory(weeks, DutyRules.USUAL, at("2026-11-12T12:00"));
    story.when(asked -> story.answers(asked.ask(), Answer.YES));
    story.until(at("2026-11-22T07:00"));
    assertThat(story.asked(ANA))
        .containsExactly("CONFIRM " + at("2026-11-15T08:00"), "READY " + at("2026-11-15T21:55"));
  }

  @Test
  void who_takes_over_at_the_last_minute_is_asked_at_once_and_nothing_once_it_has_begun() {
    var story = story("2026-11-10T12:00").until(at("2026-11-10T19:30"));
    var replace =
        new Change.OfShift(
            new ShiftOverride.Replace(
                BO.id(), CY.id(), wall("2026-11-10T20:00", "2026-11-11T08:00")));
    story.tell(new RosterCommand.AskChange(replace, SUE.id(), true, null));
    story.until(at("2026-11-10T19:31"));
    assertThat(story.asked(CY)).contains("READY " + at("2026-11-10T19:30"));
    story.until(at("2026-11-10T21:00"));
    assertThat(story.asked(CY))
        .filteredOn(asked -> asked.startsWith("READY") || asked.startsWith("CONFIRM"))
        .containsExactly("READY " + at("2026-11-10T19:30"), "CONFIRM " + at("2026-11-10T19:30"));
  }

  @Test
  void a_gap_without_end_is_paged_anew_each_day_and_not_each_minute() {
    var nobody = roster(shift(ANA, "24/7"));
    var story = new DutyStory(nobody, DutyRules.USUAL, at("2026-11-10T12:00"));
    story.when(asked -> story.answers(asked.ask(), Answer.YES));
    story.until(at("2026-11-13T12:00"));
    assertThat(gapPages(story)).hasSizeBetween(3, 5);
  }

  @Test
  void a_month_of_twelve_hour_turns_is_asked_about_turn_by_turn_and_in_time() {
    var turns =
        roster(shift(SUE, "24/7"))
            .withLayers(
                List.of(layer(every(RotationUnit.HOUR, 12, "2026-10-01T08:00", ANA, BO, CY))));
    var start = at("2026-10-15T12:00");
    var story = new DutyStory(turns, DutyRules.USUAL, start);
    story.when(asked -> story.answers(asked.ask(), Answer.YES));
    story.until(at("2026-11-15T12:00"));
    var asks = story.state().asks().values();
    var shifts =
        new Timetable(turns)
            .beginning(new Span(start.plus(Duration.ofDays(2)), at("2026-11-15T12:00"))).stream()
                .toList();
    assertThat(shifts).hasSizeGreaterThan(55);
    for (var shift : shifts) {
      for (var kind : List.of(About.Kind.CONFIRM, About.Kind.READY)) {
        assertThat(asks)
            .filteredOn(ask -> ask.about().kind() == kind && ask.about().isOf(shift))
            .as(kind + " of " + shift)
            .singleElement()
            .satisfies(ask -> {
              assertThat(ask.to()).isEqualTo(shift.staff());
              assertThat(ask.at()).isBefore(shift.span().start());
            });
      }
    }
  }

  @Test
  void a_swap_by_reply_changes_nothing_until_the_colleague_agrees() {
    var story = story("2026-11-09T20:00").until(at("2026-11-09T20:05"));
    story.says(BO, "SWAP Staff 3");
    assertThat(story.got(BO)).endsWith("TEXT SWAP_ASKED");
    assertThat(primaries(story.roster(), at("2026-11-10T21:00"))).containsExactly(BO.id());
    story.says(CY, "take");
    assertThat(primaries(story.roster(), at("2026-11-10T21:00"))).containsExactly(CY.id());
    story.until(at("2026-11-10T17:00"));
    assertThat(
            story
                .state()
                .asked(About.Kind.CONFIRM)
                .filter(ask -> ask.about().span().start().equals(at("2026-11-10T20:00"))))
        .extracting(Ask::to)
        .containsExactly(BO.id());
  }

  @Test
  void a_swap_that_is_declined_leaves_the_shift_where_it_was() {
    var story = story("2026-11-09T20:00").until(at("2026-11-09T20:05"));
    story.says(BO, "swap s3").says(CY, "cannot");
    assertThat(story.got(BO)).endsWith("TEXT SWAP_DECLINED");
    assertThat(story.open(BO)).hasSize(1);
    assertThat(primaries(story.roster(), at("2026-11-10T21:00"))).containsExactly(BO.id());
  }

  @Test
  void a_change_that_leaves_a_gap_needs_a_named_fallback() {
    var story = story("2026-11-09T12:00");
    var away = new Change.Away(new TimeOff(ANA.id(), wall("2026-11-12T08:00", "2026-11-12T20:00")));
    assertThat(story.tell(new RosterCommand.AskChange(away, ANA.id(), false, null)))
        .isEqualTo(RosterRefusal.LEAVES_A_GAP);
    assertThat(story.tell(new RosterCommand.AskChange(away, ANA.id(), false, CY.id()))).isNull();
    assertThat(primaries(story.roster(), at("2026-11-12T12:00"))).containsExactly(CY.id());
    assertThat(primaries(story.roster(), at("2026-11-13T12:00"))).containsExactly(ANA.id());
  }

  @Test
  void nobody_is_brought_in_who_is_away_then() {
    var story = story("2026-11-09T12:00");
    var away = new Change.Away(new TimeOff(CY.id(), wall("2026-11-12T08:00", "2026-11-12T20:00")));
    assertThat(story.tell(new RosterCommand.AskChange(away, CY.id(), false, null))).isNull();
    var replace =
        new Change.OfShift(
            new ShiftOverride.Replace(
                ANA.id(), CY.id(), wall("2026-11-12T08:00", "2026-11-12T20:00")));
    assertThat(story.tell(new RosterCommand.AskChange(replace, SUE.id(), true, null)))
        .isEqualTo(RosterRefusal.AWAY_THEN);
  }

  @Test
  void a_change_that_is_taken_back_counts_no_more() {
    var story = story("2026-11-09T12:00");
    var replace =
        new Change.OfShift(
            new ShiftOverride.Replace(
                ANA.id(), CY.id(), wall("2026-11-12T08:00", "2026-11-12T20:00")));
    story.tell(new RosterCommand.AskChange(replace, SUE.id(), true, null));
    assertThat(primaries(story.roster(), at("2026-11-12T12:00"))).containsExactly(CY.id());
    assertThat(story.tell(new RosterCommand.WithdrawChange(1, SUE.id()))).isNull();
    assertThat(primaries(story.roster(), at("2026-11-12T12:00"))).containsExactly(ANA.id());
  }

  /// Nobody is primary on 14 November from 02:00 to 06:00.
  private static DutyStory gap(String start) {
    var roster =
        roster(shift(SUE, "24/7"), shift(CY, "24/7"))
            .withDated(
                List.of(
                    new DatedShift(
                        ANA.id(), Duty.PRIMARY, wall("2026-11-01T00:00", "2026-11-14T02:00")),
                    new DatedShift(
                        BO.id(), Duty.PRIMARY, wall("2026-11-14T06:00", "2026-12-24T00:00"))));
    return new DutyStory(roster, DutyRules.USUAL, at(start));
  }

  private static List<Instant> gapPages(DutyStory story) {
    return story.log().stream()
        .filter(told ->
            told.event() instanceof RosterEvent.PersonAsked asked
                && asked.about().kind() == About.Kind.GAP)
        .map(DutyStory.Told::at)
        .toList();
  }
}
