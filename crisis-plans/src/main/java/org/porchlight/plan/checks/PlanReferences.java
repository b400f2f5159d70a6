package org.porchlight.plan.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.SchoolPlan;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;

/// Finds the people and steps that a plan names and does not have.
final class PlanReferences {
  private final CrisisPlan plan;
  private final List<PlanCheck.Place> unresolved = new ArrayList<>();

  private PlanReferences(CrisisPlan plan) {
    this.plan = plan;
  }

  static Stream<PlanCheck.Place> unresolved(CrisisPlan plan) {
    var references = new PlanReferences(plan);
    references.person("plan.youth", plan.youth());
    references.signOffs();
    references.prevention();
    references.step("danger_override.go_to", plan.dangerOverride().goTo());
    StepPlace.all(plan).forEach(place -> references.step(place.step(), place.path()));
    references.schoolPlans();
    references.after();
    references.provisions();
    return references.unresolved.stream();
  }

  private void signOffs() {
    for (var index = 0; index < plan.signOffs().size(); index++) {
      person("signoff[" + index + "].who", plan.signOffs().get(index).who());
    }
  }

  private void prevention() {
    for (var index = 0; index < plan.prevention().size(); index++) {
      person("prevention[" + index + "].who", plan.prevention().get(index).who());
    }
  }

  private void step(Step step, String path) {
    person(path + ".who", step.who());
    targets(path + ".page", step.page());
    targets(path + ".page_rule.then", step.pageRule().then());
    step.pageRule().need().keySet().forEach(key -> person(path + ".page_rule.need." + key, key));
    step(path + ".out_of_hours", step.outOfHours());
    step(path + ".else", step.otherwise());
    person(path + ".ask_first", step.askFirst());
    var restricted = step.restricted();
    if (restricted != null) {
      person(path + ".restricted.confirm_with", restricted.confirmWith());
    }
    var emergency = step.emergency();
    if (emergency != null) {
      person(path + ".emergency.psap", emergency.dispatch());
    }
    var fund = step.notes().flexFund();
    if (fund != null) {
      person(path + ".flex_fund.approver", fund.approver());
    }
  }

  private void schoolPlans() {
    for (var scenario = 0; scenario < plan.scenarios().size(); scenario++) {
      var school = plan.scenarios().get(scenario).schoolPlan();
      var says = school == null ? List.<SchoolPlan.Instruction>of() : school.instructions();
      for (var index = 0; index < says.size(); index++) {
        var path = "scenarios[" + scenario + "].linked_school_plan.says[" + index + "]";
        step(path + ".differs_from", says.get(index).differsFrom());
      }
    }
  }

  private void after() {
    var followUps = plan.after().followUps();
    for (var index = 0; index < followUps.size(); index++) {
      var path = "after.follow_up[" + index + "]";
      person(path + ".who", followUps.get(index).who());
      people(path + ".ask", followUps.get(index).ask());
    }
    var debrief = plan.after().debrief();
    if (debrief != null) {
      person("after.debrief.led_by", debrief.ledBy());
      people("after.debrief.with", debrief.with());
    }
  }

  private void provisions() {
    var provisions = plan.provisions();
    var decisions = provisions.decisions();
    for (var index = 0; index < decisions.size(); index++) {
      people("decisions[" + index + "].by", decisions.get(index).by());
    }
    var kept = provisions.privacy().neverDisclose();
    for (var index = 0; index < kept.size(); index++) {
      people("privacy.never_disclose[" + index + "].to", kept.get(index).to());
    }
    people("advance_preferences.call", provisions.advance().call());
    people("copies_with", provisions.copiesWith());
    var tasks = provisions.tasks();
    for (var index = 0; index < tasks.size(); index++) {
      person("team_tasks[" + index + "].who", tasks.get(index).who());
    }
  }

  private void targets(String path, List<PageTarget> targets) {
    for (var index = 0; index < targets.size(); index++) {
      switch (targets.get(index)) {
        case PageTarget.Person(var person) -> person(path + "[" + index + "]", person);
        case PageTarget.OnCallSupervisor _ -> {
          // Whoever is on call is found when the page is sent.
        }
      }
    }
  }

  private void people(String path, List<PersonId> people) {
    for (var index = 0; index < people.size(); index++) {
      person(path + "[" + index + "]", people.get(index));
    }
  }

  private void person(String path, @Nullable PersonId person) {
    if (person != null && !plan.people().containsKey(person)) {
      unresolved.add(
          new PlanCheck.Place(path, "\"" + person + "\"", "a person of this plan's people"));
    }
  }

  private void step(String path, @Nullable StepId step) {
    if (step != null && plan.step(step).isEmpty()) {
      unresolved.add(new PlanCheck.Place(path, "\"" + step + "\"", "a step of this plan"));
    }
  }
}
