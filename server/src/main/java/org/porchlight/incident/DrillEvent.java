package org.porchlight.incident;

import java.time.LocalDate;
import java.util.List;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;

/// An exercise: the line's own doing, with real phones of staff, and nobody in need (R23).
public sealed interface DrillEvent extends IncidentEvent {
  /// Always the first event of its incident: from it on every word that is sent says "drill".
  ///
  /// @param agreed who of families and teams may be asked too, because they said so for this day
  record DrillBegan(List<Agreed> agreed) implements DrillEvent {
    public DrillBegan {
      agreed = List.copyOf(agreed);
    }
  }

  /// Nobody is asked anything any more, and those in it were told.
  record DrillEnded(Why why) implements DrillEvent {}

  /// One person who agreed to be part of drills on one day.
  record Agreed(FamilyId family, PersonId person, LocalDate on) {}

  /// Why a drill ended.
  enum Why {
    /// It was walked to its end.
    WALKED,
    /// Somebody needed the line.
    REAL_CONTACT,
    /// Somebody in it stopped it.
    STOPPED
  }
}
