package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.MessageCommand.SendWords;
import org.porchlight.incident.StepOutcome;

/// The first account cannot send, or somebody comes by the second: it is the same line.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SecondAccountTest {
  private static final String FIRST_ACCOUNT = "Accounts/AC0000";

  @RegisterExtension final Town town = Town.withSecondAccount();

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");

  @Test
  void a_suspended_account_costs_nobody_the_page_and_the_reply_to_it_counts() {
    town.fault("rest-suspended", FIRST_ACCOUNT);
    carla.texts("please help");
    town.wait(Duration.ofSeconds(5));

    assertThat(sam.texts()).hasSize(1);
    assertThat(sam.lastTextFrom()).isEqualTo(Town.SECOND_PAGES);
    assertThat(carla.lastTextFrom()).isEqualTo(Town.SECOND_FAMILIES);
    sam.texts(Town.SECOND_PAGES, "1");
    assertThat(town.desk("S1").types()).contains("page.delivered", "page.acknowledged");
  }

  @Test
  void a_wrong_token_is_such_a_refusal_too() {
    town.fault("rest-401", FIRST_ACCOUNT);
    carla.texts("please help");
    town.wait(Duration.ofSeconds(5));

    assertThat(sam.lastTextFrom()).isEqualTo(Town.SECOND_PAGES);
  }

  @Test
  void after_two_answers_that_say_nothing_the_second_sends_and_then_the_first_again() {
    town.fault("rest-503", FIRST_ACCOUNT);
    carla.texts("please help");
    town.wait(Duration.ofSeconds(30));
    assertThat(sam.texts()).isNotEmpty();
    assertThat(sam.lastTextFrom()).isEqualTo(Town.SECOND_PAGES);

    town.noFaults();
    sam.texts(Town.SECOND_PAGES, "1");
    town.wait(Duration.ofMinutes(2));
    town.phone("+12025550140").texts("i cant breathe");
    town.wait(Duration.ofSeconds(5));
    // Sam leads a crisis by now, so the backup is asked first.
    assertThat(town.phone("+12025550182").lastTextFrom()).isEqualTo(Town.PAGES);
  }

  @Test
  void who_texts_or_calls_the_second_number_reaches_the_same_line() {
    carla.texts(Town.SECOND_FAMILIES, "please help");
    town.wait(Duration.ofSeconds(3));
    var incident = town.onlyIncident();
    carla.calls(Town.SECOND_FAMILIES);
    town.wait(Duration.ofSeconds(3));

    assertThat(town.onlyIncident()).isEqualTo(incident);
    assertThat(town.state(incident).contacts().all()).hasSize(2);
    assertThat(String.join(" ", carla.heard())).contains("You are not alone");
  }

  @Test
  void whoever_texts_the_second_number_is_answered_from_it_and_from_the_first_again_later() {
    carla.texts(Town.SECOND_FAMILIES, "please help");
    town.wait(Duration.ofSeconds(3));
    assertThat(carla.lastTextFrom()).isEqualTo(Town.SECOND_FAMILIES);
    sam.texts(Town.SECOND_PAGES, "1");
    sam.texts(Town.SECOND_PAGES, "hello?");
    assertThat(sam.lastTextFrom()).isEqualTo(Town.SECOND_PAGES);

    Phone rosa = town.phone("+12025550120");
    rosa.texts("ayuda por favor");
    town.wait(Duration.ofSeconds(3));
    assertThat(rosa.lastTextFrom()).isEqualTo(Town.FAMILIES);
    carla.texts("are you there");
    town.tap("S1", town.open().getLast(), new SendWords("I am here with you"));
    town.wait(Duration.ofSeconds(3));
    assertThat(carla.lastTextFrom()).isEqualTo(Town.FAMILIES);
  }

  @Test
  void a_second_number_whose_account_is_suspended_costs_nobody_the_answer() {
    town.fault("rest-suspended", "Accounts/" + Town.SECOND_ACCOUNT);
    carla.texts(Town.SECOND_FAMILIES, "please help");
    town.wait(Duration.ofSeconds(5));

    assertThat(carla.lastTextFrom()).isEqualTo(Town.FAMILIES);
  }

  @Test
  void staff_rung_by_the_second_account_join_a_caller_of_the_first_by_their_PIN() {
    carla.calls();
    town.fault("rest-suspended", FIRST_ACCOUNT);
    town.wait(Duration.ofSeconds(35));
    Phone backup = town.phone("+12025550182");
    assertThat(backup.rings()).isTrue();
    backup.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    backup.presses("246802#");
    town.wait(Duration.ofSeconds(10));

    assertThat(carla.with()).isNotEmpty();
  }

  @Test
  void an_uncle_and_staff_who_are_both_rung_by_the_second_account_meet() {
    Phone sam = town.phone("+12025550181");
    Phone ruben = town.phone("+12025550103");
    carla.texts("he is throwing things");
    sam.replies("1");
    town.desk("S1")
        .isAbout("FAM-0007", "P1", "H")
        .allIsCalm()
        .ends(StepOutcome.DID_NOT_WORK)
        .ends(StepOutcome.DID_NOT_WORK);
    town.wait(Duration.ofSeconds(5));
    town.fault("rest-suspended", FIRST_ACCOUNT);
    ruben.replies("1");
    town.wait(Duration.ofSeconds(5));
    ruben.answersAndPressesTheSpokenDigit();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    sam.presses("246801#");
    ruben.pressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(12));

    assertThat(ruben.said()).doesNotContain("PIN");
    town.control(
        "/_ctl/phones/" + ruben.number() + "/speak", new JsonObject().put("text", "estoy aqui"));
    assertThat(sam.said()).contains("estoy aqui");
  }

  @Test
  void a_token_of_one_account_signs_nothing_of_the_other() {
    // The sandbox signs by the account that owns the number; a number moved is a forged account.
    town.fault("webhook-wrong-signature", "+12025550101");
    town.control(
        "/_ctl/phones/+12025550101/text",
        new JsonObject().put("to", Town.SECOND_FAMILIES).put("body", "hello"));
    town.wait(Duration.ofSeconds(3));

    assertThat(town.open()).isEmpty();
  }
}
