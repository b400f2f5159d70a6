package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.duty.About;
import org.porchlight.oncall.duty.Ask;
import org.porchlight.oncall.duty.Message;

/// Staff are asked about their shifts on their own phones, beside pages and beside families.
///
/// It is Friday, 20:41: Luz has the night, Sam the day that begins at 08:00.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class DutyOnTheLineTest {
  @RegisterExtension final Town town = new Town("oncall.roster=" + Rota.byDayAndNight(""));

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");
  private final Phone pat = town.phone("+12025550183");

  private Ask.Standing standing(About.Kind kind, String staff) {
    return town.roster()
        .asked(kind)
        .filter(ask -> ask.to().value().equals(staff))
        .findFirst()
        .map(Ask::standing)
        .orElseThrow();
  }

  @Test
  void a_shift_is_confirmed_by_reply_and_no_incident_comes_of_it() {
    town.wait(Duration.ofSeconds(5));
    assertThat(sam.texts()).singleElement().asString().contains("CONFIRM", "2026-10-10 08:00");
    sam.replies("Confirm");

    assertThat(standing(About.Kind.CONFIRM, "S1")).isEqualTo(Ask.Standing.YES);
    assertThat(sam.texts().getLast()).contains("noted");
    assertThat(town.open()).isEmpty();
  }

  @Test
  void a_reply_that_is_not_clear_is_answered_with_what_to_send() {
    town.wait(Duration.ofSeconds(5));
    sam.replies("1");

    assertThat(sam.texts().getLast()).contains("CONFIRM, READY, TAKE");
    assertThat(standing(About.Kind.CONFIRM, "S1")).isEqualTo(Ask.Standing.OPEN);
    assertThat(town.open()).isEmpty();
  }

  @Test
  void a_staff_phone_without_a_question_is_a_contact_like_any_other() {
    town.wait(Duration.ofSeconds(5));
    pat.replies("please help me");
    assertThat(town.open()).hasSize(1);
  }

  @Test
  void with_a_page_open_the_digits_are_the_pages_and_the_words_are_the_shifts() {
    town.wait(Duration.ofSeconds(5));
    carla.texts("he is throwing things again");
    assertThat(luz.texts().getLast()).contains("Reply 1 = I have it");
    luz.replies("confirm");
    assertThat(standing(About.Kind.CONFIRM, "S2")).isEqualTo(Ask.Standing.YES);
    assertThat(town.state(town.onlyIncident()).crew().lead()).isNull();
    luz.replies("1");
    assertThat(town.state(town.onlyIncident()).crew().lead()).hasToString("S2");
  }

  @Test
  void who_cannot_come_is_replaced_by_reply_and_the_page_goes_to_who_is_there() {
    town.wait(Duration.ofSeconds(5));
    luz.replies("CONFIRM");
    sam.replies("swap luz");
    assertThat(luz.texts().getLast()).contains("asks you to be on call");
    luz.replies("TAKE");
    assertThat(sam.texts().getLast()).contains("S2 takes that shift");
    town.wait(Duration.ofHours(12));

    assertThat(town.onCall().first(Duty.PRIMARY).map(StaffMember::name)).contains("Luz Ortega");
    carla.texts("please call me");
    assertThat(luz.texts().getLast()).contains("Reply 1 = I have it");
  }

  @Test
  void a_voicemail_never_confirms_and_a_key_does() {
    sam.behaves("voicemail");
    town.wait(Duration.ofSeconds(5));
    for (int i = 0; i < 3; i++) {
      town.toNextDuty(town.now().plus(Duration.ofMinutes(11)));
      town.wait(Duration.ofSeconds(60));
    }
    assertThat(town.roster().messages().values())
        .filteredOn(message -> message.to().value().equals("S1"))
        .hasSizeGreaterThan(1);
    assertThat(standing(About.Kind.CONFIRM, "S1")).isEqualTo(Ask.Standing.OPEN);
  }

  @Test
  void a_text_whose_answer_was_lost_is_looked_for_and_not_sent_twice() {
    town.control(
        "/_ctl/faults",
        new JsonObject().put("kind", "accept-then-drop").put("on", "Messages").put("count", 2));
    town.wait(Duration.ofSeconds(45));

    assertThat(sam.texts()).hasSize(1);
    assertThat(luz.texts()).hasSize(1);
    assertThat(town.roster().messages().values())
        .allMatch(message -> message.outcome() == Message.Outcome.ARRIVED);
  }

  @Test
  void a_server_that_ends_and_starts_again_asks_nobody_twice() {
    town.wait(Duration.ofSeconds(5));
    town.restart();
    town.wait(Duration.ofSeconds(30));
    sam.replies("CONFIRM");
    town.restart();
    town.wait(Duration.ofSeconds(5));

    assertThat(sam.texts()).hasSize(2);
    assertThat(standing(About.Kind.CONFIRM, "S1")).isEqualTo(Ask.Standing.YES);
  }
}
