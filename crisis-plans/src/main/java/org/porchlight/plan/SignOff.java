package org.porchlight.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one person said to a plan version, in their own words.
///
/// @param role as what they sign, such as `caregiver`
/// @param how such as `signed`, `in_meeting` or `read_aloud_es`
/// @param words their own; may be empty
/// @param language in which they read or heard it; null when not said
public record SignOff(
    PersonId who,
    String role,
    String how,
    LocalDate on,
    Agreement agreement,
    String words,
    @Nullable Language language) {
  /// The role under which parents and others who raise a youth sign.
  public static final String CAREGIVER = "caregiver";

  /// The role under which the young person signs.
  public static final String YOUTH = "youth";

  /// The role under which the one who activates the plan signs.
  public static final String COORDINATOR = "care_coordinator";

  /// Whether somebody signs here as a caregiver.
  public boolean isCaregivers() {
    return role.equals(CAREGIVER);
  }
}
