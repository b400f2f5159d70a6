package org.porchlight.review.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.WalkEvent.StepConfirmed;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.incident.WalkEvent.StepSkipped;
import org.porchlight.incident.WalkEvent.StepStarted;

/// The steps of one log, each turn once, in their order.
final class FactsOfSteps {
  private final Happenings log;

  FactsOfSteps(Happenings log) {
    this.log = log;
  }

  List<StepFact> all() {
    Map<Integer, StepEnded> ended = new HashMap<>();
    log.all(StepEnded.class).forEach(one -> ended.put(one.event().run(), one.event()));
    var facts = new ArrayList<StepFact>();
    log.all(StepStarted.class).forEach(one -> facts.add(tried(one, ended.get(one.event().run()))));
    log.all(StepSkipped.class).forEach(one -> facts.add(passedOver(one)));
    facts.sort(Comparator.comparing(StepFact::at));
    return facts;
  }

  private StepFact tried(Happenings.Happened<StepStarted> begun, @Nullable StepEnded end) {
    StepStarted step = begun.event();
    return new StepFact(
        step.plan(),
        step.step(),
        step.level(),
        step.basis(),
        !step.reason().isBlank(),
        log.any(StepConfirmed.class, yes -> yes.step().equals(step.step())),
        begun.at(),
        end == null ? null : end.outcome(),
        end == null ? null : end.notTriedWhy(),
        end == null ? DoneBy.NOT_SAID : end.doneBy());
  }

  private static StepFact passedOver(Happenings.Happened<StepSkipped> skipped) {
    StepSkipped step = skipped.event();
    return new StepFact(
        step.plan(),
        step.step(),
        null,
        null,
        false,
        false,
        skipped.at(),
        StepOutcome.NOT_TRIED,
        step.why(),
        DoneBy.NOT_SAID);
  }
}
