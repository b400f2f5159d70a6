package org.porchlight.family;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.porchlight.family.Telephones.Standing;
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
  /// @param verified whether the telephone was found to be theirs, and not too long ago
  record Open(PhoneNumber number, Language language, boolean text, boolean verified)
      implements Reach {}

  record Closed(Barrier barrier) implements Reach {}

  /// Reads the record as it is now: orders first, then the first contact point that is open.
  ///
  /// A verified one comes before one that is not, and that before one that is failing: nobody is
  /// stranded because nobody found the time to try a telephone.
  static Reach of(FamilyRecord family, PersonId id, Instant now, Telephones telephones) {
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
    List<Reach> ways =
        person.contactPoints().stream()
            .sorted(
                Comparator.comparing(point ->
                    switch (telephones.standing(family, point, now)) {
                      case VERIFIED -> 0;
                      case UNVERIFIED, OPTED_OUT, QUARANTINED -> 1;
                      case FAILING -> 2;
                    }))
            .map(point -> way(family, person, point, now, telephones))
            .toList();
    return ways.stream().filter(Open.class::isInstance).findFirst().orElseGet(() -> worst(ways));
  }

  /// The reason that says most: what is wrong with the telephone before the hour.
  private static Reach worst(List<Reach> ways) {
    return ways.stream()
        .filter(way -> !way.equals(new Closed(Barrier.OUT_OF_HOURS)))
        .findFirst()
        .orElse(new Closed(Barrier.OUT_OF_HOURS));
  }

  private static Reach way(
      FamilyRecord family,
      FamilyPerson person,
      ContactPoint point,
      Instant now,
      Telephones telephones) {
    Standing standing = telephones.standing(family, point, now);
    if (standing == Standing.QUARANTINED) {
      return new Closed(Barrier.QUARANTINED);
    }
    if (!point.isOpen(now.atZone(family.timezone()))) {
      return new Closed(Barrier.OUT_OF_HOURS);
    }
    boolean optedOut = standing == Standing.OPTED_OUT;
    boolean text = !optedOut && mayText(person.support(), point);
    if (point.kind() == ContactPoint.Kind.TEXT_ONLY && !text) {
      return new Closed(optedOut ? Barrier.OPTED_OUT : noText(person.support()));
    }
    return new Open(
        point.number(),
        person.language().orElse(family.languages().getFirst()),
        text,
        telephones.verified(family, point, now));
  }

  private static Barrier noText(Support support) {
    return support == Support.FAMILY ? Barrier.UNSAFE : Barrier.NO_CONSENT;
  }

  /// Paid people agreed to be texted with their duty; everybody else says so for each telephone.
  private static boolean mayText(Support support, ContactPoint point) {
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
