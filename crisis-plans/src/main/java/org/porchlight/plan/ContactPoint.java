package org.porchlight.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One telephone a person can be reached on, with the marks staff read before they use it.
///
/// @param label what the family calls it, such as `work phone`; may be empty
/// @param safeToText false unless the family said so
/// @param safeToVoicemail false unless the family said so
/// @param voicemailWords what may be said there; empty for the agency's neutral words
/// @param monitoredBy who else may read or hear it; empty when nobody is known to
/// @param sharedWith the other people who use it; may be empty
/// @param hours when it may be used, in the family's zone
/// @param textConsent the day texts were agreed to; null when they were not
/// @param verifiedOn the day it was last tried; null when never
public record ContactPoint(
    PhoneNumber number,
    Kind kind,
    String label,
    boolean safeToText,
    boolean safeToVoicemail,
    String voicemailWords,
    String monitoredBy,
    List<PersonId> sharedWith,
    OpeningHours hours,
    @Nullable LocalDate textConsent,
    @Nullable LocalDate verifiedOn) {
  /// Copies its collections.
  public ContactPoint {
    sharedWith = List.copyOf(sharedWith);
  }

  /// Whether somebody else may read or hear what is sent here.
  public boolean monitored() {
    return !monitoredBy.isEmpty();
  }

  /// Whether other people use this telephone.
  public boolean shared() {
    return !sharedWith.isEmpty();
  }

  /// What kind of telephone it is.
  public enum Kind {
    MOBILE,
    LANDLINE,
    TEXT_ONLY,
    RELAY;

    /// The word used in family files.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The kind with this word, empty for any other text.
    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }
}
