package org.porchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.Root;
import org.porchlight.oncall.Coverage;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;

/// Rotations, layers, overrides, time off and fallbacks as a roster file has them.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class RosterReaderPlansTest {
  private static final String FULL =
      """
      layers:
        - name: weeks
          duty: primary
          rotation: week
          start: 2026-11-02T08:00
          turns: [S1, S2]
        - name: nights
          duty: primary
          rotation: hour
          every: 12
          start: 2026-11-02T20:00
          until: 2027-01-01
          turns: [S2, S2, S1]
          hours: "22:00-06:00"
      time-off:
        - {staff: S1, from: 2026-12-24, until: 2026-12-27T08:00}
      overrides:
        - {out: S1, in: S2, from: 2026-11-20T12:00, until: 2026-11-20T18:00}
        - {swap: [S2, S3], from: 2026-11-21, until: 2026-11-22}
        - {in: C1, duty: backup, from: 2026-11-23, until: 2026-11-24}
        - {out: S3, from: 2026-11-25, until: 2026-11-26}
      cover: {duties: [backup], languages: [es]}
      fallbacks:
        - {duty: primary, staff: C1}
        - {language: es, staff: S2}
      """;
  private final List<Fault> faults = new ArrayList<>();
  @TempDir Path folder = Path.of("");

  @Test
  void rotations_and_layers_are_read() throws IOException {
    var roster = roster(FULL);
    assertThat(primary(roster, "2026-11-04T12:00")).isEqualTo("S1");
    assertThat(primary(roster, "2026-11-11T12:00")).isEqualTo("S2");
    assertThat(primary(roster, "2026-11-03T22:00")).isEqualTo("S1");
    assertThat(primary(roster, "2026-11-04T05:59")).isEqualTo("S1");
    assertThat(primary(roster, "2026-11-04T22:00")).isEqualTo("S2");
  }

  @Test
  void a_rotation_by_language_is_read_and_everybody_in_it_must_speak_it() throws IOException {
    var spanish =
        """
        layers:
          - {name: spanish, language: es, rotation: month, start: 2026-11-02T08:00, turns: [S2]}
        """;
    assertThat(roster(spanish).layers().getFirst().duty()).isEqualTo(Duty.BACKUP);
    var file = folder.resolve("wrong.yaml");
    Files.writeString(
        file,
        Files.readString(Root.path("config/roster.yaml")) + spanish.replace("[S2]", "[S2, S1]"));
    assertThat(RosterReader.read(file, faults)).isEmpty();
    assertThat(faults)
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.got()).isEqualTo("\"S1\"");
          assertThat(fault.expected()).isEqualTo("the id of one of the staff who speaks es");
        });
  }

  @Test
  void overrides_of_every_kind_are_read() throws IOException {
    var roster = roster(FULL);
    assertThat(primary(roster, "2026-11-20T12:00")).isEqualTo("S2");
    assertThat(ladder(roster, "2026-11-21T12:00")).contains("S3 BACKUP", "S2 SUPERVISOR");
    assertThat(ladder(roster, "2026-11-23T12:00")).contains("C1 BACKUP");
    assertThat(ladder(roster, "2026-11-25T12:00")).noneMatch(one -> one.contains("S3"));
  }

  @Test
  void time_off_is_read_and_a_fallback_stands_in() throws IOException {
    var roster = roster(FULL);
    assertThat(primary(roster, "2026-12-23T23:59")).isEqualTo("S2");
    assertThat(ladder(roster, "2026-12-25T12:00")).noneMatch(one -> one.contains("S1"));
    var noon = at(roster, "2026-11-25T12:00");
    assertThat(Coverage.of(roster, Span.of(noon, Coverage.HORIZON)).open())
        .extracting(gap -> gap.need().duty())
        .contains(Duty.SUPERVISOR);
  }

  @Test
  void a_shift_may_be_on_certain_days() throws IOException {
    var shipped =
        shipped().replace("S1, hours: \"24/7\"", "S1, from: 2026-11-20, until: 2026-11-21");
    var roster = read(shipped);
    assertThat(primary(roster, "2026-11-20T12:00")).isEqualTo("S1");
    assertThat(ladder(roster, "2026-11-21T12:00")).noneMatch(one -> one.contains("S1"));
  }

  @Test
  void all_faults_of_a_plan_are_told_at_once_with_line_got_and_expected() throws IOException {
    var lines = shipped().lines().count();
    read(
        shipped()
            + """
            layers:
              - {name: a, duty: primary, rotation: fortnight, start: 2026-11-02T08:00, turns: [S1]}
              - {name: b, duty: boss, rotation: week, every: 0, start: soon, turns: [S1, S9]}
              - {name: c, duty: primary, rotation: week, start: 2026-11-02, until: 2026-11-01, turns: [S1]}
              - {name: d, duty: primary, rotation: week, start: 2026-11-02, turns: []}
            time-off:
              - {staff: S1, from: 2026-12-27, until: 2026-12-24}
              - {staff: S2, from: 2026-12-01, until: 2026-12-24}
              - {staff: S3, until: 2026-12-24}
            overrides:
              - {out: S1, in: S2, from: 2026-12-20, until: 2026-12-21}
              - {out: S1, in: S1, from: 2026-11-20, until: 2026-11-21}
              - {swap: [S1], from: 2026-11-20, until: 2026-11-21}
              - {why: tired, from: 2026-11-20, until: 2026-11-21}
            fallbacks:
              - {language: es, staff: S1}
              - {duty: coordinator, staff: S1}
            cover: {languages: [fr]}
            colour: green
            """);
    assertThat(faults)
        .extracting(fault -> (line(fault) - lines) + " " + fault.key() + ": " + fault.got())
        .containsExactlyInAnyOrder(
            "2 layers[0].rotation: \"fortnight\"",
            "3 layers[1].duty: \"boss\"",
            "3 layers[1].every: \"0\"",
            "3 layers[1].start: \"soon\"",
            "3 layers[1].turns[1]: \"S9\"",
            "4 layers[2].until: 2026-11-01T00:00",
            "5 layers[3].turns: 0 turns",
            "7 time-off[0].until: 2026-12-24T00:00",
            "9 time-off[2].from: nothing",
            "11 overrides[0].from: S2, who is away then",
            "12 overrides[1].in: \"S1\" for themselves",
            "13 overrides[2].swap: another form",
            "14 overrides[3].swap: another form",
            "14 overrides[3].why: an unknown key",
            "16 fallbacks[0].language: \"es\"",
            "17 fallbacks[1].duty: \"coordinator\"",
            "18 cover.languages[0]: \"fr\"",
            "19 colour: an unknown key");
    assertThat(faults).allMatch(fault -> !fault.expected().isBlank());
  }

  @Test
  void a_rotation_with_nobody_in_it_stops_the_start() throws IOException {
    read(
        shipped()
            + """
            layers:
              - {name: a, duty: primary, rotation: week, start: 2026-11-02T08:00}
            """);
    assertThat(faults)
        .extracting(Fault::toString)
        .singleElement()
        .asString()
        .endsWith("layers[0].turns: got 0 turns, expected 1 to 500: who takes turns");
  }

  @Test
  void a_number_in_the_wrong_line_is_not_repeated() throws IOException {
    read(shipped() + "fallbacks: [{duty: primary, staff: \"+12025550181\"}]\n");
    assertThat(faults).hasSize(1);
    assertThat(faults.toString()).doesNotContain("2025550181");
  }

  @Test
  void a_roster_of_layers_alone_needs_no_shifts() throws IOException {
    var shipped = shipped();
    var roster = read(shipped.substring(0, shipped.lastIndexOf("shifts:")) + FULL);
    assertThat(faults).isEmpty();
    assertThat(primary(roster, "2026-11-04T12:00")).isEqualTo("S1");
  }

  @Test
  void whatever_a_file_holds_the_reader_answers_with_a_roster_or_with_faults() throws IOException {
    var random = new Random(7);
    var whole = (shipped() + FULL).getBytes(StandardCharsets.UTF_8);
    for (var tries = 0; tries < 600; tries++) {
      var bytes = whole.clone();
      for (var edits = random.nextInt(12) + 1; edits > 0; edits--) {
        var at = random.nextInt(bytes.length);
        switch (random.nextInt(3)) {
          case 0 -> bytes[at] = (byte) (32 + random.nextInt(95));
          case 1 -> bytes[at] = bytes[random.nextInt(bytes.length)];
          default -> {
            var length = Math.min(random.nextInt(60), bytes.length - at);
            var from = random.nextInt(bytes.length - length);
            System.arraycopy(whole, from, bytes, at, length);
          }
        }
      }
      faults.clear();
      var file = Files.write(folder.resolve("fuzzed.yaml"), bytes);
      var staff = RosterReader.read(file, faults);
      assertThat(staff.isEmpty()).as("faults: %s", faults).isEqualTo(!faults.isEmpty());
      // What was read can be asked, whatever it plans.
      staff.ifPresent(read -> {
        var now = Instant.parse("2026-11-20T17:00:00Z");
        assertThat(read.roster().onCall(now).staff()).hasSizeLessThan(6);
        assertThat(Coverage.of(read.roster(), Span.of(now, Coverage.HORIZON)).share())
            .isBetween(0.0, 1.0);
      });
    }
  }

  private static int line(Fault fault) {
    return Integer.parseInt(fault.origin().replaceAll(".*:", ""));
  }

  private Roster roster(String plans) throws IOException {
    var roster = read(shipped().replace("  - {staff: S1, hours: \"24/7\"}\n", "") + plans);
    assertThat(faults).isEmpty();
    return roster;
  }

  private Roster read(String text) throws IOException {
    var file = Files.writeString(folder.resolve("roster.yaml"), text);
    return RosterReader.read(file, faults).map(OnCallStaff::roster).orElse(NOBODY);
  }

  private static final Roster NOBODY = new Roster(ZoneOffset.UTC, List.of(), List.of());

  private static String shipped() throws IOException {
    return Files.readString(Root.path("config/roster.yaml"));
  }

  private static String primary(Roster roster, String wall) {
    return roster
        .onCall(at(roster, wall))
        .first(Duty.PRIMARY)
        .map(StaffMember::id)
        .map(StaffId::value)
        .orElse("nobody");
  }

  private static List<String> ladder(Roster roster, String wall) {
    return roster.onCall(at(roster, wall)).ladder().stream()
        .map(member -> member.id() + " " + member.duty())
        .toList();
  }

  private static Instant at(Roster roster, String wall) {
    return LocalDateTime.parse(wall).atZone(roster.zone()).toInstant();
  }
}
