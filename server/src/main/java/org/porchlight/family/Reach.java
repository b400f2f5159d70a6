package org.porchlight.family;

import java.time.Instant;
import java.util.Optional;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.plan.Support;

/// Whether, where and how one person of a family may be asked for help at one instant (R8).
public sealed interface Reach {
  /// @param text whether an automatic text may go there; a call may always
  record Open(PhoneNumber number, Language language, boolean text) implements Reach {}

  record Closed(Barrier barrier) implements Reach {}

  /// Reads the record as it is now: orders first, then the first contact point that is open.
  static Reach of(FamilyRecord family, PersonId id, Instant now) {
    Optional<FamilyPerson> found = family.person(id);
    if (found.isEmpty() || found.get().contactPoints().isEmpty()) {
      return new Closed(
          found.map(FamilyPerson::doNotContact).orElse(false)
              ? Barrier.DO_NOT_CONTACT
              : Barrier.NO_CONTACT_POINT);
    }
    FamilyPerson person = found.get();
    var there = now.atZone(family.timezone());
    if (person.doNotContact() || person.membership().hasLeft(there.toLocalDate())) {
      return new Closed(Barrier.DO_NOT_CONTACT);
    }
    if (barred(family, person, now)) {
      return new Closed(Barrier.NO_CONTACT_ORDER);
    }
    return person.contactPoints().stream()
        .filter(point -> point.trouble() != ContactPoint.Trouble.WRONG_PERSON)
        .filter(point -> point.isOpen(there))
        .findFirst()
        .<Reach>map(point -> open(family, person, point))
        .orElse(new Closed(Barrier.OUT_OF_HOURS));
  }

  private static Open open(FamilyRecord family, FamilyPerson person, ContactPoint point) {
    return new Open(
        point.number(),
        person.language().orElse(family.languages().getFirst()),
        mayText(person.support(), point));
  }

  /// Paid people agreed to be texted with their duty; everybody else says so for each telephone.
  private static boolean mayText(Support support, ContactPoint point) {
    if (point.trouble() == ContactPoint.Trouble.OPTED_OUT) {
      return false;
    }
    return switch (point.kind()) {
      case LANDLINE, RELAY, TTY -> false;
      case MOBILE, TEXT_ONLY ->
          switch (support) {
            case FORMAL, PEER -> true;
            case NATURAL, COMMUNITY -> point.textConsent() != null;
            case FAMILY -> point.safeToText();
          };
    };
  }

  private static boolean barred(FamilyRecord family, FamilyPerson person, Instant now) {
    var today = now.atZone(family.timezone()).toLocalDate();
    return family.noContact().stream()
        .filter(order -> order.until() == null || !order.until().isBefore(today))
        .anyMatch(order ->
            person.id().equals(order.person())
                || person.contactPoints().stream()
                    .anyMatch(point -> order.numbers().contains(point.number())));
  }
}
