package org.porchlight.plan.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.porchlight.plan.checks.Finding;

/// The faults of one file, collected while it is read.
final class Faults {
  private static final int QUOTE_MAX = 60;
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}\\p{Cn}]");

  private final String file;
  private final List<PlanFault> faults = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  void add(int line, String path, String got, String expected) {
    if (faults.size() < YamlLimits.FAULTS_MAX) {
      faults.add(new PlanFault(file, line, printable(path), printable(got), expected));
    }
  }

  /// Adds what a check found that keeps a plan from being walked.
  void add(int line, Finding finding) {
    if (faults.size() < YamlLimits.FAULTS_MAX) {
      faults.add(
          new PlanFault(
              file,
              line,
              printable(finding.path()),
              printable(finding.got()),
              finding.expected(),
              finding.check(),
              finding.mend()));
    }
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /// Whether one of the faults lies at a path that begins like this.
  boolean anyAt(Pattern path) {
    return faults.stream().anyMatch(fault -> path.matcher(fault.path()).matches());
  }

  /// All of them, in the order of the file.
  List<PlanFault> inOrder() {
    return faults.stream().sorted(Comparator.comparingInt(PlanFault::line)).toList();
  }

  /// Text of the file as a message may repeat it: on one line, and short.
  static String quote(String text) {
    var shown = printable(text);
    var end =
        shown.offsetByCodePoints(0, Math.min(QUOTE_MAX, shown.codePointCount(0, shown.length())));
    return "\"" + (end < shown.length() ? shown.substring(0, end) + "..." : shown) + "\"";
  }

  private static String printable(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("?");
  }
}
