package org.porchlight.plan.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.LocalText;
import org.porchlight.plan.PageRule;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.Scenario;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;

/// The steps of one scenario, put into another order; whatever led to a step still leads somewhere.
final class StepOrder {
  private final List<Step> steps;

  StepOrder(Scenario scenario) {
    this.steps = new ArrayList<>(scenario.steps());
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /// The step that comes right after this one and may change places with it.
  static Optional<Step> swappable(Scenario scenario, StepId id) {
    return scenario
        .step(id)
        .flatMap(step ->
            scenario.after(id).filter(next -> next.level() == step.level() && plain(step, next)));
  }

  /// The step right before this one, where they may change places.
  static Optional<Step> before(Scenario scenario, StepId id) {
    return scenario.steps().stream()
        .filter(step -> swappable(scenario, step.id()).map(Step::id).filter(id::equals).isPresent())
        .findFirst();
  }

  /// A step that is there for another one's hours stays where it is.
  private static boolean plain(Step step, Step next) {
    return step.outOfHours() == null && next.outOfHours() == null;
  }

  void swap(StepId id) {
    int at = place(id);
    Step first = steps.get(at);
    StepId second = first.otherwise();
    int behind = second == null ? -1 : place(second);
    if (second == null || behind < 0) {
      return;
    }
    Step next = steps.get(behind);
    // Whatever led to the first of them leads to the second now.
    relink(id, second, one -> !one.id().equals(second));
    steps.set(place(id), leading(first, next.otherwise()));
    steps.set(place(second), leading(next, id));
    Step moved = steps.remove(place(second));
    steps.add(place(id), moved);
  }

  void takeOut(StepId id) {
    StepId next = steps.get(place(id)).otherwise();
    relink(id, next, _ -> true);
    steps.remove(place(id));
  }

  void addAfter(StepId id, StepId added, LocalText say) {
    Step model = steps.get(place(id));
    steps.set(place(id), leading(model, added));
    steps.add(
        place(id) + 1,
        new Step(
            added,
            model.level(),
            model.setting(),
            model.who(),
            List.of(),
            PageRule.NONE,
            say,
            model.hours(),
            null,
            model.timeLimit(),
            model.workedIf(),
            model.otherwise(),
            null,
            null,
            null));
  }

  void change(StepId id, UnaryOperator<Step> change) {
    steps.set(place(id), change.apply(steps.get(place(id))));
  }

  private int place(StepId id) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private void relink(StepId from, @Nullable StepId to, Predicate<Step> which) {
    steps.replaceAll(
        step -> which.test(step) && from.equals(step.otherwise()) ? leading(step, to) : step);
    steps.replaceAll(step ->
        which.test(step) && from.equals(step.outOfHours())
            ? made(step, step.page(), step.pageRule(), step.say(), to, step.otherwise())
            : step);
  }

  private static Step leading(Step step, @Nullable StepId otherwise) {
    return made(step, step.page(), step.pageRule(), step.say(), step.outOfHours(), otherwise);
  }

  static Step saying(Step step, LocalText say) {
    return made(step, step.page(), step.pageRule(), say, step.outOfHours(), step.otherwise());
  }

  static Step asking(Step step, List<PageTarget> page, PageRule rule) {
    return made(step, page, rule, step.say(), step.outOfHours(), step.otherwise());
  }

  private static Step made(
      Step step,
      List<PageTarget> page,
      PageRule rule,
      LocalText say,
      @Nullable StepId outOfHours,
      @Nullable StepId otherwise) {
    return new Step(
        step.id(),
        step.level(),
        step.setting(),
        step.who(),
        page,
        rule,
        say,
        step.hours(),
        outOfHours,
        step.timeLimit(),
        step.workedIf(),
        otherwise,
        step.askFirst(),
        step.restricted(),
        step.emergency(),
        step.notes());
  }
}
