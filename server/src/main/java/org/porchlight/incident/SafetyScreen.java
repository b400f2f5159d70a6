package org.porchlight.incident;

/// Answers to the first prompt on every channel (R4).
///
/// @param where where they are now, in the speaker's words; empty when not said
public record SafetyScreen(
    Answer someoneHurt,
    Answer weaponFireOrPills,
    Answer everyoneInSight,
    Answer thoughtsOfSuicide,
    Answer safeToTalk,
    String where) {
  /// What was said to one question.
  public enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  /// A screen in which every answer is the calm one.
  public static SafetyScreen calm(String where) {
    return new SafetyScreen(Answer.NO, Answer.NO, Answer.YES, Answer.NO, Answer.YES, where);
  }

  /// True when any answer offers the danger override.
  public boolean danger() {
    return someoneHurt == Answer.YES
        || weaponFireOrPills == Answer.YES
        || everyoneInSight == Answer.NO
        || thoughtsOfSuicide == Answer.YES;
  }
}
