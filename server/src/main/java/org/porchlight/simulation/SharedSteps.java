package org.porchlight.simulation;

import java.util.Optional;
import org.porchlight.incident.Command;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.MessageCommand.AddNote;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.WalkCommand.RecordScreening;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.plan.CrisisPlan;

/// The few steps that several people are asked for at once, and the way to them.
final class SharedSteps {
  /// What comes of them alone.
  static final Behaviour[] SHOW = {
    Behaviour.SEVERAL_NEEDED,
    Behaviour.ONE_OF_SEVERAL_COMES,
    Behaviour.SUBSTITUTE_FOR_WHO_CANNOT,
    Behaviour.SUBSTITUTE_FOR_WHO_IS_SILENT,
    Behaviour.SUBSTITUTE_FOR_WHO_IS_AWAY,
    Behaviour.SUBSTITUTE_FOR_WHO_HAS_LEFT
  };

  private SharedSteps() {}

  static boolean any(CrisisPlan plan) {
    return plan.scenarios().stream()
        .flatMap(scenario -> scenario.steps().stream())
        .anyMatch(step -> !step.pageRule().need().isEmpty());
  }

  /// The first of a plan; staff say why.
  static Optional<Command> of(CrisisPlan plan) {
    return plan.scenarios().stream()
        .flatMap(scenario -> scenario.steps().stream())
        .filter(step -> !step.pageRule().need().isEmpty())
        .findFirst()
        .map(step -> new StartStep(step.id(), StepBasis.STAFF_CHOICE, "both are at hand", null));
  }

  /// There by the shortest way, and then nothing that would end it.
  ///
  /// @param plan the one that is pinned; empty before
  /// @return empty where this plan has none
  static Optional<Command> towards(IncidentState state, CrisisPlan plan) {
    if (!state.walk().screened()) {
      return Optional.of(new RecordScreening(SafetyScreen.calm("")));
    }
    return state.walk().running().isPresent()
        ? Optional.of(new AddNote("we wait for them"))
        : of(plan);
  }
}
