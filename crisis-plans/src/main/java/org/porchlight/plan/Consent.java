package org.porchlight.plan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One permission, with what it covers, who gave it and how long it holds.
///
/// @param to whom the permission lets us tell or reach, in words; may be empty
/// @param topics what may be told; empty when the kind says it all
/// @param by who gave it; null when the law or a court did
/// @param language in which it was explained; null when not noted
/// @param expires the last day it holds; null when it has no end
/// @param revoked the day it was taken back; null when it was not
/// @param grounds what shows that it was given
public record Consent(
    Kind kind,
    String to,
    List<String> topics,
    Basis basis,
    @Nullable PersonId by,
    @Nullable Language language,
    LocalDate given,
    @Nullable LocalDate expires,
    @Nullable LocalDate revoked,
    @Nullable ConsentGrounds grounds) {
  /// Copies its collections.
  public Consent {
    topics = List.copyOf(topics);
    grounds = grounds == null ? ConsentGrounds.NONE : grounds;
  }

  @Override
  public ConsentGrounds grounds() {
    return Objects.requireNonNullElse(grounds, ConsentGrounds.NONE);
  }

  /// The same permission, given anew.
  Consent anew(LocalDate day, LocalDate until) {
    return new Consent(kind, to, topics, basis, by, language, day, until, null, grounds);
  }

  /// The same permission, taken back.
  Consent takenBack(LocalDate day) {
    return new Consent(kind, to, topics, basis, by, language, given, expires, day, grounds);
  }

  /// Whether it holds on `day`.
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(given)
        && (expires == null || !day.isAfter(expires))
        && (revoked == null || day.isBefore(revoked));
  }

  /// What is permitted.
  public enum Kind {
    CONTACT_BY_TEXT,
    CONTACT_BY_VOICE,
    PHI_BY_TEXT,
    SHARE_PLAN,
    SHARE_INCIDENT,
    NATURAL_SUPPORT_DISCLOSURE,
    SCHOOL_EXCHANGE,
    CHILD_WELFARE,
    PART2_TPO,
    RECORDING,
    RESEARCH,
    CAREGIVER_JOINS;

    /// The word used in family files.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The kind with this word, empty for any other text.
    public static Optional<Kind> of(String code) {
      return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
  }

  /// What a permission rests on.
  public enum Basis {
    SIGNED,
    VERBAL_WITNESSED,
    LAW,
    COURT_ORDER;

    /// The word used in family files.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The basis with this word, empty for any other text.
    public static Optional<Basis> of(String code) {
      return Arrays.stream(values()).filter(basis -> basis.code().equals(code)).findFirst();
    }
  }
}
