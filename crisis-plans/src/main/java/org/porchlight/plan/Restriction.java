package org.porchlight.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What must be so before a restrictive step is taken.
///
/// @param confirmWith the person of the family who is asked first; null when the plan names nobody
/// @param secondStaff whether a second staff member must agree
/// @param reasonRequired whether a reason must be given
/// @param waiveConfirmIfDanger whether danger override lifts the confirmation
/// @param nightsMax the most nights away from home; 0 when nights are not what it is about
/// @param policeOnlyIf when police may be part of it; empty when the plan does not say
public record Restriction(
    Kind kind,
    @Nullable PersonId confirmWith,
    boolean secondStaff,
    boolean reasonRequired,
    boolean waiveConfirmIfDanger,
    int nightsMax,
    @Nullable String policeOnlyIf) {
  /// Turns what is not said into empty words.
  public Restriction {
    policeOnlyIf = policeOnlyIf == null ? "" : policeOnlyIf;
  }

  /// A restriction that says nothing of police.
  public Restriction(
      Kind kind,
      @Nullable PersonId confirmWith,
      boolean secondStaff,
      boolean reasonRequired,
      boolean waiveConfirmIfDanger,
      int nightsMax) {
    this(kind, confirmWith, secondStaff, reasonRequired, waiveConfirmIfDanger, nightsMax, null);
  }

  @Override
  public String policeOnlyIf() {
    return Objects.requireNonNullElse(policeOnlyIf, "");
  }

  /// What kind of liberty the step takes.
  public enum Kind {
    EMERGENCY_SERVICES,
    LAW_ENFORCEMENT,
    ED_TRANSPORT,
    INVOLUNTARY_EVALUATION,
    LEAVE_HOME_RESPITE,
    PLACEMENT_CHANGE,
    SEARCH_OF_BELONGINGS,
    MISSING_PERSON_REPORT,
    SCHOOL_EXCLUSION;

    /// The word used in plan files.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// Help that a family may ask for without any gate (R7).
    public boolean isHelp() {
      return switch (this) {
        case EMERGENCY_SERVICES, LAW_ENFORCEMENT, ED_TRANSPORT, MISSING_PERSON_REPORT -> true;
        case INVOLUNTARY_EVALUATION,
            LEAVE_HOME_RESPITE,
            PLACEMENT_CHANGE,
            SEARCH_OF_BELONGINGS,
            SCHOOL_EXCLUSION ->
            false;
      };
    }

    /// The kind with this word, empty for any other text.
    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }
}
