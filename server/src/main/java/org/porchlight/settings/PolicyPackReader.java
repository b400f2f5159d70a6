package org.porchlight.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.porchlight.plan.CareRules;
import org.porchlight.plan.HarmRules;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.plan.PrivacyRules;

/// Reads the policy packs of a folder: `default.yaml`, and one file for each jurisdiction.
public final class PolicyPackReader {
  private static final String SCHEMA = "policy-pack/1";
  private static final String DEFAULT = "default.yaml";
  private static final Pattern PUBLISHED = Pattern.compile("[+]?[0-9][0-9 ()-]{1,22}[0-9]");

  private final Map<String, Given> given;
  private final String file;
  private final List<Fault> faults;
  private final Set<String> known = new HashSet<>(Set.of("schema", "jurisdiction"));

  private PolicyPackReader(Map<String, Given> given, String file, List<Fault> faults) {
    this.given = given;
    this.file = file;
    this.faults = faults;
  }

  /// Every pack of `folder`; what is wrong is added to `faults`, and the answer is then not to be
  /// used.
  public static PolicyPacks read(Path folder, List<Fault> faults) {
    var usual = pack(folder.resolve(DEFAULT), PolicyPack.DEFAULTS, faults);
    var packs = new LinkedHashMap<String, PolicyPack>();
    for (var file : others(folder, faults)) {
      var pack = pack(file, usual, faults);
      if (pack.jurisdiction().isEmpty()) {
        faults.add(new Fault(file.toString(), "jurisdiction", "none", "one such as US-XX"));
      } else if (packs.put(pack.jurisdiction(), pack) != null) {
        faults.add(
            new Fault(
                file.toString(), "jurisdiction", pack.jurisdiction() + " again", "one file each"));
      }
    }
    return new PolicyPacks(packs, usual);
  }

  private static List<Path> others(Path folder, List<Fault> faults) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && !file.endsWith(DEFAULT))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      faults.add(new Fault(folder.toString(), "", "no folder to list", "one of policy packs"));
      return List.of();
    }
  }

  private static PolicyPack pack(Path file, PolicyPack unset, List<Fault> faults) {
    var reader = new PolicyPackReader(YamlValues.read(file, faults), file.toString(), faults);
    var pack = reader.pack(unset);
    reader.finish();
    return pack;
  }

  private PolicyPack pack(PolicyPack unset) {
    var schema = text("schema");
    if (!schema.equals(SCHEMA)) {
      faults.add(new Fault(file, "schema", '"' + schema + '"', SCHEMA));
    }
    return new PolicyPack(
        text("jurisdiction"),
        number("consent-age", unset.consentAge(), 12, PolicyPack.ADULT_AGE),
        days("review-within-days", unset.reviewWithinDays()),
        days("review-reminder-days", unset.reviewReminderDays()),
        days("contact-verified-days", unset.contactVerifiedDays()),
        days("resource-verified-days", unset.resourceVerifiedDays()),
        days("full-plan-days", unset.fullPlanDays()),
        Duration.ofHours(
            number("plan-decision-hours", (int) unset.planDecision().toHours(), 1, 8_760)),
        number("likeness-max-percent", unset.likenessPercentMax(), 1, 100),
        number("reading-grade-max", unset.readingGradeMax(), 1, 12),
        care(unset.care()),
        privacy(unset.privacy()),
        harm(unset.harm()));
  }

  private CareRules care(CareRules unset) {
    return new CareRules(
        number("meeting-days", unset.meetingDays(), 7, 92),
        number("meeting-forward-days", unset.meetingForwardDays(), 1, 30),
        number("repeated-crisis-days", unset.repeatedCrisisDays(), 1, 60),
        number("visits-each-month", unset.visitsEachMonth(), 1, 10),
        number("caseload-warn", unset.caseloadWarn(), 1, 100),
        number("caseload-limit", unset.caseloadLimit(), 1, 100));
  }

  private PrivacyRules privacy(PrivacyRules unset) {
    return new PrivacyRules(
        yes("youth-private-from-caregivers", unset.youthPrivateFromCaregivers()),
        yes("break-glass-shows-youth-private", unset.glassShowsYouthPrivate()),
        yes("break-glass-shows-harm-reports", unset.glassShowsHarmReports()));
  }

  /// Where a number and a period are left out nothing is claimed of them.
  private HarmRules harm(HarmRules unset) {
    known.add("harm-hotline");
    String hotline = text("harm-hotline");
    if (!hotline.isEmpty() && !PUBLISHED.matcher(hotline).matches()) {
      var expected = "a number as it is published, such as 1-800-555-0100";
      faults.add(new Fault(file, "harm-hotline", "another shape", expected));
    }
    var unsetWithin = unset.writtenWithin();
    int unsetHours = unsetWithin == null ? 0 : (int) unsetWithin.toHours();
    int hours = number("harm-written-hours", unsetHours, 1, 720);
    return new HarmRules(
        hotline.isEmpty() ? unset.hotline() : hotline, hours == 0 ? null : Duration.ofHours(hours));
  }

  private boolean yes(String key, boolean unset) {
    known.add(key);
    var written = given.get(key);
    if (written == null || written.text().isEmpty()) {
      return unset;
    }
    if (!Set.of("true", "false").contains(written.text())) {
      faults.add(new Fault(written.origin(), key, '"' + written.text() + '"', "true or false"));
    }
    return Boolean.parseBoolean(written.text());
  }

  private String text(String key) {
    var written = given.get(key);
    return written == null ? "" : written.text();
  }

  private int days(String key, int unset) {
    return number(key, unset, 1, 3_650);
  }

  private int number(String key, int unset, int least, int most) {
    known.add(key);
    var written = given.get(key);
    if (written == null || written.text().isEmpty()) {
      return unset;
    }
    int number =
        written.text().matches("[0-9]{1,6}") ? Integer.parseInt(written.text()) : least - 1;
    if (number < least || number > most) {
      faults.add(
          new Fault(
              written.origin(),
              key,
              '"' + written.text() + '"',
              "a whole number from " + least + " to " + most));
      return unset;
    }
    return number;
  }

  private void finish() {
    given.forEach((key, written) -> {
      if (!known.contains(key)) {
        faults.add(new Fault(written.origin(), key, "an unknown key", "a key of " + DEFAULT));
      }
    });
  }
}
