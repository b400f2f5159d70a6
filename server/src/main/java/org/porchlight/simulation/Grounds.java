package org.porchlight.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.porchlight.incident.Policy;
import org.porchlight.incident.Services;
import org.porchlight.line.LineSettings;
import org.porchlight.oncall.duty.DutyRules;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.yaml.PlanFolder;
import org.porchlight.storage.AgencyId;
import org.porchlight.telephony.Wording;

/// What every run stands on: an agency, its plans and its words, all fictional.
record Grounds(LineSettings line, PlanFolder plans, Wording wording, Policy policy) {
  static final PhoneNumber INTERPRETERS = new PhoneNumber("+12025550195");
  static final PhoneNumber LIFELINE = new PhoneNumber("+12025550196");
  static final PhoneNumber MOBILE_TEAM = new PhoneNumber("+12025550197");
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final List<Language> LANGUAGES = List.of(Language.EN, Language.ES);
  private static final Pattern TEXT = Pattern.compile("([a-z0-9._+]+): \"?(.*?)\"?");

  /// @param samples the folder of the sample plans
  /// @param words the folder that has a file of words for each language
  static Grounds of(Path samples, Path words) {
    var line = line(ZONE);
    var plans = PlanFolder.read(samples);
    if (plans.families().isEmpty()) {
      throw new IllegalArgumentException(
          "sample plans: none in "
              + samples
              + " (expected: a folder such as crisis-plans/samples)");
    }
    return new Grounds(line, plans, wording(line, words), policy(Policy.DEFAULTS, ZONE));
  }

  /// The same agency somewhere else on earth, with wishes of its people's own; now and then one
  /// that is in touch again within minutes, so that it happens before a short run ends.
  Grounds in(Pace pace, Chance chance) {
    ZoneId zone = pace.zone();
    Policy times = chance.happens(75) ? Policy.DEFAULTS.with(SOON, SOON.multipliedBy(2)) : policy;
    var families =
        new Wishes(chance).vary(plans.families(), LocalDate.ofInstant(pace.start(), zone));
    var varied = new PlanFolder(plans.plans(), families, plans.faults(), plans.advice());
    return new Grounds(line(zone), varied, wording, policy(times, zone));
  }

  private static Policy policy(Policy times, ZoneId zone) {
    return times.with(
        new Services(INTERPRETERS, LIFELINE, MOBILE_TEAM),
        new org.porchlight.incident.Quiet(DutyRules.USUAL.quiet(), zone));
  }

  private static LineSettings line(ZoneId zone) {
    return new LineSettings(
        new AgencyId("demo"),
        "Porchlight",
        zone,
        LANGUAGES,
        new PhoneNumber("+12025550170"),
        new PhoneNumber("+12025550171"),
        new PhoneNumber("+12025550190"),
        Duration.ofSeconds(20),
        Duration.ofMinutes(2));
  }

  private static Wording wording(LineSettings line, Path folder) {
    return new Wording(
        LANGUAGES.stream()
            .map(language -> new Wording.Book(language, 1, "demo", texts(language, folder)))
            .toList(),
        Map.of(
            "agency", line.agencyName(),
            "line_number", line.familiesNumber().e164(),
            "pages_number", line.pagesNumber().e164()));
  }

  private static Map<String, String> texts(Language language, Path folder) {
    var texts = new HashMap<String, String>();
    try (var lines = Files.lines(folder.resolve(language.code() + ".yaml"))) {
      lines
          .map(TEXT::matcher)
          .filter(found -> found.matches())
          .forEach(found -> texts.put(found.group(1), found.group(2)));
      return texts;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("words in " + language.code(), unreadable);
    }
  }
}
