package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.console.OpenHouse.EVENING;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.console.Lately.Late;
import org.porchlight.console.Lately.Missed;
import org.porchlight.incident.DeadlineKind;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Undelivery;
import org.porchlight.incident.Undelivery.Mender;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.Durability;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class OperatorPageTest {
  private final OpenHouse house = new OpenHouse();

  @AfterEach
  void close() {
    house.close();
  }

  private static final Durability KEPT = new Durability(true, "always", true, 34_000_000, null);

  /// Nothing is wrong, and everything that can be known is.
  static Upkeep.Look well() {
    return look(
        List.of(new Upkeep.Check("store", true)),
        List.of(),
        new Upkeep.Probe("probe", EVENING.minusSeconds(60), true, EVENING.plusSeconds(240)),
        lately(List.of(), List.of()),
        new Upkeep.Keeping(
            KEPT,
            new Upkeep.Audit(EVENING.minusSeconds(10), 0, 3),
            new Upkeep.Disk(60_000_000_000L, 100_000_000_000L)));
  }

  /// A bit of everything that can be wrong.
  static Upkeep.Look unwell() {
    return look(
        List.of(new Upkeep.Check("store", true), new Upkeep.Check("probe", false)),
        List.of(
            new Upkeep.Figure("outbox.age", "", 240, true),
            new Upkeep.Figure("carrier.answers", "refused", 3, false)),
        new Upkeep.Probe("probe", EVENING.minusSeconds(60), false, EVENING.plusSeconds(240)),
        lately(
            List.of(
                new Late(DeadlineKind.BACKUP, 2, Duration.ofSeconds(95), EVENING.minusSeconds(70))),
            List.of(
                new Missed(
                    Lately.About.CRISIS,
                    Undelivery.FILTERED,
                    Mender.OPERATOR,
                    Set.of("30007", "30034"),
                    4,
                    EVENING.minusSeconds(300)),
                new Missed(
                    Lately.About.CRISIS,
                    Undelivery.UNREACHABLE,
                    Mender.PERSON,
                    Set.of("30003"),
                    2,
                    EVENING.minusSeconds(4000)))),
        new Upkeep.Keeping(
            KEPT,
            new Upkeep.Audit(EVENING.minusSeconds(10), 1, 3),
            new Upkeep.Disk(9_000_000_000L, 100_000_000_000L)));
  }

  private static Lately lately(List<Late> late, List<Missed> missed) {
    var reach =
        Map.of(
            new StaffId("S1"),
            new Lately.Reach(EVENING.minusSeconds(7200), null),
            new StaffId("S2"),
            late.isEmpty()
                ? new Lately.Reach(EVENING.minusSeconds(7100), null)
                : new Lately.Reach(
                    null,
                    new Lately.Miss(EVENING.minusSeconds(90), Medium.TEXT, Undelivery.FILTERED)));
    return new Lately(
        EVENING.minus(Duration.ofDays(7)), true, 0, List.of(), late, missed, reach, null);
  }

  private static Upkeep.Look look(
      List<Upkeep.Check> checks,
      List<Upkeep.Figure> figures,
      Upkeep.Probe probe,
      Lately lately,
      Upkeep.Keeping keeping) {
    return new Upkeep.Look(
        checks,
        figures,
        List.of(probe),
        lately,
        keeping,
        List.of(
            new Upkeep.Setting("agency.zone", "America/New_York", "config/porchlight.yaml:4"),
            new Upkeep.Setting("api.token", "***", ""),
            new Upkeep.Setting("operator.phone", "+12025550191", "--set")));
  }

  private String page() {
    return Visitor.signedIn(house, "C1").get("/operator").body();
  }

  @Test
  void what_needs_somebody_now_stands_first() {
    house.upkeep = unwell();
    assertThat(page())
        .containsSubsequence(
            "The line needs you now.",
            "Not well: Test texts come back",
            "Luz Ortega: Not reached by text at 20:39: held back by the carriers.",
            "The oldest text or call has waited, in seconds: 240",
            "Late: backup is asked. 2×, at most 95 s too late, last at 20:39.",
            "Held back by the carriers: 4×, last at 20:36.",
            "30007, 30034",
            "9 of 100",
            "The auditor found something wrong",
            "On call",
            "What is kept can be read",
            "agency.zone",
            "config/porchlight.yaml:4")
        .doesNotContain("back to sleep");
  }

  @Test
  void a_line_that_is_well_says_first_of_all_that_they_can_sleep() {
    house.upkeep = well();
    var page = Visitor.signedIn(house, "S3").get("/operator").body();
    assertThat(page.substring(page.indexOf("<h1"), page.indexOf("</h1>")))
        .endsWith("You can go back to sleep.");
    assertThat(page).doesNotContain("needs you now", "Can wait until day");
  }

  @Test
  void what_was_counted_once_since_the_start_keeps_nobody_awake_for_ever() {
    var well = well();
    house.upkeep =
        new Upkeep.Look(
            well.checks(),
            List.of(new Upkeep.Figure("contacts.found.late", "", 1, true)),
            well.probes(),
            well.lately(),
            well.keeping(),
            List.of(
                new Upkeep.Setting("operator.phone", "", ""),
                new Upkeep.Setting("operator.url", "", "")));
    assertThat(page())
        .containsSubsequence(
            "You can go back to sleep.",
            "Can wait until day",
            "Contacts found late in the carrier's lists: 1",
            "Nobody is woken when the line needs somebody");
  }

  @Test
  void a_line_of_which_nothing_can_be_known_lets_nobody_sleep() {
    house.upkeep =
        new Upkeep.Look(List.of(), List.of(), List.of(), null, Upkeep.Keeping.UNKNOWN, List.of());
    assertThat(page())
        .containsSubsequence(
            "The line needs you now.",
            "The logs of the last days cannot be read now.",
            "Can wait until day",
            "The store does not say",
            "No auditor has looked",
            "No test goes out");
  }

  @Test
  void what_still_has_not_happened_and_a_log_that_was_changed_let_nobody_sleep() {
    var due = EVENING.minus(Duration.ofMinutes(9));
    var overdue = List.of(new Late(DeadlineKind.SUPERVISOR, 1, Duration.ofMinutes(9), due));
    house.upkeep =
        look(
            List.of(),
            List.of(),
            new Upkeep.Probe("probe", null, false, EVENING),
            new Lately(due, false, 2, overdue, List.of(), List.of(), Map.of(), null),
            new Upkeep.Keeping(new Durability(true, "everysec", true, 1_000, EVENING), null, null));
    assertThat(page())
        .containsSubsequence(
            "The line needs you now.",
            "Logs that are not as they were written: 2.",
            "Still has not happened: supervisor is asked. 1 of them, 9 min too late by now.",
            "Can wait until day",
            "not each before it is answered (appendfsync everysec)",
            "still has not happened: 1, 9 min too late by now",
            "There were more crises than are looked through here",
            "none yet since this server started",
            "Redis saved a whole picture beside that, 20:41.");
  }

  @Test
  void who_read_what_is_listed_with_the_name_of_the_reader() {
    var incident = house.text("help");
    Visitor.signedIn(house, "S1").get("/incidents/" + incident);
    assertThat(Visitor.signedIn(house, "C1").get("/operator").body())
        .containsSubsequence("Who read what", "Sam", "incident", incident.value());
  }

  @Test
  void it_is_for_supervisors_and_coordinators() {
    assertThat(Visitor.signedIn(house, "S1").get("/operator").statusCode()).isEqualTo(403);
    assertThat(Visitor.signedIn(house, "S3").get("/operator").statusCode()).isEqualTo(200);
    assertThat(Visitor.signedIn(house, "C1").get("/operator").statusCode()).isEqualTo(200);
  }
}
