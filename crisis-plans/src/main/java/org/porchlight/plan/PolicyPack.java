package org.porchlight.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values that law and agency policy set, of one jurisdiction.
///
/// @param jurisdiction such as `US-XX`; empty for the defaults
/// @param consentAge from which age the young person alone signs, in years, 12 to 18
/// @param reviewWithinDays how far ahead a plan's review may lie
/// @param reviewReminderDays how long before a review date people are reminded
/// @param contactVerifiedDays how long a test of somebody's telephone counts
/// @param resourceVerifiedDays how long a test of a service's telephone counts
/// @param fullPlanDays by when an interim plan's open points are done
/// @param planDecision by when a plan is kept or changed after a crisis
/// @param likenessPercentMax how much of a plan may be the template's own words
/// @param readingGradeMax the school grade plan words should be read at
/// @param care how closely coordinators keep with a family
/// @param privacy what is kept of what was told in confidence
/// @param harm how it is reported that someone may be hurting a child
public record PolicyPack(
    String jurisdiction,
    int consentAge,
    int reviewWithinDays,
    int reviewReminderDays,
    int contactVerifiedDays,
    int resourceVerifiedDays,
    int fullPlanDays,
    Duration planDecision,
    int likenessPercentMax,
    int readingGradeMax,
    CareRules care,
    PrivacyRules privacy,
    HarmRules harm) {
  /// The values used where a jurisdiction says nothing else.
  public static final PolicyPack DEFAULTS =
      new PolicyPack(
          "",
          18,
          183,
          7,
          90,
          180,
          30,
          Duration.ofDays(3),
          50,
          6,
          CareRules.DEFAULTS,
          PrivacyRules.DEFAULTS,
          HarmRules.DEFAULTS);

  /// The age from which everybody signs alone, whatever a pack says.
  public static final int ADULT_AGE = 18;

  /// Refuses values that cannot be meant.
  public PolicyPack {
    require("consentAge", consentAge, 12, ADULT_AGE);
    var days =
        Map.of(
            "reviewWithinDays", reviewWithinDays,
            "reviewReminderDays", reviewReminderDays,
            "contactVerifiedDays", contactVerifiedDays,
            "resourceVerifiedDays", resourceVerifiedDays,
            "fullPlanDays", fullPlanDays);
    days.forEach((name, value) -> require(name, value, 1, 3650));
    require("likenessPercentMax", likenessPercentMax, 1, 100);
    require("readingGradeMax", readingGradeMax, 1, 12);
    if (!planDecision.isPositive()) {
      throw new IllegalArgumentException(
          "planDecision: got " + planDecision + ", expected some time");
    }
  }

  private static void require(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + ": got " + value + ", expected " + least + " to " + most);
    }
  }

  /// Whether a person born in this month signs alone on `day`, from the month's first day on.
  ///
  /// @param born null when not known, which never takes a caregiver's place away
  public boolean signsAlone(@Nullable YearMonth born, LocalDate day) {
    return born != null && !born.plusYears(consentAge).isAfter(YearMonth.from(day));
  }

  /// These values with another consent age.
  public PolicyPack withConsentAge(int age) {
    return new PolicyPack(
        jurisdiction,
        age,
        reviewWithinDays,
        reviewReminderDays,
        contactVerifiedDays,
        resourceVerifiedDays,
        fullPlanDays,
        planDecision,
        likenessPercentMax,
        readingGradeMax,
        care,
        privacy,
        harm);
  }
}
