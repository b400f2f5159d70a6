package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.oncall.duty.About;
import org.porchlight.oncall.duty.Ask;
import org.porchlight.oncall.duty.Message;

/// Reminders and notices bundle and wait, and a page never does. It is Friday, 20:41: Sam has two
/// shifts on Saturday, Luz the nights; quiet hours are 22:00 to 07:00.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class NoticesTest {
  @RegisterExtension
  final Town town =
      new Town(
          "oncall.roster="
              + Rota.file(
                  """
                    - {staff: S1, hours: "08:00-12:00"}
                    - {staff: S1, duty: backup, hours: "13:00-17:00"}
                    - {staff: S2, duty: primary, hours: "12:00-08:00"}
                    - {staff: S3, hours: "24/7"}
                    - {staff: C1, hours: "24/7"}
                  """));

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");
  private final Phone luz = town.phone("+12025550182");

  @Test
  void two_reminders_to_one_phone_are_one_text_whose_arrival_is_known_of_each() {
    town.restart();
    town.wait(Duration.ofSeconds(20));
    assertThat(sam.texts())
        .singleElement()
        .asString()
        .contains("2026-10-10 08:00", "2026-10-10 13:00", "CONFIRM A", "CONFIRM B")
        .containsOnlyOnce("Harbor Line");
    assertThat(toSam()).hasSize(2).allMatch(one -> one.outcome() == Message.Outcome.ARRIVED);

    sam.replies("CONFIRM A");
    sam.replies("CONFIRM B");
    assertThat(town.roster().asked(About.Kind.CONFIRM))
        .filteredOn(ask -> ask.to().value().equals("S1"))
        .hasSize(2)
        .allMatch(ask -> ask.standing() == Ask.Standing.YES);
  }

  private java.util.List<Message> toSam() {
    return town.roster().messages().values().stream()
        .filter(one -> one.to().value().equals("S1"))
        .filter(one -> town.roster().ask(one.ask()).isPresent())
        .toList();
  }

  @Test
  void in_quiet_hours_news_waits_for_the_morning_and_a_page_goes_at_once() {
    town.wait(Duration.ofSeconds(5));
    sam.replies("CONFIRM A");
    sam.replies("CONFIRM B");
    luz.replies("CONFIRM");
    town.wait(Duration.ofHours(2));
    int before = luz.texts().size();
    Instant page = town.now();
    carla.texts("he is throwing things again");
    assertThat(town.now()).isBefore(page.plusSeconds(10));
    assertThat(luz.texts()).hasSize(before + 1);
    assertThat(luz.texts().getLast()).contains("Reply 1 = I have it");
  }
}
