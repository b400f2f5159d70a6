package org.porchlight.incident;

import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;

/// Who of the staff carries the incident.
public sealed interface DutyEvent extends IncidentEvent {
  /// A staff member has it. The first one leads.
  record StaffEngaged(StaffId staff) implements DutyEvent {}

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
  record HarmReported(String words) implements DutyEvent {}

  /// A third party is helped at once and told nothing until called back on a published number
  /// (R22).
  record ThirdPartyNoted(String kind, String rule) implements DutyEvent {}
}
