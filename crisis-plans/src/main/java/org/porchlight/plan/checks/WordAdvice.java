package org.porchlight.plan.checks;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.plan.Language;
import org.porchlight.plan.Scenario;

/// What could be better about the words of a plan.
final class WordAdvice {
  /// Words that blame, in the order people write them; whole words only.
  private static final Pattern BLAMING =
      words(
          "non-?compliant|noncompliance|refus(?:es|ed|al)|manipulat(?:es|ive|ing)|acting out"
              + "|attention[- ]seeking|broken home|fail(?:s|ed|ure)|dysfunctional|defiant|lazy"
              + "|uncooperative|tantrums?|dramatic|problem child|bad (?:kid|parent|mother|father)"
              + "|manipulador[a]?|desobediente|se niega|rebelde|hogar (?:roto|disfuncional)"
              + "|malcriad[oa]|fracas[oó]|berrinches?|flojo|floja|llama la atención"
              + "|mal(?:a madre| padre)");

  /// Words of the trade; letters in a row are meant as they are written.
  private static final Pattern JARGON =
      Pattern.compile(
          "\\b(CFT|IEP|ICC|CSA|PRN|MRSS|PSAP|DBT|CBT|SI|HI|ED|FBA|BIP|QTP|LOC)\\b"
              + "|(?i)\\b(dysregulat\\w*|decompensat\\w*|de-?escalat\\w*|ideation|stabilization"
              + "|maladaptive|antecedents?|modalit\\w*|psychosocial|desregulad[oa]"
              + "|descompensa\\w*|desescalar|ideación)\\b");

  private WordAdvice() {}

  private static Pattern words(String alternatives) {
    return Pattern.compile(
        "\\b(?:" + alternatives + ")\\b",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  static Stream<PlanCheck.Place> blaming(CheckedPlan checked) {
    return PlanTexts.all(checked.plan())
        .flatMap(text -> found(BLAMING, text, "what is seen, without blame"));
  }

  static Stream<PlanCheck.Place> jargon(CheckedPlan checked) {
    return PlanTexts.said(checked.plan())
        .flatMap(text -> found(JARGON, text, "the plain word for it"));
  }

  private static Stream<PlanCheck.Place> found(Pattern words, PlanTexts in, String expected) {
    return words
        .matcher(in.text())
        .results()
        .map(MatchResult::group)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .distinct()
        .map(word -> new PlanCheck.Place(in.path(), "\"" + word + "\"", expected));
  }

  /// One step is too little to measure, so each scenario is, in each language.
  static Stream<PlanCheck.Place> hardToRead(CheckedPlan checked) {
    var scenarios = checked.plan().scenarios();
    var most = checked.policy().readingGradeMax();
    return Stream.iterate(0, index -> index < scenarios.size(), index -> index + 1)
        .flatMap(index ->
            Stream.of(Language.values())
                .flatMap(language -> {
                  var grade = ReadingGrade.of(said(scenarios.get(index), language), language);
                  return grade <= most
                      ? Stream.empty()
                      : Stream.of(
                          new PlanCheck.Place(
                              "scenarios[" + index + "].steps",
                              "words in " + language.code() + " of about grade " + grade,
                              "grade " + most + " or lower"));
                }));
  }

  private static String said(Scenario scenario, Language language) {
    return scenario.steps().stream()
        .filter(step -> step.say().has(language))
        .map(step -> step.say().in(language))
        .collect(Collectors.joining("\n"));
  }
}
