package org.porchlight.family;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PhoneNumber;

/// What was learned of a family's telephones: the fold of its events.
public record Telephones(Map<PhoneNumber, Telephone> all) {
  public static final Telephones NONE = new Telephones(Map.of());

  /// After which a telephone has to be verified anew.
  public static final Duration VERIFIED_FOR = Duration.ofDays(90);

  public Telephones {
    all = Map.copyOf(all);
  }

  /// How far a telephone can be counted on.
  public enum Standing {
    UNVERIFIED,
    VERIFIED,
    FAILING,
    OPTED_OUT,
    QUARANTINED
  }

  public Telephone of(PhoneNumber number) {
    return all.getOrDefault(number, Telephone.UNKNOWN);
  }

  public Telephones evolve(TelephoneEvent event, Instant at) {
    var changed = new HashMap<>(all);
    changed.put(event.number(), of(event.number()).evolve(event, at));
    return new Telephones(changed);
  }

  /// How far this contact point can be counted on now: the file's word, and what was learned since.
  public Standing standing(FamilyRecord family, ContactPoint point, Instant now) {
    Telephone known = of(point.number());
    boolean cleared = known.verifiedAt() != null;
    if (known.quarantined() || (trouble(point, ContactPoint.Trouble.WRONG_PERSON) && !cleared)) {
      return Standing.QUARANTINED;
    }
    if (known.optedOut() || (trouble(point, ContactPoint.Trouble.OPTED_OUT) && !cleared)) {
      return Standing.OPTED_OUT;
    }
    if (known.failing() || (trouble(point, ContactPoint.Trouble.FAILING) && !cleared)) {
      return Standing.FAILING;
    }
    return verified(family, point, now) ? Standing.VERIFIED : Standing.UNVERIFIED;
  }

  /// The same family, its telephones as they are known to stand now: tried when a code was told
  /// back, and in trouble when they were found to be.
  public FamilyRecord over(FamilyRecord family, Instant now) {
    var whole = family;
    for (var person : family.people().values()) {
      if (person.contactPoints().stream().anyMatch(point -> all.containsKey(point.number()))) {
        whole =
            whole.with(
                person.with(
                    person.contactPoints().stream()
                        .map(point -> over(family, point, now))
                        .toList()));
      }
    }
    return whole;
  }

  private ContactPoint over(FamilyRecord family, ContactPoint point, Instant now) {
    Instant byCode = of(point.number()).verifiedAt();
    LocalDate coded = byCode == null ? null : byCode.atZone(family.timezone()).toLocalDate();
    LocalDate onFile = point.verifiedOn();
    boolean newer = coded != null && (onFile == null || coded.isAfter(onFile));
    return point.known(
        newer ? coded : onFile,
        newer ? "code" : point.verifiedHow(),
        switch (standing(family, point, now)) {
          case QUARANTINED -> ContactPoint.Trouble.WRONG_PERSON;
          case OPTED_OUT -> ContactPoint.Trouble.OPTED_OUT;
          case FAILING -> ContactPoint.Trouble.FAILING;
          case VERIFIED, UNVERIFIED -> null;
        });
  }

  /// Whether somebody found this telephone to be theirs, by a code or a call, not too long ago.
  boolean verified(FamilyRecord family, ContactPoint point, Instant now) {
    Instant byCode = of(point.number()).verifiedAt();
    if (byCode != null && byCode.isAfter(now.minus(VERIFIED_FOR))) {
      return true;
    }
    LocalDate today = now.atZone(family.timezone()).toLocalDate();
    return point.verifiedWithin((int) VERIFIED_FOR.toDays(), today);
  }

  private static boolean trouble(ContactPoint point, ContactPoint.Trouble trouble) {
    return point.trouble() == trouble;
  }
}
