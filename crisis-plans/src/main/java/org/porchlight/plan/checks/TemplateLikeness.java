package org.porchlight.plan.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.porchlight.plan.CrisisPlan;

/// How much of a plan is a template's own words, by runs of four words that both have.
final class TemplateLikeness {
  private static final int RUN = 4;
  private static final int RUNS_MIN = 20;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private TemplateLikeness() {}

  static Stream<PlanCheck.Place> tooAlike(CheckedPlan checked) {
    var own = runs(checked.plan());
    if (own.size() < RUNS_MIN) {
      return Stream.empty();
    }
    var others = new HashSet<String>();
    checked.templates().forEach(template -> others.addAll(runs(template)));
    var percent = 100 * own.stream().filter(others::contains).count() / own.size();
    return percent <= checked.policy().likenessPercentMax()
        ? Stream.empty()
        : Stream.of(
            new PlanCheck.Place(
                "scenarios",
                percent + " percent of its words in the template's order",
                "at most " + checked.policy().likenessPercentMax() + " percent"));
  }

  private static Set<String> runs(CrisisPlan plan) {
    var runs = new HashSet<String>();
    PlanTexts.all(plan).forEach(text -> runs.addAll(runs(text.text())));
    return runs;
  }

  private static List<String> runs(String text) {
    var words = NO_WORD.split(text.toLowerCase(Locale.ROOT).strip(), -1);
    var runs = new ArrayList<String>();
    for (var from = 0; from + RUN <= words.length; from++) {
      runs.add(String.join(" ", List.of(words).subList(from, from + RUN)));
    }
    return runs;
  }
}
