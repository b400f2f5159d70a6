package org.porchlight.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
/// @param verifiedHow such as `test call`; may be empty
/// @param trouble why it cannot be counted on; null when it can
/// @param zone the zone of its hours; null for the family's
/// @param lineType what the carrier says it is, such as `landline`; may be empty
/// @param lastDelivery the last day something sent there arrived; null when nothing is known to
///   have
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
    @Nullable LocalDate verifiedOn,
    @Nullable String verifiedHow,
    @Nullable Trouble trouble,
    @Nullable ZoneId zone,
    @Nullable String lineType,
    @Nullable LocalDate lastDelivery) {
  /// Copies its collections.
  public ContactPoint {
    sharedWith = List.copyOf(sharedWith);
    verifiedHow = verifiedHow == null ? "" : verifiedHow;
    lineType = lineType == null ? "" : lineType;
  }

  /// A contact point in the family's zone, without trouble.
  public ContactPoint(
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
    this(
        number,
        kind,
        label,
        safeToText,
        safeToVoicemail,
        voicemailWords,
        monitoredBy,
        sharedWith,
        hours,
        textConsent,
        verifiedOn,
        null,
        null,
        null,
        null,
        null);
  }

  @Override
  public String verifiedHow() {
    return Objects.requireNonNullElse(verifiedHow, "");
  }

  @Override
  public String lineType() {
    return Objects.requireNonNullElse(lineType, "");
  }

  /// The same telephone, which reached the person on `day`.
  ///
  /// @param how such as `test call`
  ContactPoint tried(LocalDate day, String how) {
    return known(day, how, trouble == Trouble.OPTED_OUT ? trouble : null);
  }

  /// The same telephone, as it is known to stand.
  public ContactPoint known(
      @Nullable LocalDate verified, String how, @Nullable Trouble otherTrouble) {
    return new ContactPoint(
        number,
        kind,
        label,
        safeToText,
        safeToVoicemail,
        voicemailWords,
        monitoredBy,
        sharedWith,
        hours,
        textConsent,
        verified,
        how,
        otherTrouble,
        zone,
        lineType,
        lastDelivery);
  }

  /// Whether it may be used at `at`, by its own hours in its own zone.
  ///
  /// @param at in the family's zone
  public boolean isOpen(ZonedDateTime at) {
    return hours.isOpen(zone == null ? at : at.withZoneSameInstant(zone));
  }

  /// Whether it was tried on `day` or in the days before it.
  public boolean verifiedWithin(int days, LocalDate day) {
    return verifiedOn != null && !verifiedOn.isBefore(day.minusDays(days));
  }

  /// Whether somebody else may read or hear what is sent here.
  public boolean monitored() {
    return !monitoredBy.isEmpty();
  }

  /// Whether other people use this telephone.
  public boolean shared() {
    return !sharedWith.isEmpty();
  }

  /// Why a telephone cannot be counted on.
  public enum Trouble {
    FAILING,
    OPTED_OUT,
    WRONG_PERSON;

    /// The word used in family files.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The trouble with this word, empty for any other text.
    public static Optional<Trouble> of(String code) {
      return Arrays.stream(values()).filter(trouble -> trouble.code().equals(code)).findFirst();
    }

    /// Whether a call can still reach the person: opting out ends texts only.
    public boolean leavesVoice() {
      return switch (this) {
        case OPTED_OUT -> true;
        case FAILING, WRONG_PERSON -> false;
      };
    }
  }

  /// What kind of telephone it is.
  public enum Kind {
    MOBILE,
    LANDLINE,
    TEXT_ONLY,
    RELAY,
    TTY;

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
