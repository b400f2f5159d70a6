package org.porchlight.plan.checks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.ScenarioId;
import org.porchlight.plan.StepId;

/// Finds ids that two scenarios or two steps share.
final class PlanIds {
  private PlanIds() {}

  static Stream<PlanCheck.Place> repeated(CrisisPlan plan) {
    return Stream.concat(scenarios(plan), steps(plan));
  }

  private static Stream<PlanCheck.Place> scenarios(CrisisPlan plan) {
    var seen = new HashSet<ScenarioId>();
    var all = plan.scenarios();
    return IntStream.range(0, all.size())
        .filter(index -> !seen.add(all.get(index).id()))
        .mapToObj(index ->
            place("scenarios[" + index + "].id", all.get(index).id(), "an earlier scenario"));
  }

  private static Stream<PlanCheck.Place> steps(CrisisPlan plan) {
    var seen = new HashMap<StepId, String>();
    return StepPlace.all(plan)
        .flatMap(place -> {
          var earlier = seen.putIfAbsent(place.step().id(), place.path());
          return earlier == null
              ? Stream.empty()
              : Stream.of(place(place.path() + ".id", place.step().id(), earlier));
        });
  }

  private static PlanCheck.Place place(String path, Object id, String earlier) {
    return new PlanCheck.Place(
        path, "\"" + id + "\"", "a name that is not taken; it is also " + earlier);
  }
}
