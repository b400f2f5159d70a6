package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.StepOutcome;
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
  void a_page_in_quiet_hours_goes_at_once() {
    town.wait(Duration.ofHours(2));
    Instant called = town.now();
    carla.texts("he is throwing things again");
    assertThat(town.now()).isBefore(called.plusSeconds(10));
    assertThat(luz.texts().getLast()).contains("Reply 1 = I have it");
  }

  @Test
  void a_family_is_never_checked_in_with_at_night() {
    town.wait(Duration.ofMinutes(150));
    carla.texts("please help");
    luz.replies("1");
    Desk desk = town.desk("S2");
    desk.isAbout("FAM-0007", "P1", "H").allIsCalm().ends(StepOutcome.WORKED);
    desk.does(
        new Resolve(
            new Resolution(
                Resolution.OverWhen.MET,
                Disposition.STABILIZED_IN_PLACE,
                Resolution.LivingSituation.HOME,
                Resolution.SafeContact.BY_TEXT,
                "asleep")));
    until("2026-10-11T01:54:00Z");
    assertThat(checkIns()).isZero();
    until("2026-10-11T01:56:00Z");
    town.wait(Duration.ofSeconds(5));
    assertThat(checkIns()).isOne();
    until("2026-10-11T10:58:00Z");
    assertThat(checkIns()).isOne();
    until("2026-10-11T11:02:00Z");
    assertThat(checkIns()).isEqualTo(2);
  }

  private void until(String at) {
    town.wait(Duration.between(town.now(), Instant.parse(at)));
  }

  private long checkIns() {
    return carla.texts().stream().filter(text -> text.contains("checking in as we agreed")).count();
  }
}
