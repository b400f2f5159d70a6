package org.porchlight.care;

import java.time.LocalDate;
import org.porchlight.incident.IncidentId;

/// Why something is on the agenda.
public sealed interface AgendaSource {
  /// The review of an incident asks for it.
  record OfReview(IncidentId incident) implements AgendaSource {}

  /// Somebody of the staff put it there.
  record OfStaff() implements AgendaSource {}

  /// A date went by.
  ///
  /// @param about whose, such as a person's alias or a plan version; may be empty
  record OfMissedDate(CareDate.Kind kind, String about, LocalDate due) implements AgendaSource {}
}
