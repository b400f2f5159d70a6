package org.porchlight.line;

import java.util.Optional;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Command;
import org.porchlight.incident.DutyCommand.CallSupervisor;
import org.porchlight.incident.DutyCommand.OfferHandover;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageCommand.DeclinePage;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Refusal;
import org.porchlight.incident.Source;
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
      case NEXT,
          WORKED,
          PARTLY,
          DID_NOT_WORK,
          NOT_TRIED,
          SUPERVISOR,
          DANGER,
          HAND_OVER,
          RESOLVE_CONFIRMED ->
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
      case HAND_OVER -> new OfferHandover(null);
      case RESOLVE_CONFIRMED -> new Resolve(PrivateEar.unasked());
      case ACKNOWLEDGE, DECLINE, RESOLVE ->
          throw new IllegalArgumentException("digit: " + digit + " (expected: one of the walk)");
    };
  }

  /// Who replies: whoever the page asked.
  static Source source(Page page) {
    Actor by =
        switch (page.to()) {
          case Recipient.OnDuty(var staff, _) -> new Actor.Staff(staff);
          case Recipient.OnTeam(_, var person) -> new Actor.Support(person);
        };
    return new Source(by, Channel.TEXT);
  }

  /// What a phone is told whose reply changed nothing.
  static String refused(Refusal refusal) {
    return switch (refusal) {
      case TAKEN_BY_ANOTHER -> "text.page.taken";
      case PAGE_IS_OVER, ALREADY_RESOLVED, ALREADY_CLOSED, NO_SUCH_PAGE -> "text.page.late";
      case NO_STEP_RUNNING, NO_NEXT_STEP -> "text.step.none";
      case NOT_OPENED,
          NO_LONGER_ACTIVE,
          NOT_YOURS_TO_DO,
          CHOOSE_YOUTH_FIRST,
          CHOOSE_SCENARIO_FIRST,
          NO_SUCH_FAMILY,
          NO_SUCH_PERSON,
          NO_SUCH_SCENARIO,
          NO_SUCH_STEP,
          SCREEN_FIRST,
          ANOTHER_STEP_RUNNING,
          REASON_NEEDED,
          ONLY_A_PERSON_RAISES_TO_EMERGENCY,
          CONFIRMATION_NEEDED,
          ANOTHER_PERSON_NEEDED,
          NO_GATE_OPEN,
          CALL_BACK_FIRST,
          NO_CONSENT,
          KEPT_AWAY,
          NO_ONE_TO_TEXT,
          NO_ONE_TO_CALL,
          NOBODY_ON_CALL,
          NO_HANDOVER_OFFERED,
          NOT_RESOLVED,
          NO_EMERGENCY_BEGUN,
          NO_FOLLOWUP_OPEN,
          FOLLOWUP_OPEN,
          BOTH_VOICES_NEEDED,
          FAMILY_NOT_PRESENT,
          WAIVER_NEEDED,
          NO_PLAN_OF_THEIR_OWN,
          A_PLAN_OF_THEIR_OWN,
          NO_SUCH_CHANGE,
          REVIEW_NEEDED,
          ONLY_A_COORDINATOR,
          ONLY_A_SUPERVISOR,
          NOT_YET_PAST,
          WORDS_NEEDED ->
          "text.page.not_now";
    };
  }
}
