package org.porchlight.plan.life;

import java.time.LocalDate;
import org.porchlight.plan.Language;

/// Something a coordinator is told on a day.
///
/// @param about the version, the person, or the consent and whose it is
/// @param due the day by which it is done
public record Reminder(Kind kind, String about, LocalDate due) {
  /// What it is about.
  public enum Kind {
    REVIEW_COMING,
    REVIEW_PAST,
    CONSENT_ENDING,
    OF_AGE_COMING,
    OF_AGE,
    TASKS_DUE
  }

  /// What it says.
  public String sentence(Language language) {
    return switch (language) {
      case EN -> english();
      case ES -> spanish();
    };
  }

  private String english() {
    return switch (kind) {
      case REVIEW_COMING -> about + " is to be looked at by " + due + ".";
      case REVIEW_PAST -> about + " was to be looked at by " + due + "; it keeps running.";
      case CONSENT_ENDING -> "The consent " + about + " ends on " + due + ".";
      case OF_AGE_COMING -> about + " signs alone from " + due + " on.";
      case OF_AGE -> about + " signs alone from " + due + " on; ask every consent again.";
      case TASKS_DUE -> "What " + about + " still lacks is to be done by " + due + ".";
    };
  }

  private String spanish() {
    return switch (kind) {
      case REVIEW_COMING -> about + " debe revisarse a más tardar el " + due + ".";
      case REVIEW_PAST -> about + " debía revisarse a más tardar el " + due + "; sigue en uso.";
      case CONSENT_ENDING -> "El consentimiento " + about + " termina el " + due + ".";
      case OF_AGE_COMING -> about + " firma por su cuenta desde el " + due + ".";
      case OF_AGE ->
          about + " firma por su cuenta desde el " + due + "; pida de nuevo cada consentimiento.";
      case TASKS_DUE -> "Lo que le falta a " + about + " debe hacerse a más tardar el " + due + ".";
    };
  }
}
