package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.CoordinatorsDesk.next;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Somebody of the family is asked for their sign-off at their own telephone.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SignOffByTelephoneTest {
  private static final String PAGES_NUMBER = "+12025550171";
  private static final String CARLA = "+12025550101";
  private static final int PARTS_MAX = 60;
  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  @RegisterExtension final Town town = new Town();

  private final CoordinatorsDesk desk = new CoordinatorsDesk(town);

  @BeforeEach
  void a_version_is_out_for_signing() {
    desk.put("/api/plans/PLN-0007/versions/5?actor=C1", next("minutes: 10", "minutes: 12"))
        .expecting(200);
    desk.ask("/versions/5/team-review", new JsonObject()).expecting(200);
    desk.ask("/versions/5/signing", new JsonObject()).expecting(200);
  }

  private CoordinatorsDesk.Reply ask(String who) {
    return desk.ask(
        "/versions/5/sign-offs/asks", new JsonObject().put("who", who).put("role", "caregiver"));
  }

  /// She keys the code and lets every part be read to her.
  private Phone hears(String code) {
    var carla = town.phone(CARLA).calls(PAGES_NUMBER).presses(code);
    for (int part = 0; part < PARTS_MAX && !asked(carla); part++) {
      carla.presses("#");
    }
    assertThat(asked(carla)).isTrue();
    return carla;
  }

  private static boolean asked(Phone phone) {
    return phone.heard().stream().anyMatch(words -> words.contains("If it is right for you"));
  }

  private String saidBy(String who) {
    return desk.version(5).getJsonArray("sign_offs").stream()
        .map(JsonObject.class::cast)
        .filter(one -> one.getString("who").equals(who))
        .map(one ->
            one.getString("agreement") + " " + one.getString("how") + " " + one.getString("words"))
        .findFirst()
        .orElse("nothing");
  }

  @Test
  void it_is_read_to_them_after_the_code_and_answered_by_key() {
    var asked = ask("P2").expecting(201).json();
    var code = asked.getString("code");
    assertThat(code).hasSize(6);
    assertThat(asked.getBoolean("texted")).isTrue();
    town.wait(A_MOMENT);
    assertThat(town.phone(CARLA).texts().getLast())
        .contains("202-555-0171")
        .doesNotContain(code)
        .doesNotContain("Mateo");

    var carla = hears(code);
    assertThat(String.join(" ", carla.heard())).contains("Let Mateo have his room");
    carla.presses("5");

    assertThat(saidBy("P2")).isEqualTo("agree_with_reservation phone ");
    assertThat(town.open()).isEmpty();
  }

  @Test
  void a_text_answers_only_after_it_was_heard_and_takes_it_back_at_any_time() {
    var code = ask("P2").expecting(201).json().getString("code");
    town.phone(CARLA).replies("AGREE");
    town.wait(A_MOMENT);
    assertThat(town.phone(CARLA).texts().getLast()).contains("hear it first");
    assertThat(saidBy("P2")).isEqualTo("nothing");

    hears(code).hangsUp();
    town.phone(CARLA).replies("Reserve, call me before the police");
    assertThat(saidBy("P2"))
        .isEqualTo("agree_with_reservation text_reply call me before the police");

    town.phone(CARLA).replies("withdraw");
    assertThat(saidBy("P2")).isEqualTo("nothing");
    assertThat(town.open()).isEmpty();
  }

  @Test
  void without_the_code_the_caller_reaches_a_person_like_anybody_else() {
    ask("P2").expecting(201);

    town.phone(CARLA).calls(PAGES_NUMBER).presses("000000").presses("111111");

    assertThat(town.open()).hasSize(1);
  }

  @Test
  void nobody_is_asked_at_a_telephone_that_others_use_or_see() {
    var family = desk.get("/api/families/FAM-0007").expecting(200).json();
    family
        .getJsonObject("people")
        .getJsonObject("P2")
        .getJsonArray("contact")
        .forEach(point -> ((JsonObject) point).put("monitored_by", "P3"));
    desk.put("/api/families/FAM-0007", family.encode()).expecting(200);

    assertThat(ask("P2").expecting(409).json().getString("refusal"))
        .isEqualTo("no_telephone_of_their_own");
  }

  @Test
  void a_text_that_is_no_answer_is_a_contact() {
    ask("P2").expecting(201);

    town.phone(CARLA).replies("he is throwing things again");

    assertThat(town.open()).hasSize(1);
  }
}
