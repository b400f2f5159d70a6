package org.porchlight.console.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.Names;
import org.porchlight.console.Withheld;
import org.porchlight.console.view.ReviewView.Tried;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.Entry;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.incident.WalkEvent.StepSkipped;
import org.porchlight.incident.WalkEvent.StepStarted;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;
import org.porchlight.rights.Field;

/// What was tried, step by step, as a review reads it: what worked is a fact about the step.
final class TriedSteps {
  private final IncidentFile file;
  private final Speech say;
  private final Names names;
  private final Withheld withheld;
  private final HashMap<Integer, Instant> begun = new HashMap<>();

  TriedSteps(IncidentFile file, Speech say, Names names) {
    this.file = file;
    this.say = say;
    this.names = names;
    this.withheld = new Withheld(file.reader(), say);
  }

  List<Tried> all() {
    var tried = new ArrayList<Tried>();
    for (Entry entry : file.entries()) {
      if (entry.event() instanceof StepStarted started) {
        begun.put(started.run(), entry.at());
      } else if (entry.event() instanceof StepEnded ended) {
        tried.add(ended(ended, entry.at()));
      } else if (entry.event() instanceof StepSkipped skipped) {
        tried.add(tried(skipped.step(), StepOutcome.NOT_TRIED, skipped.why(), "", "", ""));
      }
    }
    return tried;
  }

  private Tried ended(StepEnded ended, Instant at) {
    String minutes =
        ended.outcome() == StepOutcome.NOT_TRIED
            ? ""
            : Optional.ofNullable(begun.get(ended.run()))
                .map(from -> Duration.between(from, at).toMinutes())
                .filter(took -> took > 0)
                .map(took -> Long.toString(took))
                .orElse("");
    String doneBy = ended.doneBy() == DoneBy.NOT_SAID ? "" : say.of("done_by", ended.doneBy());
    return tried(
        ended.step(), ended.outcome(), ended.notTriedWhy(), doneBy, ended.words(), minutes);
  }

  private Tried tried(
      StepId id,
      StepOutcome outcome,
      @Nullable NotTriedReason why,
      String doneBy,
      String words,
      String minutes) {
    Optional<Step> step = file.plan().flatMap(plan -> plan.step(id));
    String reason =
        why == null ? "" : " · " + say.code("code", why.name().toLowerCase(java.util.Locale.ROOT));
    return new Tried(
        id.value(),
        step.map(one -> names.person(one.who())).orElse(""),
        step.map(this::said).orElse(""),
        mood(outcome),
        say.of("outcome", outcome) + reason,
        doneBy,
        withheld.words(Field.CASE_NOTES, names.text(words)),
        minutes);
  }

  private String said(Step step) {
    var words = step.say();
    var language = words.has(say.language()) ? say.language() : file.familyLanguage();
    return withheld.words(Field.PLAN_WORDS, names.text(words.in(language)));
  }

  private static String mood(StepOutcome outcome) {
    return switch (outcome) {
      case WORKED -> "good";
      case PARTLY -> "half";
      case DID_NOT_WORK -> "none";
      case NOT_TRIED -> "not";
    };
  }
}
