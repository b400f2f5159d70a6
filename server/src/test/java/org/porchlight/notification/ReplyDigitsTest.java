package org.porchlight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.notification.ReplyDigit.*;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.incident.IncidentId;
import org.porchlight.notification.Reply.Keyword.Kind;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ReplyDigitsTest {
  private static final IncidentId A = new IncidentId("01JD0000000000000000000001");
  private static final IncidentId B = new IncidentId("01JD0000000000000000000002");
  private static final IncidentId C = new IncidentId("01JD0000000000000000000003");
  private static final SortedMap<Integer, IncidentId> NONE = Collections.emptySortedMap();
  private static final SortedMap<Integer, IncidentId> ONE = new TreeMap<>(Map.of(0, A));
  private static final SortedMap<Integer, IncidentId> THREE =
      new TreeMap<>(Map.of(0, A, 1, B, 2, C));

  @ParameterizedTest
  @CsvSource({
    "1, ACKNOWLEDGE",
    "2, DECLINE",
    "3, NEXT",
    "4, WORKED",
    "5, PARTLY",
    "6, DID_NOT_WORK",
    "7, NOT_TRIED",
    "8, SUPERVISOR",
    "9, DANGER",
    "0, RESOLVE",
    "00, RESOLVE_CONFIRMED"
  })
  void with_one_open_page_a_bare_digit_says_it_all(String body, ReplyDigit digit) {
    assertThat(ReplyDigits.read(body, ONE)).isEqualTo(new Reply.Digit(A, digit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        " 1 ",
        "1.",
        "1!",
        "#1",
        "(1)",
        "1 yes",
        "1 Yes!",
        "1, on my way",
        "1 = yes",
        "1yes",
        "１",
        "1\uFE0F\u20E3",
        "١",
        "1 sí",
        "1 voy en camino",
        "1 I'll do it",
        "1 I’ve got it",
        "1\nGive me ten minutes",
        "1. Give me ten minutes"
      })
  void a_yes_is_read_however_it_is_typed(String body) {
    assertThat(ReplyDigits.read(body, ONE)).isEqualTo(new Reply.Digit(A, ACKNOWLEDGE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2", "2 can't", "2 I can’t tonight", "2 can not", "2 no puedo", "2, at work now"})
  void a_no_is_read_however_it_is_typed(String body) {
    assertThat(ReplyDigits.read(body, ONE)).isEqualTo(new Reply.Digit(A, DECLINE));
  }

  @ParameterizedTest
  @CsvSource({
    "31, 1, ACKNOWLEDGE",
    "32, 1, DECLINE",
    "21, 0, ACKNOWLEDGE",
    "46, 2, DID_NOT_WORK",
    "'4 6', 2, DID_NOT_WORK",
    "4-6, 2, DID_NOT_WORK",
    "33, 1, NEXT",
    "30, 1, RESOLVE",
    "300, 1, RESOLVE_CONFIRMED",
    "49, 2, DANGER",
    "３１, 1, ACKNOWLEDGE",
    "'31 yes', 1, ACKNOWLEDGE"
  })
  void with_three_incidents_on_one_phone_the_slot_says_which(
      String body, int slot, ReplyDigit digit) {
    IncidentId meant = THREE.get(slot);
    assertThat(meant).isNotNull();
    assertThat(ReplyDigits.read(body, THREE)).isEqualTo(new Reply.Digit(meant, digit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "4", "9", "0", "00", "1 yes"})
  void with_three_incidents_a_bare_digit_is_answered_with_the_list(String body) {
    assertThat(ReplyDigits.read(body, THREE)).isInstanceOf(Reply.WhichOne.class);
  }

  @Test
  void the_list_names_what_to_send_for_the_same_answer() {
    assertThat(ReplyDigits.read("2", THREE)).isEqualTo(new Reply.WhichOne(THREE, DECLINE));
    assertThat(ReplyDigits.codes(THREE, DECLINE)).isEqualTo("22, 32, 42");
    assertThat(ReplyDigits.codes(ONE, DECLINE)).isEqualTo("2");
  }

  @Test
  void a_slot_that_is_over_is_answered_with_what_is_open() {
    assertThat(ReplyDigits.read("51", THREE)).isEqualTo(new Reply.WhichOne(THREE, ACKNOWLEDGE));
    assertThat(ReplyDigits.read("31", ONE)).isEqualTo(new Reply.WhichOne(ONE, ACKNOWLEDGE));
  }

  @Test
  void the_last_incident_left_takes_bare_digits_and_its_own_slot() {
    SortedMap<Integer, IncidentId> left = new TreeMap<>(Map.of(1, B));
    assertThat(ReplyDigits.read("1", left)).isEqualTo(new Reply.Digit(B, ACKNOWLEDGE));
    assertThat(ReplyDigits.read("31", left)).isEqualTo(new Reply.Digit(B, ACKNOWLEDGE));
  }

  @ParameterizedTest
  @EnumSource(ReplyDigit.class)
  void whatever_is_offered_is_understood_in_every_slot(ReplyDigit digit) {
    var full = new TreeMap<Integer, IncidentId>();
    for (int slot = 0; slot < ReplyDigits.SLOTS_MAX; slot++) {
      full.put(slot, new IncidentId("01JD00000000000000000000%02d".formatted(slot)));
    }
    full.values()
        .forEach(incident -> {
          String prefix = ReplyDigits.prefix(incident, full).orElseThrow();
          assertThat(ReplyDigits.read(prefix + digit.code(), full))
              .isEqualTo(new Reply.Digit(incident, digit));
        });
  }

  @Test
  void more_incidents_than_digits_can_name_have_no_prefix() {
    assertThat(ReplyDigits.prefix(ReplyDigits.SLOTS_MAX - 1)).contains("19");
    assertThat(ReplyDigits.prefix(ReplyDigits.SLOTS_MAX)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes", "Ok", "si", "no", "one", "", " ", "👍", "?", "911", "988", "25", "12 ", "1 2"
      })
  void only_a_digit_acknowledges_so_a_bare_yes_is_unclear(String body) {
    assertThat(ReplyDigits.read(body, new TreeMap<>(Map.of(1, A))))
        .isNotInstanceOf(Reply.Digit.class);
    assertThat(ReplyDigits.read(body, new TreeMap<>(Map.of(1, A))))
        .isNotInstanceOf(Reply.Words.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yes", "no", "", "👍", "911", "988", "12", "1 2", "1 no", "2 yes", "1 I can't"})
  void what_cannot_be_understood_changes_nothing(String body) {
    assertThat(ReplyDigits.read(body, ONE)).isEqualTo(new Reply.Unclear());
  }

  @ParameterizedTest
  @ValueSource(strings = {"4 did not work", "4. no funcionó", "6 worked", "6 funcionó", "2 I can"})
  void words_that_contradict_their_digit_change_nothing(String body) {
    assertThat(ReplyDigits.read(body, ONE)).isNotInstanceOf(Reply.Digit.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4. He is calmer now", "4, we walked the dog", "4: ya está tranquilo"})
  void an_outcome_may_be_told_in_more_words_behind_a_stop(String body) {
    assertThat(ReplyDigits.read(body, ONE)).isEqualTo(new Reply.Digit(A, WORKED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9", "9 he has a knife", "9! he ran out", "9 peligro", "29"})
  void danger_is_one_reply_whatever_words_follow(String body) {
    assertThat(ReplyDigits.read(body, ONE)).isEqualTo(new Reply.Digit(A, DANGER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We walked the dog and he is calmer",
        "2 of us are coming",
        "2 hours at the park",
        "9 pm is fine",
        "9 years old brother is here",
        "2.5 hours so far",
        "25 minutes away",
        "10 min",
        "1st floor",
        "I called twice, 1 answer",
        "да"
      })
  void ordinary_words_are_a_report_and_acknowledge_nothing(String body) {
    assertThat(ReplyDigits.read(body, ONE)).isEqualTo(new Reply.Words(body));
    assertThat(ReplyDigits.read(body, THREE)).isEqualTo(new Reply.Words(body));
  }

  @ParameterizedTest
  @CsvSource({
    "STOP, STOP",
    "Stop., STOP",
    "stop all, STOP",
    "opt out, STOP",
    "CANCELAR, STOP",
    "Alto, STOP",
    "START, START",
    "help, HELP",
    "AYUDA!, HELP"
  })
  void carrier_keywords_are_known_alone_whatever_is_open(String body, Kind kind) {
    assertThat(ReplyDigits.read(body, ONE)).isEqualTo(new Reply.Keyword(kind));
    assertThat(ReplyDigits.read(body, NONE)).isEqualTo(new Reply.Keyword(kind));
  }

  @Test
  void a_keyword_within_a_sentence_is_words() {
    String body = "he would not stop so I called";
    assertThat(ReplyDigits.read(body, ONE)).isEqualTo(new Reply.Words(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrong number",
        "Sorry, wrong number!",
        "Equivocado",
        "Número equivocado",
        "1 wrong number"
      })
  void a_wrong_number_says_so(String body) {
    assertThat(ReplyDigits.read(body, ONE)).isEqualTo(new Reply.WrongNumber());
    assertThat(ReplyDigits.read(body, NONE)).isEqualTo(new Reply.WrongNumber());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "31", "hello, my brother locked himself in", "yes", ""})
  void a_phone_with_nothing_open_makes_a_contact(String body) {
    assertThat(ReplyDigits.read(body, NONE)).isEqualTo(new Reply.NoOpenPage());
  }
}
