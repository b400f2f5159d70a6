package org.porchlight.plan.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Consent;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PolicyPack;

/// What the calendar has to say of a running plan. Ask once a day.
public final class Reminders {
  private Reminders() {}

  /// The reminders of `day`, in the order of their due days.
  ///
  /// @param family null when only the plan is known
  public static List<Reminder> on(
      LocalDate day, CrisisPlan plan, @Nullable FamilyRecord family, PolicyPack policy) {
    var reminders = new ArrayList<Reminder>();
    review(day, plan, policy, reminders);
    ofAge(day, plan, policy, reminders);
    if (family != null) {
      family.people().values().forEach(person -> consents(day, person, policy, reminders));
    }
    reminders.sort(Comparator.comparing(Reminder::due));
    return reminders;
  }

  private static void review(
      LocalDate day, CrisisPlan plan, PolicyPack policy, List<Reminder> reminders) {
    var review = plan.reviewBy();
    if (review == null) {
      return;
    }
    if (day.isAfter(review)) {
      reminders.add(
          new Reminder(
              Reminder.Kind.REVIEW_PAST,
              review,
              plan.ref() + " was to be looked at by " + review + "; it keeps running."));
    } else if (!day.isBefore(review.minusDays(policy.reviewReminderDays()))) {
      reminders.add(
          new Reminder(
              Reminder.Kind.REVIEW_COMING,
              review,
              plan.ref() + " is to be looked at by " + review + "."));
    }
  }

  /// From the month of that birthday on the young person signs alone: every consent is asked again.
  private static void ofAge(
      LocalDate day, CrisisPlan plan, PolicyPack policy, List<Reminder> reminders) {
    var youth = plan.youth();
    var born = youth == null ? null : plan.person(youth).map(person -> person.born()).orElse(null);
    if (born == null) {
      return;
    }
    var first = born.plusYears(policy.consentAge()).atDay(1);
    var since = plan.effective().isBefore(first);
    if (since && !day.isBefore(first.minusDays(policy.reviewReminderDays()))) {
      reminders.add(
          new Reminder(
              Reminder.Kind.OF_AGE,
              first,
              youth + " signs alone from " + first + " on; ask every consent again."));
    }
  }

  private static void consents(
      LocalDate day, FamilyPerson person, PolicyPack policy, List<Reminder> reminders) {
    for (Consent consent : person.membership().consents()) {
      var expires = consent.expires();
      if (expires != null
          && consent.holdsOn(day)
          && !day.isBefore(expires.minusDays(policy.reviewReminderDays()))) {
        reminders.add(
            new Reminder(
                Reminder.Kind.CONSENT_ENDING,
                expires,
                "The consent "
                    + consent.kind().code()
                    + " of "
                    + person.id()
                    + " ends on "
                    + expires
                    + "."));
      }
    }
  }
}
