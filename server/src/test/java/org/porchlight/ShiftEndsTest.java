package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.DutyCommand.TakeOver;
import org.porchlight.incident.StepOutcome;
import org.porchlight.oncall.StaffId;

/// Sam's shift ends while he has a crisis: it stays his, and he goes on hearing of it, until a
/// colleague takes it over.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ShiftEndsTest {
  @RegisterExtension final Town town = new Town();

  private final CoordinatorsDesk coordinator = new CoordinatorsDesk(town);
  private final Phone carla = town.phone("+12025550101");
  private final Phone ruben = town.phone("+12025550103");
  private final Phone sam = town.phone("+12025550181");

  @BeforeEach
  void sam_walks_with_the_family_and_his_shift_ends() {
    carla.texts("he is throwing things");
    sam.replies("1");
    town.desk("S1").isAbout("FAM-0007", "P1", "H").allIsCalm().ends(StepOutcome.DID_NOT_WORK);
    var over =
        new JsonObject()
            .put("key", "over")
            .put("actor", "S3")
            .put("agreed", true)
            .put("out", "S1")
            .put("in", "S2")
            .put("from", "2026-10-09T20:40")
            .put("until", "2026-10-31T08:00");
    coordinator.post("/api/roster/overrides", over).expecting(200);
    town.wait(Duration.ofSeconds(5));
    assertThat(town.onCall().member(new StaffId("S1"))).isEmpty();
  }

  @Test
  void his_replies_still_move_the_walk_and_new_words_still_reach_him() {
    sam.replies("6");
    assertThat(town.desk("S1").step()).isEqualTo("H3");

    int before = sam.texts().size();
    carla.texts("he went into his room");
    assertThat(sam.texts()).hasSize(before + 1);
    assertThat(town.open()).hasSize(1);
  }

  @Test
  void the_uncle_who_says_yes_is_brought_to_talk_with_him() {
    sam.replies("6");
    ruben.replies("1");
    town.wait(Duration.ofSeconds(5));
    sam.answersAndPressesTheSpokenDigit();
    ruben.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(15));

    assertThat(ruben.with()).containsExactly(sam.number());
  }

  @Test
  void he_is_told_once_how_to_hand_over_and_a_reply_asks_the_next() {
    town.wait(Duration.ofMinutes(4));
    assertThat(sam.texts())
        .filteredOn(text -> text.contains("you are not on call now"))
        .singleElement()
        .asString()
        .contains("Reply 03 = hand over");

    sam.replies("03");
    assertThat(sam.texts().getLast()).contains("It stays yours until they do");
    town.phone("+12025550182").replies("1");
    assertThat(town.state(town.onlyIncident()).crew().lead()).isEqualTo(new StaffId("S2"));
  }

  @Test
  void whoever_takes_it_over_has_it_and_he_hears_so() {
    town.desk("S2").does(new TakeOver(new StaffId("S1")));

    assertThat(sam.texts().getLast()).contains("S2 has it since");
  }
}
