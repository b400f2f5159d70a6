package org.porchlight.plan.life;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;

/// How a sign-off was given, and on whose telephone.
///
/// @param telephone from which it came; null when none did, or nobody said which
public record SigningWay(Channel channel, Device device, @Nullable PhoneNumber telephone) {
  /// In one room, which needs no telephone.
  public static final SigningWay IN_PERSON = new SigningWay(Channel.IN_PERSON, Device.NONE);

  public SigningWay(Channel channel, Device device) {
    this(channel, device, null);
  }

  /// What carried the words.
  public enum Channel {
    IN_PERSON,
    ON_PAPER,
    TEXT_REPLY,
    PHONE,
    SIGNED_IN_PAGE
  }

  /// What is known of the telephone.
  public enum Device {
    NONE,
    OWN,
    SHARED,
    MONITORED
  }

  /// The way as the family's record knows the telephone: nobody's word makes one their own that the
  /// record calls shared or monitored, or somebody else's. Where nobody said which one it was, it
  /// may have been any of theirs.
  public SigningWay asKnown(FamilyRecord family, PersonId who) {
    if (device != Device.OWN) {
      return this;
    }
    var theirs = family.person(who).map(one -> one.contactPoints()).orElse(List.of());
    var used = theirs.stream().filter(point -> telephone == null || isOn(point)).toList();
    if (used.stream().anyMatch(ContactPoint::monitored)) {
      return new SigningWay(channel, Device.MONITORED, telephone);
    }
    var others =
        telephone != null
            && used.isEmpty()
            && family.people().values().stream()
                .flatMap(person -> person.contactPoints().stream())
                .anyMatch(this::isOn);
    return others || used.stream().anyMatch(ContactPoint::shared)
        ? new SigningWay(channel, Device.SHARED, telephone)
        : this;
  }

  private boolean isOn(ContactPoint point) {
    return point.number().equals(telephone);
  }

  /// Whether it is sure that nobody else could have given this answer, or forced it.
  boolean isPrivate() {
    return switch (device) {
      case NONE, OWN -> true;
      case SHARED, MONITORED -> false;
    };
  }

  /// The word a plan file has for it, such as `phone`.
  String code() {
    return channel.name().toLowerCase(Locale.ROOT);
  }
}
