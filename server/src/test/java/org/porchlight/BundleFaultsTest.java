package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.oncall.duty.About;
import org.porchlight.oncall.duty.Ask;
import org.porchlight.oncall.duty.Message;
import org.porchlight.oncall.duty.QuietHours;
import org.porchlight.oncall.duty.Way;

/// Two reminders that leave as one text, and a carrier that is not well: nothing of them is lost,
/// and nothing is sent twice. It is Friday; each has two duties on Saturday from nine in the
/// evening on, and is asked about both a day before.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class BundleFaultsTest {
  private static final Instant ASKED = Instant.parse("2026-10-10T01:55:00Z");
  private static final Instant MORNING = Instant.parse("2026-10-10T11:01:00Z");
  private static final QuietHours NIGHT = QuietHours.parse("22:00-07:00");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Map<String, String> PHONES =
      Map.of("S1", "+12025550181", "S2", "+12025550182");

  @RegisterExtension
  final Town town =
      new Town(
          "oncall.roster="
              + Rota.file(
                  """
                    - {staff: S1, duty: primary, hours: "Sa 23:00-23:30"}
                    - {staff: S1, duty: primary, hours: "Su 01:00-02:00"}
                    - {staff: S2, duty: backup, hours: "Sa 23:00-23:30"}
                    - {staff: S2, duty: backup, hours: "Su 01:00-02:00"}
                    - {staff: S3, duty: primary, hours: "24/7"}
                    - {staff: S3, hours: "24/7"}
                    - {staff: C1, hours: "24/7"}
                  """));

  private void fault(String kind, String staff) {
    town.control(
        "/_ctl/faults",
        new JsonObject().put("kind", kind).put("on", PHONES.get(staff)).put("count", 1));
  }

  private void falls(String first, String second) {
    town.wait(Duration.between(town.now(), ASKED).minusSeconds(20));
    fault(first, "S1");
    fault(second, "S2");
    town.wait(Duration.between(town.now(), ASKED).plusSeconds(5));
  }

  private List<Message> asked(String staff, Way way) {
    return town.roster().messages().values().stream()
        .filter(one -> one.to().value().equals(staff) && one.way() == way)
        .filter(one ->
            town.roster()
                .ask(one.ask())
                .map(Ask::about)
                .filter(about -> about.kind() == About.Kind.CONFIRM)
                .isPresent())
        .toList();
  }

  private List<String> texts(String staff) {
    return town.phone(PHONES.getOrDefault(staff, "")).texts().stream()
        .filter(text -> text.contains("CONFIRM"))
        .toList();
  }

  /// What the carrier made of them nobody was told.
  private void noAnswerCame() {
    for (String staff : PHONES.keySet()) {
      assertThat(asked(staff, Way.TEXT)).hasSize(2).allMatch(one -> one.carrierId().isEmpty());
    }
  }

  private void allArrivedAsOne() {
    town.wait(Duration.ofSeconds(45));
    for (String staff : PHONES.keySet()) {
      assertThat(texts(staff))
          .singleElement()
          .asString()
          .contains("2026-10-10 23:00", "2026-10-11 01:00");
      assertThat(asked(staff, Way.TEXT))
          .hasSize(2)
          .allMatch(one -> one.outcome() == Message.Outcome.ARRIVED);
      assertThat(asked(staff, Way.CALL)).isEmpty();
    }
  }

  @Test
  void an_answer_that_says_nothing_loses_no_part_and_doubles_none() {
    falls("rest-500", "rest-accept-then-drop");
    noAnswerCame();
    allArrivedAsOne();
  }

  @Test
  void a_server_that_ends_before_the_answer_came_finds_every_part_where_it_is() {
    falls("rest-accept-then-500", "rest-reset");
    noAnswerCame();
    town.restart();
    allArrivedAsOne();
  }

  @Test
  void a_text_that_does_not_arrive_has_each_of_its_parts_said_by_a_call_and_not_at_night() {
    falls("sms-30003", "rest-21610");
    everyPartIsSaidByACall();
  }

  @Test
  void so_has_one_to_a_number_that_is_blocked_or_is_none() {
    falls("sms-30004", "sms-30005");
    everyPartIsSaidByACall();
  }

  @Test
  void so_has_one_that_a_carrier_holds_back_or_says_no_more_of() {
    falls("sms-30007", "sms-30008");
    everyPartIsSaidByACall();
  }

  private void everyPartIsSaidByACall() {
    town.wait(Duration.between(town.now(), MORNING));
    for (String staff : PHONES.keySet()) {
      List<Message> texts = asked(staff, Way.TEXT);
      assertThat(texts).hasSize(2).allMatch(one -> one.outcome() == Message.Outcome.MISSED);
      assertThat(asked(staff, Way.CALL))
          .extracting(Message::ask)
          .containsExactlyInAnyOrderElementsOf(texts.stream().map(Message::ask).toList());
      assertThat(asked(staff, Way.CALL)).noneMatch(call -> NIGHT.contains(call.at(), NEW_YORK));
      assertThat(texts(staff)).isEmpty();
    }
  }
}
