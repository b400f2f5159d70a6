package org.porchlight.plan.changes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Basis;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.LocalText;
import org.porchlight.plan.PageRule;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.Provisions;
import org.porchlight.plan.Scenario;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;
import org.porchlight.plan.TeamTask;

/// Makes a plan's next version out of edits, as a draft that nobody has signed.
///
/// Pure. An edit that a plan has no room for changes nothing; [#fits] tells beforehand.
public final class PlanEditing {
  private PlanEditing() {}

  /// Whether this plan has room for the edit.
  public static boolean fits(CrisisPlan plan, PlanEdit edit) {
    return switch (edit) {
      case PlanEdit.MoveLater(var step) ->
          plan.scenarioOf(step).flatMap(one -> StepOrder.swappable(one, step)).isPresent();
      case PlanEdit.MoveFirst(var step) ->
          plan.scenarioOf(step).flatMap(one -> StepOrder.before(one, step)).isPresent();
      case PlanEdit.Reword(var step, _, var words) ->
          plan.step(step).isPresent() && !words.isBlank();
      case PlanEdit.AddStep(var after, _, var words) ->
          plan.step(after).isPresent() && !words.isBlank();
      case PlanEdit.TakeOut(var step) ->
          !plan.dangerOverride().goTo().equals(step)
              && plan.scenarioOf(step).filter(one -> one.steps().size() > 1).isPresent()
              && plan.step(step).filter(one -> one.restricted() == null).isPresent();
      case PlanEdit.AskOther(var step, var instead) ->
          plan.step(step).flatMap(one -> substitute(one, instead)).isPresent();
      case PlanEdit.GiveTask(var action, var who, _) ->
          !action.isBlank() && plan.person(who).isPresent();
    };
  }

  /// The next version, a draft.
  ///
  /// @param basis what it rests on
  /// @param today the day it is written
  public static CrisisPlan draft(
      CrisisPlan plan, List<PlanEdit> edits, int version, Basis basis, LocalDate today) {
    List<Scenario> scenarios = plan.scenarios();
    var tasks = new ArrayList<>(plan.provisions().tasks());
    for (PlanEdit edit : edits) {
      if (edit instanceof PlanEdit.GiveTask(var action, var who, var by)) {
        tasks.add(new TeamTask(action, who, by));
      } else {
        scenarios = scenarios.stream().map(one -> edited(one, edit)).toList();
      }
    }
    return written(plan, scenarios, tasks, version, basis, today);
  }

  private static Scenario edited(Scenario scenario, PlanEdit edit) {
    return switch (edit) {
      case PlanEdit.MoveLater(var step) ->
          StepOrder.swappable(scenario, step)
              .map(_ -> with(scenario, order -> order.swap(step)))
              .orElse(scenario);
      case PlanEdit.MoveFirst(var step) -> {
        Scenario moved = scenario;
        var before = StepOrder.before(moved, step);
        while (before.isPresent()) {
          StepId other = before.get().id();
          moved = with(moved, order -> order.swap(other));
          before = StepOrder.before(moved, step);
        }
        yield moved;
      }
      case PlanEdit.Reword(var step, var language, var words) ->
          of(
              scenario,
              step,
              order ->
                  order.change(
                      step, one -> StepOrder.saying(one, LocalText.of(language, words.strip()))));
      case PlanEdit.AddStep(var after, var language, var words) ->
          of(
              scenario,
              after,
              order ->
                  order.addAfter(
                      after, free(scenario, after), LocalText.of(language, words.strip())));
      case PlanEdit.TakeOut(var step) ->
          scenario.steps().size() < 2 ? scenario : of(scenario, step, order -> order.takeOut(step));
      case PlanEdit.AskOther(var step, var instead) ->
          of(scenario, step, order -> order.change(step, one -> asking(one, instead)));
      case PlanEdit.GiveTask _ -> scenario;
    };
  }

  private interface Ordering {
    void of(StepOrder order);
  }

  private static Scenario of(Scenario scenario, StepId step, Ordering ordering) {
    return scenario.step(step).isPresent() ? with(scenario, ordering) : scenario;
  }

  private static Scenario with(Scenario scenario, Ordering ordering) {
    var order = new StepOrder(scenario);
    ordering.of(order);
    return new Scenario(
        scenario.id(),
        scenario.title(),
        scenario.setting(),
        scenario.definedBy(),
        scenario.entrySigns(),
        scenario.overWhen(),
        order.steps(),
        scenario.schoolPlan());
  }

  /// Such as `H8`, the first number that no step of the scenario has.
  private static StepId free(Scenario scenario, StepId like) {
    String letters = like.value().replaceAll("[0-9]+$", "");
    return IntStream.iterate(scenario.steps().size() + 1, number -> number + 1)
        .mapToObj(number -> new StepId(letters + number))
        .filter(id -> scenario.step(id).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static Optional<PageTarget> substitute(Step step, PersonId instead) {
    boolean asked = step.page().contains(new PageTarget.Person(instead));
    return step.pageRule().then().stream()
        .filter(_ -> asked)
        .filter(PageTarget.Person.class::isInstance)
        .filter(next -> !step.page().contains(next))
        .findFirst();
  }

  private static Step asking(Step step, PersonId instead) {
    return substitute(step, instead)
        .map(other -> {
          var away = new PageTarget.Person(instead);
          var page = step.page().stream().map(one -> one.equals(away) ? other : one).toList();
          var then = new ArrayList<>(step.pageRule().then());
          then.remove(other);
          then.add(away);
          var rule = step.pageRule();
          return StepOrder.asking(
              step,
              page,
              new PageRule(rule.acknowledgeWithin(), then, rule.anyOneIsEnough(), rule.need()));
        })
        .orElse(step);
  }

  private static CrisisPlan written(
      CrisisPlan plan,
      List<Scenario> scenarios,
      List<TeamTask> tasks,
      int version,
      Basis basis,
      LocalDate today) {
    return new CrisisPlan(
        new PlanRef(plan.ref().plan(), version),
        PlanStatus.DRAFT,
        plan.kind(),
        plan.ref().version(),
        plan.family(),
        plan.youth(),
        plan.jurisdiction(),
        plan.timezone(),
        today,
        reviewed(plan, today),
        basis,
        plan.people(),
        plan.strengths(),
        plan.lifeDomains(),
        plan.functionalAssessment(),
        plan.triggers(),
        plan.earlyWarningSigns(),
        plan.whatHelps(),
        plan.whatMakesItWorse(),
        plan.predictedWorstCase(),
        plan.homeSafety(),
        plan.tellResponders(),
        plan.prevention(),
        plan.dangerOverride(),
        scenarios,
        plan.after(),
        List.of(),
        with(plan.provisions(), tasks));
  }

  /// As long after it begins as the version before was to be looked at again.
  private static @Nullable LocalDate reviewed(CrisisPlan plan, LocalDate today) {
    LocalDate before = plan.reviewBy();
    return before == null
        ? null
        : today.plusDays(Math.max(1, ChronoUnit.DAYS.between(plan.effective(), before)));
  }

  private static Provisions with(Provisions had, List<TeamTask> tasks) {
    return new Provisions(
        had.crisisMeans(),
        had.whatHelpsSupporters(),
        had.decisions(),
        had.privacy(),
        had.advance(),
        had.meansSafety(),
        had.copiesWith(),
        had.schoolPlan(),
        had.reasons(),
        tasks,
        had.triggerPlaces());
  }
}
