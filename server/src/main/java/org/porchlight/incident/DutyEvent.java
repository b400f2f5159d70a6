package org.porchlight.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;

/// Who of the staff carries the incident.
public sealed interface DutyEvent extends IncidentEvent {
  /// A staff member has it. The first one leads.
  ///
  /// @param humanWordBy when somebody else is paged if the family heard no human word (R5)
  record StaffEngaged(StaffId staff, Instant humanWordBy) implements DutyEvent {}

  /// Too long without a word or a step: somebody further up is paged, and again at `againAt` (R5).
  record AttentionSought(DeadlineKind about, Instant againAt) implements DutyEvent {}

  /// Whoever leads is told that somebody else is paged at `soughtAt` if nothing is logged (R5).
  record AttentionWarned(Instant soughtAt) implements DutyEvent {}

  record SupervisorCalled(String reason) implements DutyEvent {}

  /// Stays with who has it until somebody accepts (R16).
  ///
  /// @param to null when whoever is next on call is asked
  record HandoverOffered(@Nullable StaffId to) implements DutyEvent {}

  record HandoverAccepted(StaffId from, StaffId to) implements DutyEvent {}

  /// Staff left the call for the private ear, or came back (R14).
  record PrivateEarOpened(StaffId staff) implements DutyEvent {}

  record PrivateEarClosed(StaffId staff) implements DutyEvent {}

  /// Someone may be hurting a child; restricted from here on (R21).
  ///
  /// @param alleged whom no automatic page or summary reaches any more; null when not said
  record HarmReported(String words, @Nullable PersonId alleged) implements DutyEvent {}

  /// A staff member noted that they themself told the authorities; restricted like the report
  /// (R21).
  ///
  /// @param when they told them, which may be before it is noted
  /// @param reference what the hotline gave them to find it again; may be empty
  record HarmTold(HarmWay way, Instant when, String reference) implements DutyEvent {}

  /// The supervisor decided whether somebody is sent to look after a family that fell silent (R10).
  record WelfareCheckDecided(boolean asked, String reason) implements DutyEvent {}

  /// A third party is helped at once and told nothing until called back on a published number
  /// (R22).
  record ThirdPartyNoted(String kind, String rule) implements DutyEvent {}
}
