package org.porchlight.plan.checks;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.plan.SchoolPlan;

/// Finds what the school's own plan asks for and this plan does not.
final class SchoolChecks {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
  private static final Pattern ENDING = Pattern.compile("(?:ing|ed|es|s|ar|er|ir|lo|la|le|ando)$");
  private static final int STEM_LETTERS_MIN = 4;
  private static final Set<String> SMALL_WORDS =
      Set.of("about", "being", "with", "from", "them", "that", "when", "than", "sobre", "cuando");

  private SchoolChecks() {}

  /// What the school's plan asks for and a step does not, while nobody settled which holds.
  static Stream<PlanCheck.Place> unsettled(CheckedPlan checked) {
    return instructions(
        checked,
        (path, says) ->
            says.differsFrom() == null
                ? Stream.empty()
                : Stream.of(
                    new PlanCheck.Place(
                        path,
                        "\""
                            + says.action()
                            + "\", which is not what "
                            + says.differsFrom()
                            + " asks",
                        "settled: how the school and the team agreed which of the two holds")));
  }

  /// What the school's plan asks for and this plan says makes it worse.
  static Stream<PlanCheck.Place> makesItWorse(CheckedPlan checked) {
    return instructions(
        checked,
        (path, says) ->
            checked.plan().whatMakesItWorse().stream()
                .filter(worse -> isAbout(says.action(), worse))
                .map(worse ->
                    new PlanCheck.Place(
                        path,
                        "\"" + says.action() + "\", though \"" + worse + "\" makes it worse",
                        "differs_from and settled, or other words from the school")));
  }

  private static Stream<PlanCheck.Place> instructions(
      CheckedPlan checked,
      BiFunction<String, SchoolPlan.Instruction, Stream<PlanCheck.Place>> search) {
    var scenarios = checked.plan().scenarios();
    return IntStream.range(0, scenarios.size())
        .boxed()
        .flatMap(scenario -> {
          var school = scenarios.get(scenario).schoolPlan();
          var says = school == null ? List.<SchoolPlan.Instruction>of() : school.instructions();
          var path = "scenarios[" + scenario + "].linked_school_plan.says[";
          return IntStream.range(0, says.size())
              .boxed()
              .filter(index -> says.get(index).open())
              .flatMap(index -> search.apply(path + index + "]", says.get(index)));
        });
  }

  /// Whether every word that carries `thing` is among the words of `text`, endings aside.
  private static boolean isAbout(String text, String thing) {
    var stems = stems(thing);
    return !stems.isEmpty() && stems(text).containsAll(stems);
  }

  private static Set<String> stems(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= STEM_LETTERS_MIN && !SMALL_WORDS.contains(word))
        .map(word -> ENDING.matcher(word).replaceFirst(""))
        .collect(Collectors.toSet());
  }
}
