package org.porchlight.coordination.signing;

import java.time.Instant;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanId;

/// That one person was asked, at one telephone of their own, about one version of a plan.
///
/// @param number of the ask on its telephone, from 1
/// @param role as what they sign, such as `caregiver`
/// @param language in which it is read to them
/// @param code six digits, told to them by their coordinator and never sent
/// @param askedBy the staff member
/// @param until after which it is not read any more
public record SignOffAsk(
    int number,
    PlanId plan,
    int version,
    PersonId who,
    String role,
    Language language,
    String code,
    String askedBy,
    Instant until) {
  /// How many wrong codes end it.
  public static final int MISSES_MAX = 5;
}
