package org.porchlight.plan;

import java.util.Map;

/// How closely coordinators keep with a family, by agency policy. Advice, and never a bar: whoever
/// is late or carries many families is told so, and nothing is closed to a family for it.
///
/// @param meetingDays at most so many days lie between two team meetings
/// @param meetingForwardDays so many days after a hard crisis the team meets at the latest
/// @param repeatedCrisisDays two crises within so many days are a hard one
/// @param visitsEachMonth how often a family is visited in a month, beside team meetings
/// @param caseloadWarn a coordinator with more families than this is shown with a word
/// @param caseloadLimit a coordinator with so many families or more is shown with a second word
public record CareRules(
    int meetingDays,
    int meetingForwardDays,
    int repeatedCrisisDays,
    int visitsEachMonth,
    int caseloadWarn,
    int caseloadLimit) {
  public static final CareRules DEFAULTS = new CareRules(30, 7, 14, 1, 10, 15);

  /// Refuses values that cannot be meant.
  public CareRules {
    Map.of(
            "meetingDays", meetingDays,
            "meetingForwardDays", meetingForwardDays,
            "repeatedCrisisDays", repeatedCrisisDays,
            "visitsEachMonth", visitsEachMonth,
            "caseloadWarn", caseloadWarn,
            "caseloadLimit", caseloadLimit)
        .forEach(CareRules::require);
  }

  private static void require(String name, int value) {
    if (value < 1 || value > 365) {
      throw new IllegalArgumentException(name + ": got " + value + ", expected 1 to 365");
    }
  }
}
