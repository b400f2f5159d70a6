package org.porchlight.care;

import java.time.LocalDate;
import java.util.List;
import org.porchlight.care.CareEvent.DateReminded;
import org.porchlight.plan.PolicyPack;

/// When whoever has a family is reminded of its dates: once ahead, as long as it takes to do, and
/// once more when the day went by.
public final class Reminding {
  /// A conversation is asked for two days before its week ends.
  private static final int CONTACT_DAYS = 2;

  /// A date that moves on from day to day until it is done is told of once in this time.
  static final int AGAIN_DAYS = 7;

  private final FamilyCare care;
  private final PolicyPack policy;
  private final LocalDate today;

  /// @param today in the family's zone
  public Reminding(FamilyCare care, PolicyPack policy, LocalDate today) {
    this.care = care;
    this.policy = policy;
    this.today = today;
  }

  /// The dates to remind of today.
  public List<CareDate> of(List<CareDate> dates) {
    return dates.stream().filter(date -> isTime(date) && !reminded(date)).toList();
  }

  private boolean isTime(CareDate date) {
    return !today.isBefore(date.due().minusDays(ahead(date.kind())));
  }

  /// How long before its day: a meeting, a review and a consent need others, a call does not.
  private int ahead(CareDate.Kind kind) {
    return switch (kind) {
      case TEAM_MEETING, PLAN_REVIEW, CONSENT -> policy.reviewReminderDays();
      case FAMILY_CONTACT -> CONTACT_DAYS;
      case CONTACT_POINT, MONTH_CHECK, SIX_WEEKS_CHECK -> 0;
    };
  }

  private boolean reminded(CareDate date) {
    return care.reminded().stream()
        .filter(one -> date.isOf(one.kind(), one.about()) && one.late() == date.late())
        .anyMatch(one -> one.due().equals(date.due()) || isLately(one));
  }

  private boolean isLately(DateReminded one) {
    return today.isBefore(one.on().plusDays(AGAIN_DAYS));
  }
}
