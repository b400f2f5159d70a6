package org.porchlight;

import java.time.Duration;
import java.util.List;
import org.porchlight.incident.Command;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.SubjectCommand.ChooseScenario;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.incident.WalkCommand.EndStep;
import org.porchlight.incident.WalkCommand.RecordScreening;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.line.Turned;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.ScenarioId;
import org.porchlight.plan.StepId;
import org.porchlight.review.TimelineRow;

/// What one staff member does on the page with one incident.
record Desk(Town town, String staff, IncidentId incident) {
  /// One tap, and the moment in which texts about it are carried.
  Turned does(Command command) {
    Turned turned = town.tap(staff, incident, command);
    town.wait(Duration.ofSeconds(4));
    return turned;
  }

  /// Chooses whom it is about and what it is, which pins the plan.
  Desk isAbout(String family, String youth, String scenario) {
    does(new ChooseYouth(new FamilyId(family), new PersonId(youth)));
    does(new ChooseScenario(new ScenarioId(scenario)));
    return this;
  }

  /// Asked about safety, they gave only calm answers.
  Desk allIsCalm() {
    does(new RecordScreening(SafetyScreen.calm("at home")));
    return this;
  }

  /// It is over: calm, at home, and who may be written to or called tomorrow.
  Turned calmsDown(Resolution.SafeContact tomorrow) {
    return does(
        new Resolve(
            new Resolution(
                Resolution.OverWhen.MET,
                Disposition.STABILIZED_IN_PLACE,
                Resolution.LivingSituation.HOME,
                tomorrow,
                "")));
  }

  Desk ends(StepOutcome outcome) {
    does(new EndStep(null, outcome, null, DoneBy.NOT_SAID, ""));
    return this;
  }

  Turned starts(String step, String reason) {
    return does(new StartStep(new StepId(step), StepBasis.NEXT_IN_PLAN, reason, null));
  }

  IncidentState state() {
    return town.state(incident);
  }

  /// The step that runs; "none" when none does.
  String step() {
    return state().walk().running().map(run -> run.started().step().value()).orElse("none");
  }

  /// The types of all that happened, in order.
  List<String> types() {
    return town.timeline(incident).stream().map(TimelineRow::type).toList();
  }

  /// What happened of one type, as `person:outcome or delivery:reason`.
  List<String> all(String type) {
    return town.timeline(incident).stream()
        .filter(row -> row.type().equals(type))
        .map(row ->
            row.person()
                + ":"
                + (row.delivery() == null ? row.outcome() : row.delivery())
                + ":"
                + row.reason())
        .toList();
  }
}
