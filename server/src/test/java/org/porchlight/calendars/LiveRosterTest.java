package org.porchlight.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.Root;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.settings.Fault;
import org.porchlight.settings.LastGoodRoster;
import org.porchlight.settings.RosterReader;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class LiveRosterTest {
  private static final String NIGHTS =
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      SUMMARY:S2 primary
      DTSTART:20261101T180000
      DTEND:20261102T060000
      RRULE:FREQ=DAILY
      END:VEVENT
      END:VCALENDAR
      """;
  private static final Instant NIGHT = Instant.parse("2026-11-21T04:00:00Z");
  private final List<Fault> faults = new ArrayList<>();
  private Instant now = NIGHT;
  @TempDir Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    var shipped = Files.readString(Root.path("config/roster.yaml"));
    Files.writeString(
        folder.resolve("roster.yaml"),
        shipped.replace("S1, hours: \"24/7\"", "S1, hours: \"06:00-18:00\"")
            + "calendars: [{file: nights.ics}]\n");
    Files.writeString(folder.resolve("nights.ics"), NIGHTS);
  }

  @Test
  void the_shifts_of_a_calendar_count_beside_those_of_the_file() {
    var roster = live();
    assertThat(primary(roster, NIGHT)).isEqualTo("S2");
    assertThat(primary(roster, NIGHT.plus(Duration.ofHours(12)))).isEqualTo("S1");
  }

  @Test
  void a_calendar_that_changes_is_taken_up() throws IOException {
    var roster = live();
    Files.writeString(folder.resolve("nights.ics"), NIGHTS.replace("S2", "S3"));
    assertThat(roster.refresh()).isEmpty();
    assertThat(primary(roster, NIGHT)).isEqualTo("S3");
  }

  @Test
  void a_slip_of_the_pen_takes_nobody_off() throws IOException {
    var roster = live();
    Files.writeString(folder.resolve("nights.ics"), NIGHTS.replace("S2", "Nobody known"));
    assertThat(roster.refresh()).extracting(Fault::got).containsExactly("an event of nobody");
    assertThat(primary(roster, NIGHT)).isEqualTo("S2");
    Files.delete(folder.resolve("nights.ics"));
    assertThat(roster.refresh()).extracting(Fault::got).containsExactly("NoSuchFileException");
    assertThat(primary(roster, NIGHT)).isEqualTo("S2");
  }

  @Test
  void a_rule_without_end_goes_on_as_long_as_the_server_runs() {
    var roster = live();
    var nextYear = NIGHT.plus(Duration.ofDays(365));
    assertThat(primary(roster, nextYear)).isEqualTo("nobody");
    now = nextYear;
    roster.refresh();
    assertThat(primary(roster, nextYear)).isEqualTo("S2");
  }

  @Test
  void a_calendar_that_is_not_there_stops_the_start() throws IOException {
    Files.delete(folder.resolve("nights.ics"));
    assertThat(RosterReader.read(folder.resolve("roster.yaml"), faults)).isEmpty();
    assertThat(faults).singleElement().extracting(Fault::key).isEqualTo("calendars[0].file");
  }

  @Test
  void a_roster_with_a_fault_at_a_restart_leaves_the_last_good_one_in_force() throws IOException {
    var file = folder.resolve("roster.yaml");
    var data = folder.resolve("data");
    assertThat(LastGoodRoster.read(file, data, faults).orElseThrow().isCopy()).isFalse();
    Files.writeString(file, Files.readString(file).replace("staff: S1,", "staff: nobody,"));
    var kept = LastGoodRoster.read(file, data, faults).orElseThrow();

    assertThat(kept.isCopy()).isTrue();
    assertThat(kept.staff().roster().staff()).hasSize(4);
    assertThat(kept.staff().calendars()).hasSize(1);
    assertThat(faults).isEmpty();
  }

  @Test
  void a_roster_with_a_fault_at_the_first_start_stops_it() throws IOException {
    Files.writeString(folder.resolve("roster.yaml"), "schema: roster/1\n");
    assertThat(LastGoodRoster.read(folder.resolve("roster.yaml"), folder.resolve("data"), faults))
        .isEmpty();
    assertThat(faults).isNotEmpty();
  }

  private LiveRoster live() {
    var staff = RosterReader.read(folder.resolve("roster.yaml"), faults).orElseThrow();
    assertThat(faults).isEmpty();
    return new LiveRoster(staff.roster(), staff.calendars(), new CalendarCopies(folder), () -> now);
  }

  private static String primary(LiveRoster roster, Instant at) {
    return roster
        .get()
        .onCall(at)
        .first(Duty.PRIMARY)
        .map(StaffMember::id)
        .map(StaffId::value)
        .orElse("nobody");
  }
}
