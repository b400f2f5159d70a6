package org.porchlight.plan.changes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.EmergencyCall;
import org.porchlight.plan.Language;
import org.porchlight.plan.LocalText;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.Scenario;
import org.porchlight.plan.ScenarioId;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;
import org.porchlight.plan.changes.PlanChange.ScenarioAdded;
import org.porchlight.plan.changes.PlanChange.ScenarioRemoved;
import org.porchlight.plan.changes.PlanChange.ScenarioReworded;
import org.porchlight.plan.changes.PlanChange.ScenariosReordered;
import org.porchlight.plan.changes.PlanChange.StepActorChanged;
import org.porchlight.plan.changes.PlanChange.StepAdded;
import org.porchlight.plan.changes.PlanChange.StepDetailsChanged;
import org.porchlight.plan.changes.PlanChange.StepGuardsChanged;
import org.porchlight.plan.changes.PlanChange.StepHoursChanged;
import org.porchlight.plan.changes.PlanChange.StepLevelChanged;
import org.porchlight.plan.changes.PlanChange.StepMoved;
import org.porchlight.plan.changes.PlanChange.StepNextChanged;
import org.porchlight.plan.changes.PlanChange.StepPagesChanged;
import org.porchlight.plan.changes.PlanChange.StepRemoved;
import org.porchlight.plan.changes.PlanChange.StepReworded;
import org.porchlight.plan.changes.PlanChange.StepTimeChanged;

/// What is different in the scenarios and steps of two versions.
final class StepDifference {
  private final CrisisPlan before;
  private final CrisisPlan after;

  StepDifference(CrisisPlan before, CrisisPlan after) {
    this.before = before;
    this.after = after;
  }

  void addTo(List<PlanChange> changes) {
    var ids = new LinkedHashSet<ScenarioId>();
    after.scenarios().forEach(scenario -> ids.add(scenario.id()));
    before.scenarios().forEach(scenario -> ids.add(scenario.id()));
    for (var id : ids) {
      var old = before.scenario(id).orElse(null);
      var now = after.scenario(id).orElse(null);
      if (old == null && now != null) {
        changes.add(new ScenarioAdded(id, title(now)));
      } else if (old != null && now == null) {
        changes.add(new ScenarioRemoved(id, title(old)));
      } else if (old != null && now != null) {
        scenario(old, now, changes);
      }
    }
    reordered(changes);
  }

  private void reordered(List<PlanChange> changes) {
    var old = before.scenarios().stream().map(Scenario::id).toList();
    var now = after.scenarios().stream().map(Scenario::id).toList();
    if (!old.stream()
        .filter(now::contains)
        .toList()
        .equals(now.stream().filter(old::contains).toList())) {
      changes.add(new ScenariosReordered(now));
    }
  }

  private static String title(Scenario scenario) {
    return scenario.title().in(Language.EN);
  }

  private void scenario(Scenario old, Scenario now, List<PlanChange> changes) {
    if (!words(old).equals(words(now))) {
      changes.add(new ScenarioReworded(now.id(), title(now)));
    }
    var oldIds = old.steps().stream().map(Step::id).toList();
    var newIds = now.steps().stream().map(Step::id).toList();
    for (var step : now.steps()) {
      var earlier = old.step(step.id()).orElse(null);
      if (earlier == null) {
        changes.add(new StepAdded(step.id(), step.level(), name(after, step.who())));
      } else {
        step(earlier, step, changes);
      }
    }
    old.steps().stream()
        .filter(step -> !newIds.contains(step.id()))
        .forEach(step -> changes.add(new StepRemoved(step.id(), step.level())));
    moved(oldIds, newIds, changes);
  }

  private static List<Object> words(Scenario scenario) {
    return List.of(
        scenario.title(),
        scenario.setting(),
        scenario.definedBy(),
        scenario.entrySigns(),
        scenario.overWhen(),
        String.valueOf(scenario.schoolPlan()));
  }

  /// Steps that both have and that stand in another order; those pushed along by others do not
  /// count.
  private static void moved(List<StepId> old, List<StepId> now, List<PlanChange> changes) {
    var oldKept = old.stream().filter(now::contains).toList();
    var left = new ArrayList<>(oldKept);
    for (var id : now.stream().filter(old::contains).toList()) {
      if (!left.getFirst().equals(id)) {
        changes.add(new StepMoved(id, old.indexOf(id) + 1, now.indexOf(id) + 1));
      }
      left.remove(id);
    }
  }

  private void step(Step old, Step now, List<PlanChange> changes) {
    if (old.level() != now.level()) {
      changes.add(new StepLevelChanged(now.id(), old.level(), now.level()));
    }
    if (!old.who().equals(now.who())) {
      changes.add(new StepActorChanged(now.id(), name(before, old.who()), name(after, now.who())));
    }
    if (!asked(old).equals(asked(now))) {
      changes.add(
          new StepPagesChanged(now.id(), names(before, asked(old)), names(after, asked(now))));
    }
    var reworded = reworded(old.say(), now.say());
    if (!reworded.isEmpty()) {
      changes.add(new StepReworded(now.id(), reworded));
    }
    if (!old.timeLimit().equals(now.timeLimit())) {
      changes.add(new StepTimeChanged(now.id(), old.timeLimit(), now.timeLimit()));
    }
    if (!old.hours().equals(now.hours())) {
      changes.add(new StepHoursChanged(now.id(), old.hours(), now.hours()));
    }
    if (!Objects.equals(old.otherwise(), now.otherwise())) {
      changes.add(new StepNextChanged(now.id(), old.otherwise(), now.otherwise()));
    }
    if (!Objects.equals(old.restricted(), now.restricted())) {
      changes.add(new StepGuardsChanged(now.id()));
    }
    if (!details(before, old).equals(details(after, now))) {
      changes.add(new StepDetailsChanged(now.id()));
    }
  }

  private static List<PageTarget> asked(Step step) {
    return Stream.concat(step.page().stream(), step.pageRule().then().stream()).toList();
  }

  private static List<Language> reworded(LocalText old, LocalText now) {
    return Stream.of(Language.values())
        .filter(language -> !Objects.equals(old.words().get(language), now.words().get(language)))
        .toList();
  }

  /// All of a step that no other change tells.
  private static List<String> details(CrisisPlan plan, Step step) {
    return List.of(
        step.setting().toString(),
        String.valueOf(step.pageRule().acknowledgeWithin()),
        String.valueOf(step.pageRule().anyOneIsEnough()),
        step.pageRule().need().toString(),
        String.valueOf(step.page().size()),
        String.valueOf(step.outOfHours()),
        step.workedIf(),
        String.valueOf(step.askFirst()),
        call(plan, step.emergency()),
        step.notes().toString());
  }

  /// Words for responders are told as a part of the plan, where a step says those.
  private static String call(CrisisPlan plan, @Nullable EmergencyCall call) {
    if (call == null) {
      return "";
    }
    var script = call.script().equals(plan.tellResponders()) ? "" : call.script().toString();
    return call.dispatch() + " " + call.confirmContactMade() + " " + script;
  }

  private static List<String> names(CrisisPlan plan, List<PageTarget> targets) {
    return targets.stream()
        .map(target ->
            switch (target) {
              case PageTarget.Person(var person) -> name(plan, person);
              case PageTarget.OnCallSupervisor _ -> target.toString();
            })
        .toList();
  }

  private static String name(CrisisPlan plan, PersonId id) {
    return plan.person(id).map(PlanPerson::name).orElse(id.value());
  }
}
