package org.porchlight.plan.life;

import java.time.LocalDate;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;

/// That one version was read to, or opened by, one person.
public record Reading(PersonId who, How how, Language language, LocalDate on) {
  /// How it came to them.
  public enum How {
    READ_ALOUD,
    OPENED,
    ON_PAPER
  }
}
