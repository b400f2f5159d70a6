package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.Town.eventually;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.console.Upkeep;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageId;

/// What the operator's page tells, each on a line that does it: a real Redis, the carrier over
/// HTTP, and a clock that is turned.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class OperatorOnTheLineTest {
  private static final String SLEEP = "You can go back to sleep.";
  private static final String AWAKE = "The line needs you now.";
  private static final String SAM = "+12025550181";
  private static final String UNCLE = "+12025550103";

  private final Path data = folder();

  /// Nobody is primary on Sundays, and this is a Friday evening.
  @RegisterExtension
  final Town town =
      new Town(
          "server.data=" + data,
          "oncall.roster="
              + Rota.file(
                  """
                    - {staff: S1, hours: "Mo-Sa 00:00-24:00"}
                    - {staff: S2, hours: "24/7"}
                    - {staff: S3, hours: "24/7"}
                  """));

  private final OperatorsEyes pat = new OperatorsEyes(town, "S3", "246803");
  private final Phone carla = town.phone("+12025550101");

  static Path folder() {
    try {
      return Files.createTempDirectory("operator");
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    }
  }

  @Test
  void a_gap_within_a_fortnight_waits_until_day_and_one_that_begins_tonight_does_not() {
    String gap = "Nobody as primary: Sun, Oct 11, 00:00 to Mon, Oct 12, 00:00.";
    assertThat(pat.look("verdict")).startsWith(SLEEP).contains("Can wait until day", gap);
    assertThat(pat.look("cover")).contains(gap, "Sun, Oct 18, 00:00").doesNotContain("Oct 25");
    assertThat(pat.part("/roster", "cover")).contains(gap);

    town.turnsItsClock(Duration.ofHours(24));
    pat.signsInAgain();
    assertThat(pat.look("verdict")).startsWith(AWAKE).containsSubsequence(gap, "Can wait until");
  }

  @Test
  void whoever_is_on_call_is_shown_with_the_last_sign_of_their_phone() {
    assertThat(pat.look("cover"))
        .contains("Sam Rivers primary", "No page and no test of this phone in the last days.");
    carla.texts("please help");
    town.wait(Duration.ofSeconds(10));
    assertThat(pat.look("cover")).contains("Sam Rivers primary until Sun, Oct 11, 00:00 Reached");
    assertThat(pat.look("verdict")).startsWith(SLEEP);

    town.turnsItsClock(Duration.ofMinutes(15));
    town.fault("sms-30003", SAM);
    town.fault("call-no-answer", SAM);
    town.phone("+12025550140").texts("please help us as well");
    town.wait(Duration.ofSeconds(50));
    assertThat(pat.look("cover"))
        .containsPattern("00:00 Not reached by (text|call) at 20:5[0-9]: [^.]*\\. Reached at 20:4");
    assertThat(pat.look("verdict")).startsWith(AWAKE).contains("Sam Rivers: Not reached by");

    town.noFaults();
    new Desk(town, "S1", town.open().getFirst()).does(new AcknowledgePage(new PageId(1), ""));
    assertThat(pat.look("cover")).contains("00:00 Reached at 20:5");
  }

  @Test
  void news_to_staff_that_did_not_arrive_stand_apart_from_those_of_a_crisis_after_a_fall_too() {
    town.fault("sms-30003", "+12025550183");
    town.fallsWhenTheGlassBreaks("FAM-0007", "S2");
    town.wait(Duration.ofSeconds(10));
    assertThat(pat.look("missed"))
        .contains("A shift, a reminder or a notice: ", "Nobody has to be told");

    town.restart();
    assertThat(pat.look("missed")).contains("A shift, a reminder or a notice: ");
  }

  @Test
  void codes_and_requests_to_sign_that_did_not_arrive_stand_among_the_figures_by_their_reason() {
    var coordinator = new CoordinatorsDesk(town);
    town.fault("sms-30003", UNCLE);
    var asked = new JsonObject().put("actor", "C1").put("way", "text");
    coordinator.post("/api/telephones/FAM-0007/N1/1/code", asked).expecting(202);
    town.wait(Duration.ofSeconds(10));
    assertThat(pat.look("missed"))
        .containsPattern("A code or a request to sign[^:]*: switched off or out of reach 1×");

    town.fault("rest-21610", "+12025550101");
    coordinator.ask("/versions/4/sign-offs/asks", new JsonObject().put("who", "P2"));
    town.wait(Duration.ofSeconds(10));
    assertThat(pat.look("missed"))
        .containsPattern("A code or a request to sign[^:]*: the phone asked for no more texts 1×");

    town.restart();
    assertThat(pat.look("missed"))
        .containsPattern("A code or a request to sign[^:]*: switched off or out of reach 1×")
        .containsPattern("A code or a request to sign[^:]*: the phone asked for no more texts 1×");
  }

  /// Sam's week begins on Monday at midnight; his phone is tried two hours before.
  @Test
  void a_phone_whose_test_has_no_answer_is_not_reached_until_it_has_one() {
    town.turnsItsClock(Duration.ofMinutes(49 * 60 + 25));
    for (int minutes = 0; minutes < 130; minutes += 10) {
      town.turnsItsClock(Duration.ofMinutes(10));
      town.settle();
    }
    pat.signsInAgain();
    assertThat(pat.look("cover"))
        .containsPattern(
            "Sam Rivers primary .*its test has had no answer since (Sun, Oct 11, )?22");
    assertThat(pat.look("verdict")).startsWith(AWAKE).contains("Sam Rivers: Not reached: its");

    town.phone(SAM).replies("READY");
    assertThat(pat.look("cover")).doesNotContain("its test has had no answer");

    town.turnsItsClock(Duration.ofMinutes(8 * 60 - 8));
    town.settle();
    town.phone("+12025550182").replies("READY");
    pat.signsInAgain();
    assertThat(pat.look("cover")).contains("Luz Ortega backup Reached at 08:0");
  }

  @Test
  void what_waits_to_be_sent_is_shown_with_how_long_it_has() {
    assertThat(pat.look("figures")).contains("The oldest text or call has waited, in seconds 0");
    slowCarrier();
    town.control(
        "/_ctl/phones/+12025550101/text",
        new JsonObject().put("to", Town.FAMILIES).put("body", "please help"));
    eventually("a text waits", () -> !pat.look("figures").contains("wait to be sent 0"));
    town.turnsItsClock(Duration.ofSeconds(90));

    String page = pat.page("/operator");
    assertThat(OperatorsEyes.partOf(page, "figures"))
        .containsPattern("has waited, in seconds (9|1)[0-9]");
    assertThat(OperatorsEyes.partOf(page, "verdict"))
        .startsWith(AWAKE)
        .contains("The oldest text or call has");
    town.noFaults();
  }

  private void slowCarrier() {
    town.control(
        "/_ctl/faults",
        new JsonObject()
            .put("kind", "rest-latency")
            .put("on", "all")
            .put("probability", 1.0)
            .put("delayMillis", 3_500));
  }

  @Test
  void a_deadline_that_was_late_is_shown_with_its_kind_and_by_how_much_and_outlives_a_restart() {
    carla.texts("please help");
    assertThat(pat.look("late")).contains("Nothing happened late.");
    town.whileDown(Duration.ofMinutes(4));

    assertThat(pat.look("late"))
        .containsPattern(
            "backup is asked 1×, at most [23][0-9]{2} s|"
                + "backup is asked 1×, at most [34] min too late");
    assertThat(pat.look("verdict")).startsWith(AWAKE).containsPattern("Late: [^.]*backup is asked");

    town.restart();
    assertThat(pat.look("late")).contains("backup is asked 1×");
    town.turnsItsClock(Duration.ofMinutes(65));
    pat.signsInAgain();
    assertThat(pat.look("verdict")).containsPattern("Can wait until.*Late: [^.]*backup is asked");
  }

  @Test
  void what_did_not_arrive_is_told_by_why_with_the_carriers_numbers_and_whom_it_is_for() {
    assertThat(pat.look("missed")).contains("Every page and text whose end is known arrived.");
    town.fault("sms-30007", SAM);
    town.fault("sms-30003", "+12025550182");
    town.fault("rest-21610", "+12025550183");
    carla.texts("please help");
    town.wait(Duration.ofSeconds(75));

    assertThat(pat.look("missed"))
        .containsPattern(
            "Held back by the carriers [0-9]×, last at 20:4[0-9]\\. The carrier's number for it:"
                + " 30007\\. You are told\\. Look at the registration")
        .containsPattern(
            "The phone asked for no more texts [0-9]×, [^.]*\\. [^.]*: 21610\\. You are told\\.")
        .containsPattern(
            "Switched off or out of reach [0-9]×, [^.]*\\. [^.]*: 30003\\. Whoever has the crisis"
                + " sees it\\. The line went on by itself");
    assertThat(pat.look("verdict"))
        .startsWith(AWAKE)
        .contains("Held back by the carriers: ")
        .doesNotContain("out of reach: ");
  }

  @Test
  void what_is_kept_is_told_by_the_store_the_disk_and_the_auditor() throws IOException {
    assertThat(pat.look("kept"))
        .contains("Every event is on the disk before it is answered (appendfsync always)")
        .contains("Free on the disk of the data folder:", "No auditor has looked")
        .contains("The line makes no copies of this itself yet.");
    assertThat(pat.look("verdict")).startsWith(SLEEP).contains("No auditor has looked");

    LastAudit.in(data).write(new Upkeep.Audit(town.now(), 0, 7));
    assertThat(pat.look("kept")).contains("read the logs of open incidents back, 20:41: 7, each");
    assertThat(pat.look("verdict")).startsWith(SLEEP).doesNotContain("auditor");

    LastAudit.in(data).write(new Upkeep.Audit(town.now(), 2, 5));
    assertThat(pat.look("verdict")).startsWith(AWAKE).contains("found something wrong, 20:41: 2");
    Files.writeString(data.resolve("last-audit"), "half a li");
    assertThat(pat.look("kept")).contains("No auditor has looked");
  }
}
