package org.porchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.Root;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.PinCheck;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class RosterReaderTest {
  private static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");
  private final List<Fault> faults = new ArrayList<>();
  @TempDir Path folder = Path.of("");

  @Test
  void the_shipped_roster_has_the_three_of_the_ladder_and_a_coordinator() {
    var staff = RosterReader.read(Root.path("config/roster.yaml"), faults).orElseThrow();
    assertThat(faults).isEmpty();
    var onCall = staff.roster().onCall(NOON);
    assertThat(onCall.ladder())
        .extracting(member -> member.id() + " " + member.duty() + " " + member.phone().e164())
        .containsExactly(
            "S1 PRIMARY +12025550181", "S2 BACKUP +12025550182", "S3 SUPERVISOR +12025550183");
    assertThat(onCall.first(Duty.COORDINATOR).map(StaffMember::phone))
        .contains(new PhoneNumber("+12025550184"));
    assertThat(onCall.first(Duty.COORDINATOR).map(StaffMember::postPercent)).contains(100);
    assertThat(onCall.ladder().get(1).languages()).containsExactly(Language.EN, Language.ES);
  }

  @Test
  void the_shipped_pins_are_the_ones_the_file_names() {
    var pins = RosterReader.read(Root.path("config/roster.yaml"), faults).orElseThrow().pins();
    assertThat(pins.check(new StaffId("S1"), "246801", NOON)).isEqualTo(new PinCheck.Right());
    assertThat(pins.check(new StaffId("S2"), "246802", NOON)).isEqualTo(new PinCheck.Right());
    assertThat(pins.check(new StaffId("S3"), "246803", NOON)).isEqualTo(new PinCheck.Right());
    assertThat(pins.check(new StaffId("C1"), "246811", NOON)).isEqualTo(new PinCheck.Right());
  }

  @Test
  void all_faults_are_told_at_once_and_none_repeats_a_number_or_a_pin() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("roster.yaml"),
            """
            schema: roster/1
            zone: Mars/Olympus
            staff:
              - {id: S1, name: A, duty: boss, phone: "2025550181", languages: [en], pin: "246801"}
              - {id: S2, name: B, duty: backup, phone: "+12025550182", languages: [xx], pin: x}
              - {id: S3, name: C, duty: backup, phone: "+12025550182", languages: [es], pn: x,
                 post-percent: 120}
            shifts:
              - {staff: S9, hours: "24/7"}
              - {staff: S2, hours: "some nights"}
            """);
    assertThat(RosterReader.read(file, faults)).isEmpty();
    assertThat(faults)
        .extracting(fault -> fault.origin().replaceAll(".*:", "") + " " + fault.key())
        .contains(
            "2 zone",
            "4 staff[0].duty",
            "4 staff[0].phone",
            "4 staff[0].pin",
            "5 staff[1].languages[0]",
            "5 staff[1].pin",
            "6 staff[2].pn",
            "7 staff[2].post-percent",
            "9 shifts[0].staff",
            "10 shifts[1].hours");
    assertThat(faults.toString()).doesNotContain("2025550181", "246801");
  }

  @Test
  void two_people_never_share_a_phone() throws IOException {
    var shipped = Files.readString(Root.path("config/roster.yaml"));
    var file = folder.resolve("roster.yaml");
    Files.writeString(file, shipped.replace("+12025550182", "+12025550181"));
    RosterReader.read(file, faults);
    assertThat(faults).singleElement().extracting(Fault::got).asString().contains("again");
  }

  @Test
  void a_missing_file_is_a_fault_that_names_it() {
    assertThat(RosterReader.read(folder.resolve("none.yaml"), faults)).isEmpty();
    assertThat(faults).singleElement().extracting(Fault::origin).asString().endsWith("none.yaml");
  }
}
