package org.porchlight.family;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.porchlight.family.Disclosure.Allowed;
import org.porchlight.family.Disclosure.Refused;
import org.porchlight.family.Disclosure.Rule;
import org.porchlight.family.Disclosure.Why;
import org.porchlight.plan.Consent;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;

/// Who may be shown a plan's card for responders, and nothing else of the family (L2, L3, R22).
public final class CardSharing {
  private CardSharing() {}

  /// What kind of third party it is.
  public enum Recipient {
    DISPATCH,
    POLICE,
    AMBULANCE,
    HOSPITAL,
    MOBILE_TEAM,
    SCHOOL,
    CHILD_WELFARE,
    OTHER;

    /// The word used in requests and on timelines.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What staff say it rests on.
  public enum Ground {
    /// The family agreed: by the plan they signed for responders, by a consent for others.
    AGREED,
    /// Somebody is in serious and imminent danger.
    EMERGENCY
  }

  /// Whether the card may be shown.
  ///
  /// @param calledBack whether staff called them back on a published number and reached them
  /// @param reason why, in a few words of staff
  /// @param day in the family's zone
  public static Disclosure of(
      CrisisPlan plan,
      @Nullable FamilyRecord family,
      Recipient recipient,
      Ground ground,
      boolean calledBack,
      String reason,
      LocalDate day) {
    if (plan.tellResponders().isEmpty()) {
      return new Refused(Rule.INVOLVED_IN_CARE, Why.NOTHING_TO_TELL);
    }
    return told(ground, calledBack, reason, () -> agreed(plan, family, recipient, day));
  }

  /// Whether anything may be told to them in words, beyond the card.
  ///
  /// @param calledBack whether staff called them back on a published number and reached them
  /// @param reason why, in a few words of staff
  /// @param day in the family's zone
  public static Disclosure ofWords(
      @Nullable FamilyRecord family,
      Recipient recipient,
      Ground ground,
      boolean calledBack,
      String reason,
      LocalDate day) {
    return told(ground, calledBack, reason, () -> permitted(family, permission(recipient), day));
  }

  private static Disclosure told(
      Ground ground, boolean calledBack, String reason, BooleanSupplier agreed) {
    if (!calledBack) {
      return new Refused(Rule.THIRD_PARTY, Why.NOT_CALLED_BACK);
    }
    if (reason.isBlank()) {
      return new Refused(Rule.THIRD_PARTY, Why.REASON_NEEDED);
    }
    return switch (ground) {
      case EMERGENCY -> new Allowed(Rule.IMMINENT_THREAT);
      case AGREED ->
          agreed.getAsBoolean()
              ? new Allowed(Rule.INVOLVED_IN_CARE)
              : new Refused(Rule.INVOLVED_IN_CARE, Why.NO_CONSENT);
    };
  }

  private static Consent.Kind permission(Recipient recipient) {
    return switch (recipient) {
      case SCHOOL -> Consent.Kind.SCHOOL_EXCHANGE;
      case CHILD_WELFARE -> Consent.Kind.CHILD_WELFARE;
      case DISPATCH, POLICE, AMBULANCE, HOSPITAL, MOBILE_TEAM, OTHER -> Consent.Kind.SHARE_INCIDENT;
    };
  }

  private static boolean agreed(
      CrisisPlan plan, @Nullable FamilyRecord family, Recipient recipient, LocalDate day) {
    return switch (recipient) {
      case DISPATCH, POLICE, AMBULANCE, HOSPITAL, MOBILE_TEAM -> signed(plan);
      case SCHOOL -> permitted(family, Consent.Kind.SCHOOL_EXCHANGE, day);
      case CHILD_WELFARE -> permitted(family, Consent.Kind.CHILD_WELFARE, day);
      case OTHER -> permitted(family, Consent.Kind.SHARE_INCIDENT, day);
    };
  }

  /// What responders are told is a part of the plan, which the family signed.
  private static boolean signed(CrisisPlan plan) {
    return plan.isAgencyDefault()
        || plan.signOffs().stream()
            .filter(signOff -> signOff.who().equals(plan.youth()) || signOff.isCaregivers())
            .anyMatch(signOff -> signOff.agreement().consents());
  }

  private static boolean permitted(
      @Nullable FamilyRecord family, Consent.Kind kind, LocalDate day) {
    return Optional.ofNullable(family).stream()
        .flatMap(record -> record.people().values().stream())
        .anyMatch(person -> person.membership().permits(kind, day));
  }
}
