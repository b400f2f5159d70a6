package org.porchlight.plan.life;

import java.util.Locale;

/// How a sign-off was given, and on whose telephone.
public record SigningWay(Channel channel, Device device) {
  /// In one room, which needs no telephone.
  public static final SigningWay IN_PERSON = new SigningWay(Channel.IN_PERSON, Device.NONE);

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
