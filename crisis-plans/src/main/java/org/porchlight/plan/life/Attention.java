package org.porchlight.plan.life;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.PersonId;

/// Why a running plan needs somebody to look at it.
///
/// @param person whom it is about; null when nobody
public record Attention(Cause cause, @Nullable PersonId person, LocalDate since) {
  /// What happened.
  public enum Cause {
    MEMBER_LEFT("is no longer of the team"),
    NUMBER_FAILED("cannot be reached on the number we have"),
    CONSENT_WITHDRAWN("took back a consent"),
    SIGN_OFF_WITHDRAWN("took back their sign-off"),
    PLACEMENT_CHANGED("lives or learns in another place now"),
    OF_AGE("now signs alone; every consent is asked again"),
    REVIEW_PAST("The day to look at this plan again has passed");

    private final String words;

    Cause(String words) {
      this.words = words;
    }
  }

  boolean isAbout(Cause other, @Nullable PersonId somebody) {
    return cause == other && Objects.equals(person, somebody);
  }

  /// What the banner says.
  public String sentence() {
    return (person == null ? "" : person + " ") + cause.words + ".";
  }
}
