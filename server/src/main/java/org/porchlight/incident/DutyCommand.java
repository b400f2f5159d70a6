package org.porchlight.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;

/// Who of the staff carries the incident.
public sealed interface DutyCommand extends Command {
  /// Take it from the page, without having been paged.
  record Engage() implements DutyCommand {}

  /// @param confidence of the reason; that a supervisor was called is told to all (R11)
  record CallSupervisor(String reason, Confidence confidence) implements DutyCommand {
    public CallSupervisor(String reason) {
      this(reason, Confidence.NOBODYS);
    }
  }

  /// @param to null for whoever is next on call
  record OfferHandover(@Nullable StaffId to) implements DutyCommand {}

  record AcceptHandover() implements DutyCommand {}

  /// Take it from a colleague who is not in the conversation; supervisors take it from anybody.
  ///
  /// @param from who had it when this was decided, so that two who relieve the same colleague do
  ///   not relieve each other; null for whoever has it now
  record TakeOver(@Nullable StaffId from) implements DutyCommand {}

  /// Ring whoever leads, to talk with them; who asks from a page is rung as well.
  record CallLead() implements DutyCommand {}

  record OpenPrivateEar() implements DutyCommand {}

  record ClosePrivateEar() implements DutyCommand {}

  record ReportHarm(String words, @Nullable PersonId alleged) implements DutyCommand {}

  /// Whoever is named as the actor told the authorities themself: nobody does it for another (R21).
  ///
  /// @param when null for now
  /// @param reference may be empty
  record NoteHarmTold(HarmWay way, @Nullable Instant when, String reference)
      implements DutyCommand {}

  /// The supervisor says whether somebody goes and looks (R10).
  ///
  /// @param confidence of the reason
  record DecideWelfareCheck(boolean asked, String reason, Confidence confidence)
      implements DutyCommand {
    public DecideWelfareCheck(boolean asked, String reason) {
      this(asked, reason, Confidence.NOBODYS);
    }
  }

  record NoteThirdParty(String kind, String rule) implements DutyCommand {}
}
