package org.porchlight.care;

import java.time.LocalDate;

/// Something that is to be done for a family by a day.
///
/// @param about whose, such as a person's alias, a plan version or an incident; empty where it is
///   the family's
/// @param due the last day for it
public record CareDate(Kind kind, String about, LocalDate due, Standing standing) {
  /// What is to be done.
  public enum Kind {
    TEAM_MEETING,
    FAMILY_CONTACT,
    PLAN_REVIEW,
    CONTACT_POINT,
    CONSENT,
    MONTH_CHECK,
    SIX_WEEKS_CHECK
  }

  /// How near it is.
  public enum Standing {
    AHEAD,
    DUE,
    LATE
  }

  static CareDate of(Kind kind, String about, LocalDate due, LocalDate today, int soonDays) {
    var standing =
        today.isAfter(due)
            ? Standing.LATE
            : today.isBefore(due.minusDays(soonDays)) ? Standing.AHEAD : Standing.DUE;
    return new CareDate(kind, about, due, standing);
  }

  public boolean late() {
    return standing == Standing.LATE;
  }

  /// Whether it is the same thing that is to be done, by whichever day.
  boolean isOf(Kind otherKind, String otherAbout) {
    return kind == otherKind && about.equals(otherAbout);
  }
}
