package org.porchlight.incident;

import java.time.LocalDate;
import org.porchlight.plan.PersonId;

/// A family's word that a meeting may be held without them; it permits the meeting alone (R20).
///
/// @param who gave it, a person of the family
/// @param on the day they gave it
public record Waiver(PersonId who, Way how, LocalDate on) {
  public enum Way {
    IN_PERSON,
    BY_CALL,
    BY_TEXT,
    IN_WRITING
  }
}
