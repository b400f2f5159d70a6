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
import org.porchlight.plan.PlanKind;
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
    tasks(day, plan, policy, reminders);
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
    var about = plan.ref().toString();
    if (day.isAfter(review)) {
      reminders.add(new Reminder(Reminder.Kind.REVIEW_PAST, about, review));
    } else if (isNear(review, day, policy)) {
      reminders.add(new Reminder(Reminder.Kind.REVIEW_COMING, about, review));
    }
  }

  private static boolean isNear(LocalDate due, LocalDate day, PolicyPack policy) {
    return !day.isBefore(due.minusDays(policy.reviewReminderDays()));
  }

  /// From the month of that birthday on the young person signs alone: every consent is asked again.
  private static void ofAge(
      LocalDate day, CrisisPlan plan, PolicyPack policy, List<Reminder> reminders) {
    var youth = plan.youth();
    var born = youth == null ? null : plan.person(youth).map(person -> person.born()).orElse(null);
    if (youth == null || born == null) {
      return;
    }
    var first = born.plusYears(policy.consentAge()).atDay(1);
    if (plan.effective().isBefore(first) && isNear(first, day, policy)) {
      var kind = day.isBefore(first) ? Reminder.Kind.OF_AGE_COMING : Reminder.Kind.OF_AGE;
      reminders.add(new Reminder(kind, youth.value(), first));
    }
  }

  private static void consents(
      LocalDate day, FamilyPerson person, PolicyPack policy, List<Reminder> reminders) {
    for (Consent consent : person.membership().consents()) {
      var expires = consent.expires();
      if (expires != null && consent.holdsOn(day) && isNear(expires, day, policy)) {
        var about = consent.kind().code() + " (" + person.id() + ")";
        reminders.add(new Reminder(Reminder.Kind.CONSENT_ENDING, about, expires));
      }
    }
  }

  /// A plan for the first days grows into a full one: what it lacks has a day.
  private static void tasks(
      LocalDate day, CrisisPlan plan, PolicyPack policy, List<Reminder> reminders) {
    var due = plan.effective().plusDays(policy.fullPlanDays());
    if (plan.kind() == PlanKind.INTERIM_SAFETY && isNear(due, day, policy)) {
      reminders.add(new Reminder(Reminder.Kind.TASKS_DUE, plan.ref().toString(), due));
    }
  }
}
