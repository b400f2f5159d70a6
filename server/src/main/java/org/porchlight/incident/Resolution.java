package org.porchlight.incident;

/// What staff say when a crisis is over (R18).
///
/// @param where where the youth is now
/// @param tomorrow whether and how contact is safe tomorrow
public record Resolution(
    OverWhen overWhen,
    Disposition disposition,
    LivingSituation where,
    SafeContact tomorrow,
    String words) {
  /// Whether everything was asked; what was not stays a task.
  boolean complete() {
    return overWhen != OverWhen.NOT_ASKED
        && where != LivingSituation.NOT_ASKED
        && tomorrow != SafeContact.NOT_ASKED;
  }

  /// The same, with other words.
  Resolution saying(String other) {
    return new Resolution(overWhen, disposition, where, tomorrow, other);
  }

  public enum OverWhen {
    MET,
    PARTLY,
    NOT_MET,
    NOT_ASKED
  }

  public enum LivingSituation {
    HOME,
    KIN,
    RESPITE,
    FOSTER_HOME,
    SHELTER,
    HOSPITAL,
    DETENTION,
    MISSING,
    OTHER,
    NOT_ASKED
  }

  public enum SafeContact {
    BY_TEXT,
    BY_CALL,
    NOT_SAFE,
    NOT_ASKED
  }
}
