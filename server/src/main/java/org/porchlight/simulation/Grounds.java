package org.porchlight.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.porchlight.line.LineSettings;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Shift;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.yaml.PlanFolder;
import org.porchlight.storage.AgencyId;
import org.porchlight.telephony.Wording;

/// What every run stands on: an agency, its staff, its plans and its words, all fictional.
record Grounds(LineSettings line, Roster roster, PlanFolder plans, Wording wording) {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final Pattern TEXT = Pattern.compile("([a-z0-9._+]+): \"(.*)\"");

  /// @param samples the folder of the sample plans
  static Grounds of(Path samples) {
    var line =
        new LineSettings(
            new AgencyId("demo"),
            "Porchlight",
            ZONE,
            List.of(Language.EN),
            new PhoneNumber("+12025550170"),
            new PhoneNumber("+12025550171"),
            new PhoneNumber("+12025550190"),
            Duration.ofSeconds(20),
            Duration.ofMinutes(2));
    var plans = PlanFolder.read(samples);
    if (plans.families().isEmpty()) {
      throw new IllegalArgumentException(
          "sample plans: none in "
              + samples
              + " (expected: a folder such as crisis-plans/samples)");
    }
    return new Grounds(line, staffed(), plans, words(line));
  }

  private static Roster staffed() {
    List<StaffMember> staff =
        List.of(
            member(1, Duty.PRIMARY),
            member(2, Duty.BACKUP),
            member(3, Duty.SUPERVISOR),
            member(4, Duty.COORDINATOR));
    OpeningHours always = OpeningHours.parse("24/7");
    return new Roster(
        ZONE, staff, staff.stream().map(one -> new Shift(one.id(), one.duty(), always)).toList());
  }

  private static StaffMember member(int number, Duty duty) {
    return new StaffMember(
        new StaffId("S" + number),
        "Staff " + number,
        duty,
        new PhoneNumber("+1202555018" + number),
        List.of(Language.EN));
  }

  /// The English words the server was built with.
  private static Wording words(LineSettings line) {
    var texts = new HashMap<String, String>();
    try (var file = Wording.class.getResourceAsStream("/org/porchlight/wording/en.yaml")) {
      if (file == null) {
        throw new IllegalStateException("wording/en.yaml: none (expected: it in the server's jar)");
      }
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(TEXT::matcher)
          .filter(found -> found.matches())
          .forEach(found -> texts.put(found.group(1), found.group(2)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("wording/en.yaml in the server's jar", unreadable);
    }
    return new Wording(
        List.of(new Wording.Book(Language.EN, 1, "demo", texts)),
        Map.of(
            "agency", line.agencyName(),
            "line_number", line.familiesNumber().e164(),
            "pages_number", line.pagesNumber().e164()));
  }
}
