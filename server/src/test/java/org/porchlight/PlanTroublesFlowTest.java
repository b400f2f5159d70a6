package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.StepOutcome;

/// What a crisis teaches of supports' telephones reaches their plan the same day.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PlanTroublesFlowTest {
  @RegisterExtension final Town town = new Town();

  private final CoordinatorsDesk coordinator = new CoordinatorsDesk(town);

  @Test
  void a_failing_number_and_a_wrong_one_ask_for_attention_once_and_the_plan_runs_on() {
    town.fault("sms-30003", "+12025550103");
    town.phone("+12025550101").texts("please help");
    town.phone("+12025550181").replies("1");
    town.desk("S1")
        .isAbout("FAM-0007", "P1", "H")
        .allIsCalm()
        .ends(StepOutcome.DID_NOT_WORK)
        .ends(StepOutcome.DID_NOT_WORK);
    Town.eventually("told of the failing number", () -> people().equals(List.of("N1")));

    town.phone("+12025550105").replies("wrong number");

    Town.eventually("told of the wrong number", () -> people().equals(List.of("N1", "N3")));
    town.restart();
    assertThat(coordinator.life().getInteger("running")).isEqualTo(4);
    assertThat(people()).containsExactly("N1", "N3");
  }

  @Test
  void texts_stopped_from_a_caregivers_own_telephone_ask_for_attention_and_the_plan_runs_on() {
    town.phone("+12025550101").texts("STOP");

    Town.eventually(
        "told of the texts that stopped", () -> people("texts_stopped").equals(List.of("P2")));
    assertThat(coordinator.life().getInteger("running")).isEqualTo(4);
    assertThat(town.open()).hasSize(1);
    town.restart();
    assertThat(people("texts_stopped")).containsExactly("P2");
  }

  @Test
  void a_text_that_a_caregivers_own_telephone_does_not_take_asks_for_attention() {
    town.fault("sms-30003", "+12025550101");
    town.phone("+12025550101").texts("please help");
    town.settle();

    Town.eventually("told of the failing number", () -> people().equals(List.of("P2")));
    assertThat(coordinator.life().getInteger("running")).isEqualTo(4);
  }

  private List<String> people() {
    return people("number_failed");
  }

  private List<String> people(String cause) {
    return coordinator.version(4).getJsonArray("attention").stream()
        .map(JsonObject.class::cast)
        .filter(open -> open.getString("cause").equals(cause))
        .map(open -> open.getString("person"))
        .toList();
  }
}
