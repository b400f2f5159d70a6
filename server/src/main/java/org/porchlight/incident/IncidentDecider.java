package org.porchlight.incident;

import org.porchlight.incident.ContactCommand.ReceiveContact;
import org.porchlight.incident.DrillCommand.BeginDrill;

/// The rules of one incident: what each command does, given all that has happened so far.
///
/// Pure and total. A new command or event does not compile until it is answered here and in the
/// decider of its kind.
public final class IncidentDecider {
  private IncidentDecider() {}

  /// Decides what `command` adds to the log.
  public static Decision decide(
      IncidentState state, Command command, Source source, Circumstances world) {
    var draft = new Draft(state, source, world);
    boolean opens = command instanceof ReceiveContact || command instanceof BeginDrill;
    if (!state.opened() && !opens) {
      return draft.refuse(Refusal.NOT_OPENED);
    }
    Decision decision = decided(draft, command);
    if (decision instanceof Decision.Accepted && draft.state().drill().running()) {
      DrillDecider.goOn(draft);
      return draft.accept();
    }
    return decision;
  }

  private static Decision decided(Draft draft, Command command) {
    return switch (command) {
      case ContactCommand contact -> ContactDecider.decide(draft, contact);
      case MessageCommand message -> MessageDecider.decide(draft, message);
      case SubjectCommand subject -> SubjectDecider.decide(draft, subject);
      case WalkCommand walk -> WalkDecider.decide(draft, walk);
      case PageCommand page -> PageDecider.decide(draft, page);
      case DutyCommand duty -> DutyDecider.decide(draft, duty);
      case EndingCommand ending -> EndingDecider.decide(draft, ending);
      case ReviewCommand review -> ReviewDecider.decide(draft, review);
      case DrillCommand drill -> DrillDecider.decide(draft, drill);
      case CallCommand call -> CallDecider.decide(draft, call);
      case Report report -> ReportDecider.decide(draft, report);
    };
  }
}
