package org.porchlight.care;

import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.porchlight.care.CareDate.Kind;
import org.porchlight.plan.Consent;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.TeamPlace.Invitation;

/// What falls due for one family by when. Ask as often as you like: it notes nothing.
public final class CareDates {
  /// They keep their own telephones in order.
  private static final Set<String> SERVICES = Set.of("psap", "lifeline", "line_staff");

  private final FamilyRecord family;
  private final FamilyCare care;
  private final PolicyPack policy;
  private final LocalDate today;

  private CareDates(FamilyRecord family, FamilyCare care, PolicyPack policy, LocalDate today) {
    this.family = family;
    this.care = care;
    this.policy = policy;
    this.today = today;
  }

  /// The next look at one plan.
  ///
  /// @param plan the version that runs, such as `PLN-0007 v4`
  public record PlanReview(String plan, LocalDate due) {}

  /// Every date of an open family, the soonest first; none of a closed one.
  ///
  /// @param today in the family's zone
  public static List<CareDate> of(
      FamilyRecord family,
      FamilyCare care,
      List<PlanReview> reviews,
      PolicyPack policy,
      LocalDate today) {
    var closed = family.enrollment().closed();
    if (closed != null && !today.isBefore(closed)) {
      return List.of();
    }
    return new CareDates(family, care, policy, today).all(reviews);
  }

  private List<CareDate> all(List<PlanReview> reviews) {
    var dates = new ArrayList<CareDate>();
    dates.add(date(Kind.TEAM_MEETING, "", meeting()));
    dates.add(date(Kind.FAMILY_CONTACT, "", contact()));
    reviews.forEach(review -> dates.add(date(Kind.PLAN_REVIEW, review.plan(), review.due())));
    care.toAsk().forEach(one -> dates.add(date(one.kind(), one.incident().value(), one.due())));
    for (var person : family.people().values()) {
      if (!person.membership().hasLeft(today)) {
        verified(person)
            .ifPresent(due -> dates.add(date(Kind.CONTACT_POINT, person.id().value(), due)));
        consents(person, dates);
      }
    }
    dates.sort(Comparator.comparing(CareDate::due).thenComparing(CareDate::kind));
    return dates;
  }

  private CareDate date(Kind kind, String about, LocalDate due) {
    return CareDate.of(kind, about, due, today, policy.reviewReminderDays());
  }

  /// So many days after the last one, or after the family's first day; sooner after a crisis. A
  /// family of which neither is known is due today.
  private LocalDate meeting() {
    int every = care.rhythmDays() > 0 ? care.rhythmDays() : policy.care().meetingDays();
    var regular =
        care.lastMeeting(today)
            .or(() -> Optional.ofNullable(family.enrollment().opened()))
            .map(from -> from.plusDays(every))
            .orElse(today);
    var pulled = care.pulled();
    return pulled != null && pulled.by().isBefore(regular) ? pulled.by() : regular;
  }

  /// The end of the week after the last conversation; of the first week of a new family.
  private LocalDate contact() {
    return care.lastContact(today)
        .map(last -> sunday(last).plusWeeks(1))
        .or(() -> Optional.ofNullable(family.enrollment().opened()).map(CareDates::sunday))
        .orElse(sunday(today));
  }

  private static LocalDate sunday(LocalDate day) {
    return day.with(nextOrSame(DayOfWeek.SUNDAY));
  }

  /// When the telephone of this person that was tried longest ago is to be tried again.
  private Optional<LocalDate> verified(FamilyPerson person) {
    if (person.doNotContact()
        || SERVICES.contains(person.role())
        || person.membership().place().invitation() != Invitation.ACCEPTED) {
      return Optional.empty();
    }
    return person.contactPoints().stream()
        .filter(point -> point.trouble() == null)
        .map(this::tryAgain)
        .min(Comparator.naturalOrder());
  }

  /// What was never tried is due today.
  private LocalDate tryAgain(ContactPoint point) {
    return Optional.ofNullable(point.verifiedOn())
        .map(on -> on.plusDays(policy.contactVerifiedDays()))
        .orElse(today);
  }

  /// A consent that was given anew, or taken back, does not end.
  private void consents(FamilyPerson person, List<CareDate> dates) {
    for (var consent : person.membership().consents()) {
      var expires = consent.expires();
      if (expires != null && consent.revoked() == null && !givenAnew(person, consent, expires)) {
        dates.add(date(Kind.CONSENT, person.id().value() + " " + consent.kind().code(), expires));
      }
    }
  }

  private static boolean givenAnew(FamilyPerson person, Consent consent, LocalDate expires) {
    return person.membership().consents().stream()
        .filter(other -> !other.equals(consent))
        .filter(other -> other.kind() == consent.kind() && other.to().equals(consent.to()))
        .anyMatch(other -> other.expires() == null || other.expires().isAfter(expires));
  }
}
