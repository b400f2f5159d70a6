package org.porchlight.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Who may decide one matter for a youth, and what gives them the right.
///
/// @param by one or more; each of them may decide alone unless `authority` says otherwise
/// @param authority such as `joint custody order of 2025`; may be empty
public record DecisionRight(Matter matter, List<PersonId> by, String authority) {
  /// Copies its collections.
  public DecisionRight {
    by = List.copyOf(by);
  }

  /// What there is to decide.
  public enum Matter {
    TREATMENT,
    PLACEMENT,
    HOSPITAL,
    POLICE_CONTACT,
    SCHOOL,
    INFORMATION,
    FLEX_FUNDS;

    /// The word used in plan files.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The matter with this word, empty for any other text.
    public static Optional<Matter> of(String code) {
      return Arrays.stream(values()).filter(matter -> matter.code().equals(code)).findFirst();
    }
  }
}
