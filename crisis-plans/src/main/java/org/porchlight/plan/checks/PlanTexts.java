package org.porchlight.plan.checks;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.LocalText;

/// The words an author wrote in a plan. What people said when they signed is theirs, and not here.
///
/// @param language null when the file does not say
record PlanTexts(String path, @Nullable Language language, String text) {
  /// What is said in each step, by language.
  static Stream<PlanTexts> said(CrisisPlan plan) {
    return StepPlace.all(plan).flatMap(place -> local(place.path() + ".say", place.step().say()));
  }

  /// All of them, in the order of the file.
  static Stream<PlanTexts> all(CrisisPlan plan) {
    return Stream.of(
            listed("strengths", plan.strengths()),
            plan.lifeDomains().entrySet().stream()
                .map(entry -> of("life_domains." + entry.getKey(), entry.getValue())),
            assessment(plan),
            listed("triggers", plan.triggers()),
            listed("early_warning_signs", plan.earlyWarningSigns()),
            listed("what_helps", plan.whatHelps()),
            listed("what_makes_it_worse", plan.whatMakesItWorse()),
            Stream.of(of("predicted_worst_case", plan.predictedWorstCase())),
            local("tell_responders", plan.tellResponders()),
            prevention(plan),
            scenarios(plan),
            said(plan),
            StepPlace.all(plan)
                .map(place -> of(place.path() + ".worked_if", place.step().workedIf())))
        .flatMap(texts -> texts)
        .filter(text -> !text.text().isEmpty());
  }

  private static Stream<PlanTexts> assessment(CrisisPlan plan) {
    var known = plan.functionalAssessment();
    return Stream.of(
        of("functional_assessment.behavior", known.behavior()),
        of("functional_assessment.consequence", known.consequence()),
        of("functional_assessment.need_behind", known.needBehind()));
  }

  private static Stream<PlanTexts> prevention(CrisisPlan plan) {
    return IntStream.range(0, plan.prevention().size())
        .mapToObj(
            index -> of("prevention[" + index + "].do", plan.prevention().get(index).action()));
  }

  private static Stream<PlanTexts> scenarios(CrisisPlan plan) {
    return IntStream.range(0, plan.scenarios().size())
        .boxed()
        .flatMap(index -> {
          var scenario = plan.scenarios().get(index);
          var path = "scenarios[" + index + "]";
          return Stream.of(
                  local(path + ".title", scenario.title()),
                  listed(path + ".entry_signs", scenario.entrySigns()),
                  Stream.of(of(path + ".over_when", scenario.overWhen())))
              .flatMap(texts -> texts);
        });
  }

  private static Stream<PlanTexts> listed(String path, List<String> texts) {
    return IntStream.range(0, texts.size())
        .mapToObj(index -> of(path + "[" + index + "]", texts.get(index)));
  }

  private static Stream<PlanTexts> local(String path, LocalText text) {
    return text.words().entrySet().stream()
        .map(entry ->
            new PlanTexts(path + "." + entry.getKey().code(), entry.getKey(), entry.getValue()));
  }

  private static PlanTexts of(String path, String text) {
    return new PlanTexts(path, null, text);
  }
}
