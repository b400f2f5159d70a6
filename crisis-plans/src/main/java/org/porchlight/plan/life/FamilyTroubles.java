package org.porchlight.plan.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Household;
import org.porchlight.plan.MemberService;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.life.Attention.Cause;

/// What a family's record says that its running plan does not know yet.
public final class FamilyTroubles {
  private FamilyTroubles() {}

  /// What is so on `day`: who has left, whose telephone fails, which consent was taken back, which
  /// agency's service has ended.
  public static List<Trouble> on(LocalDate day, CrisisPlan plan, FamilyRecord family) {
    var troubles = new ArrayList<Trouble>();
    for (var id : plan.people().keySet()) {
      family.person(id).ifPresent(person -> of(day, person, family, troubles));
    }
    return troubles;
  }

  private static void of(
      LocalDate day, FamilyPerson person, FamilyRecord family, List<Trouble> troubles) {
    var id = person.id();
    var membership = person.membership();
    if (membership.hasLeft(day)) {
      troubles.add(new Trouble(Cause.MEMBER_LEFT, id, "left:" + id + ":" + membership.left()));
      return;
    }
    if (serviceEnded(membership.agency(), family)) {
      troubles.add(new Trouble(Cause.SERVICE_ENDED, id, "service:" + id));
    }
    for (int i = 0; i < person.contactPoints().size(); i++) {
      var trouble = person.contactPoints().get(i).trouble();
      if (trouble != null) {
        troubles.add(
            new Trouble(cause(trouble), id, "number:" + id + ":" + i + ":" + trouble.code()));
      }
    }
    membership.consents().stream()
        .filter(consent -> consent.revoked() != null && !day.isBefore(consent.revoked()))
        .map(consent -> "consent:" + id + ":" + consent.kind().code() + ":" + consent.revoked())
        .forEach(key -> troubles.add(new Trouble(Cause.CONSENT_WITHDRAWN, id, key)));
  }

  private static Cause cause(ContactPoint.Trouble trouble) {
    return switch (trouble) {
      case OPTED_OUT -> Cause.TEXTS_STOPPED;
      case FAILING, WRONG_PERSON -> Cause.NUMBER_FAILED;
    };
  }

  /// Whether this agency served the family, and serves nobody of it any more.
  private static boolean serviceEnded(String agency, FamilyRecord family) {
    var services =
        family.enrollment().services().stream()
            .filter(service -> service.agency().equals(agency))
            .map(MemberService::status)
            .toList();
    return !services.isEmpty() && services.stream().noneMatch(status -> status.keepsFamilyOpen());
  }

  /// What changed from one record to the next that the later one alone does not tell.
  ///
  /// @param day the day of the change
  public static List<Trouble> between(
      FamilyRecord before, FamilyRecord after, CrisisPlan plan, LocalDate day) {
    var troubles = new ArrayList<Trouble>();
    for (var id : plan.people().keySet()) {
      if (before.person(id).isPresent() && after.person(id).isEmpty()) {
        troubles.add(new Trouble(Cause.MEMBER_LEFT, id, "gone:" + id + ":" + day));
      }
    }
    var youth = plan.youth();
    if (youth != null && !Objects.equals(place(before, youth), place(after, youth))) {
      troubles.add(new Trouble(Cause.PLACEMENT_CHANGED, youth, "placement:" + youth + ":" + day));
    }
    return troubles;
  }

  private record Place(List<String> addresses, String inWhoseCare) {}

  private static Place place(FamilyRecord family, PersonId youth) {
    return new Place(
        family.homesShownTo(youth).stream().map(Household::address).toList(),
        family.youth(youth).map(one -> one.legalStatus().code()).orElse(""));
  }
}
