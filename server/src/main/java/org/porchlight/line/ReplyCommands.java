package org.porchlight.line;

import java.util.Optional;
import org.porchlight.incident.Command;
import org.porchlight.incident.DutyCommand.CallSupervisor;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageCommand.DeclinePage;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.WalkCommand.OverrideDanger;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.notification.ReplyDigit;

/// What each reply digit asks for.
final class ReplyCommands {
  private ReplyCommands() {}

  /// What a digit asks of the incident; supports answer pages and nothing else (R13).
  static Optional<Command> of(ReplyDigit digit, Page page) {
    boolean staff = page.to() instanceof Recipient.OnDuty;
    return switch (digit) {
      case ACKNOWLEDGE -> Optional.of(new AcknowledgePage(page.id(), ""));
      case DECLINE -> Optional.of(new DeclinePage(page.id()));
      case NEXT, WORKED, PARTLY, DID_NOT_WORK, NOT_TRIED, SUPERVISOR, DANGER, RESOLVE_CONFIRMED ->
          staff ? Optional.of(walk(digit)) : Optional.empty();
      case RESOLVE -> Optional.empty();
    };
  }

  private static Command walk(ReplyDigit digit) {
    return switch (digit) {
      case NEXT -> new StartStep(null, StepBasis.NEXT_IN_PLAN, "by reply", null);
      case WORKED -> PrivateEar.end(StepOutcome.WORKED, null);
      case PARTLY -> PrivateEar.end(StepOutcome.PARTLY, null);
      case DID_NOT_WORK -> PrivateEar.end(StepOutcome.DID_NOT_WORK, null);
      case NOT_TRIED -> PrivateEar.end(StepOutcome.NOT_TRIED, NotTriedReason.NOT_SAID);
      case SUPERVISOR -> new CallSupervisor("by reply");
      case DANGER -> new OverrideDanger("by reply");
      case RESOLVE_CONFIRMED -> new Resolve(PrivateEar.unasked());
      case ACKNOWLEDGE, DECLINE, RESOLVE ->
          throw new IllegalArgumentException("digit: " + digit + " (expected: one of the walk)");
    };
  }
}
