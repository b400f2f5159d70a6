package org.porchlight.plan.life;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;

/// Why a running plan needs somebody to look at it.
///
/// @param person whom it is about; null when nobody
public record Attention(Cause cause, @Nullable PersonId person, LocalDate since) {
  /// What happened.
  public enum Cause {
    MEMBER_LEFT("is no longer of the team", "ya no es parte del equipo"),
    SERVICE_ENDED(
        "works for an agency whose service to the family ended",
        "trabaja para una agencia cuyo servicio a la familia terminó"),
    NUMBER_FAILED(
        "cannot be reached on the number we have", "no contesta en el número que tenemos"),
    TEXTS_STOPPED(
        "wants no automatic texts any more", "ya no quiere mensajes de texto automáticos"),
    CONSENT_WITHDRAWN("took back a consent", "retiró un consentimiento"),
    SIGN_OFF_WITHDRAWN("took back their sign-off", "retiró su firma"),
    PLACEMENT_CHANGED("lives or learns in another place now", "ahora vive o estudia en otro lugar"),
    OF_AGE(
        "now signs alone; every consent is asked again",
        "ahora firma por su cuenta; se vuelve a pedir cada consentimiento"),
    REVIEW_PAST(
        "The day to look at this plan again has passed",
        "Ya pasó el día de volver a mirar este plan");

    private final String english;
    private final String spanish;

    Cause(String english, String spanish) {
      this.english = english;
      this.spanish = spanish;
    }

    private String in(Language language) {
      return switch (language) {
        case EN -> english;
        case ES -> spanish;
      };
    }
  }

  boolean isAbout(Cause other, @Nullable PersonId somebody) {
    return cause == other && Objects.equals(person, somebody);
  }

  /// What the banner says.
  ///
  /// @param name what a person is called there
  public String sentence(Language language, Function<PersonId, String> name) {
    return (person == null ? "" : name.apply(person) + " ") + cause.in(language) + ".";
  }
}
