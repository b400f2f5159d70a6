package org.porchlight.plan.checks;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Scenario;
import org.porchlight.plan.Step;

/// A step and where it stands in the file form of its plan.
///
/// @param path such as `scenarios[0].steps[2]`
/// @param scenario its index in the plan
record StepPlace(Step step, String path, int scenario) {
  /// Every step of a plan, in file order.
  static Stream<StepPlace> all(CrisisPlan plan) {
    return IntStream.range(0, plan.scenarios().size())
        .boxed()
        .flatMap(scenario -> of(plan.scenarios().get(scenario), scenario));
  }

  private static Stream<StepPlace> of(Scenario scenario, int index) {
    return IntStream.range(0, scenario.steps().size())
        .mapToObj(step ->
            new StepPlace(
                scenario.steps().get(step), "scenarios[" + index + "].steps[" + step + "]", index));
  }
}
