package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.MessageCommand.SendWords;
import org.porchlight.incident.StepOutcome;

/// The carrier tells things twice, or not at all; people notice nothing.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CarrierFaultsTest {
  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");
  private final Phone backup = town.phone("+12025550182");

  @Test
  void every_webhook_comes_twice_and_changes_nothing_twice() {
    town.fault("webhook-duplicate", "all");
    carla.texts("please help");
    sam.replies("1");
    town.wait(Duration.ofMinutes(1));

    var desk = town.desk("S1");
    assertThat(desk.types()).doesNotContain("page.declined");
    for (String once :
        List.of("contact.offered", "message.received", "page.queued", "page.acknowledged")) {
      assertThat(desk.types()).filteredOn(once::equals).as(once).hasSize(1);
    }
    assertThat(carla.texts()).hasSize(2).doesNotHaveDuplicates();
    assertThat(backup.texts()).isEmpty();
  }

  @Test
  void a_call_told_twice_is_one_call() {
    town.fault("webhook-duplicate", "all");
    carla.calls();
    town.wait(Duration.ofSeconds(2));
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));

    var desk = town.desk("S1");
    assertThat(desk.types()).filteredOn("contact.offered"::equals).hasSize(1);
    assertThat(desk.types()).filteredOn("page.acknowledged"::equals).hasSize(1);
    assertThat(carla.with()).containsExactly("+12025550181");
  }

  @Test
  void a_key_told_twice_ends_one_step_and_the_same_key_again_ends_the_next() {
    town.fault("webhook-duplicate", "all");
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(6));
    Desk desk = town.desk("S1").isAbout("FAM-0007", "P1", "H").allIsCalm();
    sam.presses("*");
    sam.presses("246801#");
    sam.presses("6");
    assertThat(desk.step()).isEqualTo("H2");
    town.wait(Duration.ofSeconds(6));
    sam.presses("6");

    assertThat(desk.step()).isEqualTo("H3");
    assertThat(desk.types()).filteredOn("step.ended"::equals).hasSize(2);
  }

  @Test
  void a_support_whose_text_shows_no_receipt_is_rung() {
    Phone ruben = town.phone("+12025550103");
    town.fault("sms-no-receipt", "+12025550103");
    carla.texts("please help");
    sam.replies("1");
    var desk = town.desk("S1");
    desk.isAbout("FAM-0007", "P1", "H")
        .allIsCalm()
        .ends(StepOutcome.DID_NOT_WORK)
        .ends(StepOutcome.DID_NOT_WORK);
    assertThat(ruben.rings()).isFalse();
    town.wait(Duration.ofSeconds(65));

    assertThat(ruben.rings()).isTrue();
    assertThat(desk.all("page.channel_added")).containsExactly("N1:queued:null");
  }

  @Test
  void words_of_staff_that_do_not_arrive_are_told_and_a_call_is_owed() {
    carla.texts("please help");
    sam.replies("1");
    Desk desk = town.desk("S1");
    town.fault("sms-30003", "+12025550101");
    desk.does(new SendWords("I am here with you"));

    assertThat(sam.texts().getLast()).contains("may not have arrived");
    assertThat(desk.state().contacts().callbackBy()).isNotNull();
    town.wait(Duration.ofMinutes(11));
    assertThat(desk.types()).contains("attention.sought");
  }
}
