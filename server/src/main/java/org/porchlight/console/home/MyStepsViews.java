package org.porchlight.console.home;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.console.Console;
import org.porchlight.console.SignedIn;
import org.porchlight.console.view.Choice;
import org.porchlight.console.view.MyStepsView;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.MessageEvent.NoteAdded;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.incident.WalkEvent.StepSkipped;
import org.porchlight.incident.WalkEvent.StepStarted;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;
import org.porchlight.rights.OwedSteps;
import org.porchlight.storage.IncidentLog.Listed;

/// Says what one agency owes, and what became of it; of an incident nothing but its steps.
final class MyStepsViews {
  private final Console console;
  private final SignedIn who;
  private final Speech say;

  MyStepsViews(Console console, SignedIn who, Speech say) {
    this.console = console;
    this.who = who;
    this.say = say;
  }

  List<MyStepsView.Step> steps(FamilyRecord family, CrisisPlan plan) {
    var owed = OwedSteps.of(who.member(), family, plan);
    var steps = new ArrayList<MyStepsView.Step>();
    for (var scenario : plan.scenarios()) {
      scenario.steps().stream()
          .filter(owed::contains)
          .map(step ->
              new MyStepsView.Step(
                  step.id().value(),
                  say.of("level", step.level()),
                  scenario.title().in(say.language()),
                  step.say().in(say.language()),
                  step.workedIf().isEmpty()
                      ? ""
                      : say.of("my_steps.worked_if", Map.of("words", step.workedIf()))))
          .forEach(steps::add);
    }
    return steps;
  }

  /// An incident that the reader may see the steps of.
  Future<MyStepsView.Tried> tried(Listed listed, FamilyRecord family) {
    return console
        .store()
        .incidents()
        .read(console.agency(), listed.incident(), 0)
        .compose(log -> {
          var state = IncidentState.replay(log.entries());
          return console
              .world()
              .around(state)
              .map(around -> tried(listed, log.entries(), owed(state, family, around.pinned())));
        });
  }

  private Map<StepId, Step> owed(
      IncidentState state, FamilyRecord family, List<CrisisPlan> pinned) {
    var owed = new LinkedHashMap<StepId, Step>();
    pinned.stream()
        .flatMap(plan -> OwedSteps.triedIn(state, who.member(), family, plan).stream())
        .forEach(step -> owed.put(step.id(), step));
    return owed;
  }

  private MyStepsView.Tried tried(Listed listed, List<Entry> entries, Map<StepId, Step> owed) {
    var outcomes = new LinkedHashMap<String, String>();
    var notes = new ArrayList<String>();
    var runs = new HashMap<Integer, StepId>();
    for (var entry : entries) {
      if (entry.event() instanceof StepStarted started && owed.containsKey(started.step())) {
        runs.put(started.run(), started.step());
        outcomes.put(
            "run" + started.run(), told(entry, started.step(), say.of("my_steps.running")));
      } else if (entry.event() instanceof StepEnded ended && runs.containsKey(ended.run())) {
        outcomes.put(
            "run" + ended.run(), told(entry, ended.step(), say.of("outcome", ended.outcome())));
      } else if (entry.event() instanceof StepSkipped skipped && owed.containsKey(skipped.step())) {
        outcomes.put(
            "skip" + entry.version(), told(entry, skipped.step(), say.of("outcome.not_tried")));
      } else if (entry.event() instanceof NoteAdded note && isOwn(entry)) {
        notes.add(note.words());
      }
    }
    return new MyStepsView.Tried(
        listed.incident().value(),
        say.time(listed.summary().openedAt()),
        List.copyOf(outcomes.values()),
        notes,
        owed.keySet().stream().map(id -> Choice.of(id.value(), id.value())).toList());
  }

  private String told(Entry entry, StepId step, String outcome) {
    return step + " · " + outcome + " · " + say.time(entry.at());
  }

  private boolean isOwn(Entry entry) {
    return entry.by() instanceof Actor.Staff(var staff) && staff.equals(who.id());
  }
}
