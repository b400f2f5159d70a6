package org.porchlight.oncall.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.oncall.Rosters.ANA;
import static org.porchlight.oncall.Rosters.BO;
import static org.porchlight.oncall.Rosters.CY;
import static org.porchlight.oncall.Rosters.SUE;
import static org.porchlight.oncall.Rosters.at;
import static org.porchlight.oncall.Rosters.roster;
import static org.porchlight.oncall.Rosters.shift;
import static org.porchlight.oncall.Rosters.wall;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.CoverRule;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Fallback;
import org.porchlight.oncall.Need;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.TimeOff;

/// What a text of staff means, beside pages and beside a family's contact.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class RepliesTest {
  private static final Roster ROSTER =
      roster(
          shift(ANA, "08:00-20:00"),
          shift(BO, "20:00-08:00"),
          shift(CY, "24/7"),
          shift(SUE, "24/7"));

  private final DutyStory story =
      new DutyStory(ROSTER, DutyRules.USUAL, at("2026-11-09T20:00")).until(at("2026-11-09T20:01"));

  private boolean expected(StaffMember who, String text, boolean pageOpen) {
    return RosterDecider.expects(
        story.state(), story.now(), who.id(), DutyWord.read(text).orElse(null), pageOpen);
  }

  @Test
  void words_are_read_in_both_languages_with_and_without_accents() {
    assertThat(DutyWord.read("CONFIRM")).contains(new DutyWord.Said(DutyWord.CONFIRM, ""));
    assertThat(DutyWord.read("Can't, sorry")).contains(new DutyWord.Said(DutyWord.CANT, "sorry"));
    assertThat(DutyWord.read("no puedo")).contains(new DutyWord.Said(DutyWord.CANT, ""));
    assertThat(DutyWord.read("¡Listo!")).contains(new DutyWord.Said(DutyWord.READY, ""));
    assertThat(DutyWord.read("Listo.")).contains(new DutyWord.Said(DutyWord.READY, ""));
    assertThat(DutyWord.read("CAMBIO José")).contains(new DutyWord.Said(DutyWord.SWAP, "jose"));
    assertThat(DutyWord.read("1")).isEmpty();
    assertThat(DutyWord.read("someone is hurting me")).isEmpty();
  }

  @Test
  void a_staff_phone_without_an_open_question_is_a_contact_like_any_other() {
    assertThat(expected(SUE, "help", false)).isFalse();
    assertThat(expected(SUE, "CONFIRM", false)).isFalse();
    assertThat(expected(BO, "hm?", false)).isTrue();
  }

  @Test
  void with_a_page_open_digits_and_doubtful_words_belong_to_the_page() {
    assertThat(expected(BO, "1", true)).isFalse();
    assertThat(expected(BO, "cant", true)).isFalse();
    assertThat(expected(BO, "on my way", true)).isFalse();
    assertThat(expected(BO, "cant A", true)).isTrue();
    assertThat(expected(BO, "confirm", true)).isTrue();
  }

  @Test
  void a_text_that_is_not_clear_changes_nothing_and_is_answered_with_what_to_send() {
    story.says(BO, "1");
    assertThat(story.got(BO)).endsWith("TEXT NOT_UNDERSTOOD");
    assertThat(story.open(BO)).hasSize(1);
  }

  @Test
  void of_several_open_questions_a_bare_word_answers_none() {
    story.until(at("2026-11-10T18:20"));
    assertThat(story.open(BO)).extracting(ask -> ask.about().kind()).contains(About.Kind.READY);
    var two = new DutyStory(doubled(), DutyRules.USUAL, at("2026-11-09T20:30"));
    two.until(at("2026-11-09T20:40"));
    assertThat(two.open(BO)).hasSize(2);
    two.says(BO, "CONFIRM");
    assertThat(two.got(BO)).endsWith("TEXT WHICH_ONE");
    assertThat(two.open(BO)).hasSize(2);
    two.says(BO, "CONFIRM b");
    assertThat(two.open(BO)).extracting(Ask::code).containsExactly("A");
  }

  private static Roster doubled() {
    return roster(shift(ANA, "24/7"), shift(BO, "18:00-19:00; 20:00-21:00"), shift(SUE, "24/7"));
  }

  @Test
  void a_colleague_is_named_by_id_by_whole_name_or_not_at_all() {
    story.says(BO, "SWAP Staff");
    assertThat(story.got(BO)).endsWith("TEXT WHO");
    story.says(BO, "SWAP Staff 2");
    assertThat(story.got(BO)).endsWith("TEXT WHO");
    story.says(BO, "SWAP S3");
    assertThat(story.got(BO)).endsWith("TEXT SWAP_ASKED");
  }

  @Test
  void who_is_away_by_now_does_not_take_a_shift_that_was_offered_before() {
    story.says(BO, "CANT").until(story.now().plusSeconds(1));
    assertThat(story.asked(CY).getLast()).startsWith("TAKE");
    away(CY);

    story.says(CY, "TAKE");

    assertThat(story.got(CY)).endsWith("TEXT LATE");
    assertThat(story.got(BO)).doesNotContain("TEXT TAKEN_OVER");
  }

  @Test
  void who_is_away_by_now_does_not_agree_to_a_swap_that_was_asked_before() {
    story.says(BO, "SWAP S3");
    away(CY);

    story.says(CY, "TAKE");

    assertThat(story.got(BO)).doesNotContain("TEXT TAKEN_OVER");
    assertThat(story.state().wishes().values())
        .noneMatch(wish -> wish.counts() && wish.what() instanceof Change.OfShift);
  }

  @Test
  void who_takes_the_shift_of_somebody_who_only_stands_in_has_it() {
    var fallback = new Fallback(new Need.Holds(Duty.PRIMARY), BO.id());
    var roster =
        roster(shift(ANA, "08:00-20:00"), shift(SUE, "24/7"))
            .withCover(new CoverRule(CoverRule.USUAL.needs(), List.of(fallback)));
    var night = at("2026-11-10T21:00");
    var standing = new DutyStory(roster, DutyRules.USUAL, at("2026-11-09T20:00"));
    standing.until(at("2026-11-09T20:01"));
    assertThat(standing.onCall(night).first(Duty.PRIMARY)).map(StaffMember::id).contains(BO.id());

    standing.says(BO, "CANT").until(standing.now().plusSeconds(1)).says(ANA, "TAKE");

    assertThat(standing.got(BO)).endsWith("TEXT TAKEN_OVER");
    assertThat(standing.onCall(night).first(Duty.PRIMARY)).map(StaffMember::id).contains(ANA.id());
    assertThat(standing.onCall(night).member(BO.id())).isEmpty();
  }

  private void away(StaffMember who) {
    var off = new TimeOff(who.id(), wall("2026-11-10T12:00", "2026-11-12T12:00"));
    assertThat(story.tell(new RosterCommand.AskChange(new Change.Away(off), SUE.id(), true, null)))
        .isNull();
  }

  @Test
  void an_answer_that_comes_late_still_counts_until_the_shift_is_over() {
    story.until(at("2026-11-10T17:00"));
    assertThat(story.open(BO)).isEmpty();
    assertThat(expected(BO, "CONFIRM", false)).isTrue();
    story.says(BO, "CONFIRM");
    assertThat(story.got(BO)).endsWith("TEXT NOTED");
    var shift =
        story
            .state()
            .asked(About.Kind.CONFIRM)
            .filter(ask -> ask.to().equals(BO.id()))
            .findFirst()
            .orElseThrow()
            .about()
            .shift();
    assertThat(Offers.isTroubled(story.state(), shift)).isFalse();
  }

  @Test
  void a_text_that_did_not_arrive_is_called_at_once() {
    var message = story.state().messages().values().stream().toList().getFirst();
    story.notes(new RosterEvent.MessageMissed(message.id(), "bad_number"));
    story.until(story.now().plusSeconds(1));
    assertThat(story.log().getLast().event())
        .isEqualTo(
            new RosterEvent.MessageAsked(
                story.state().last().message(),
                message.ask(),
                message.to(),
                Way.CALL,
                Say.ASK,
                ""));
  }
}
