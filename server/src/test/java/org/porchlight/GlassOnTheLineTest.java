package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.console.Chromium;
import org.porchlight.incident.DutyCommand.Engage;
import org.porchlight.incident.MessageCommand.SendWords;

/// A colleague who is off tonight sees a family by a reason, and whoever has it hears of it.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class GlassOnTheLineTest {
  @RegisterExtension final Town town = new Town();

  private final CoordinatorsDesk desk = new CoordinatorsDesk(town);

  @Test
  void the_coordinators_own_phone_is_told_at_once_and_every_reading_is_listed() {
    luzIsOffAndDanaHasTheFamily();
    Phone carla = town.phone("+12025550101");
    Phone dana = town.phone("+12025550184");
    carla.texts("please help, my other phone is 202-555-0109");
    town.wait(Duration.ofSeconds(3));
    var sam = town.desk("S1");
    sam.does(new Engage());
    sam.isAbout("FAM-0007", "P1", "H");
    sam.does(new SendWords("we are with you"));
    int before = dana.texts().size();

    try (var chromium = new Chromium()) {
      var luz = OnScreen.signedIn(town, chromium.phone(), "S2", "246802");
      luz.opens(sam.incident(), "");
      luz.page().locator("#glass-purpose").selectOption("family_reached_me");
      luz.page().locator("#glass-words").fill("She rang my own phone");
      luz.taps("Open this family to me");
      luz.reads("please help, my other phone is ‹number withheld›")
          .reads("Withheld from you: what staff wrote by hand or passed on.");
      town.wait(Duration.ofSeconds(3));

      assertThat(dana.texts()).hasSize(before + 1);
      assertThat(dana.texts().getLast())
          .contains("a colleague gave a reason")
          .doesNotContain("Luz", "Carla", "Mateo", "heron", "rang", "http");

      desk.get("/api/incidents/" + sam.incident() + "/timeline?actor=S3").expecting(200);
      var atHome = OnScreen.signedIn(town, chromium.phone(), "C1", "246811");
      atHome.reads("Luz Ortega saw").reads("She rang my own phone");
      atHome.page().navigate(town.console() + "/families/FAM-0007/readings");
      atHome.reads("gave a reason: the family reached them").reads("asked through the API");
    }
  }

  @Test
  void a_fall_between_the_reason_and_the_text_keeps_it_from_nobody() {
    luzIsOffAndDanaHasTheFamily();
    Phone dana = town.phone("+12025550184");
    town.fallsWhenTheGlassBreaks("FAM-0007", "S2");
    town.wait(Duration.ofSeconds(5));
    town.restart();
    town.wait(Duration.ofSeconds(5));

    assertThat(warnings(dana)).as("told once").isEqualTo(1);
  }

  @Test
  void where_the_coordinators_phone_takes_no_texts_a_supervisor_is_told() {
    luzIsOffAndDanaHasTheFamily();
    Phone dana = town.phone("+12025550184");
    Phone pat = town.phone("+12025550183");
    dana.replies("STOP");
    town.fallsWhenTheGlassBreaks("FAM-0007", "S2");
    town.wait(Duration.ofSeconds(5));

    assertThat(warnings(pat)).isEqualTo(1);
    assertThat(warnings(dana)).isZero();
  }

  @Test
  void a_carrier_that_does_not_answer_is_asked_until_it_takes_the_text() {
    luzIsOffAndDanaHasTheFamily();
    Phone dana = town.phone("+12025550184");
    town.fault("rest-503", "Messages.json");
    town.fallsWhenTheGlassBreaks("FAM-0007", "S2");
    town.wait(Duration.ofSeconds(5));
    assertThat(warnings(dana)).isZero();
    town.noFaults();
    town.wait(Duration.ofSeconds(30));

    assertThat(warnings(dana)).isEqualTo(1);
  }

  private static long warnings(Phone phone) {
    return phone.texts().stream()
        .filter(text -> text.contains("a colleague gave a reason"))
        .count();
  }

  private void luzIsOffAndDanaHasTheFamily() {
    desk.luzIsOff();
    var given = new JsonObject().put("actor", "C1").put("to", "C1").put("reason", "near them");
    desk.post("/api/families/FAM-0007/care/coordinator", given).expecting(200);
  }
}
