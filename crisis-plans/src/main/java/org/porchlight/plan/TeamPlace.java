package org.porchlight.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a person stands in a team: asked, in or not; and in which order they are asked.
///
/// @param acceptsPages whether they may be paged at all
/// @param pageOrder their turn when nobody is named, 1 first; 0 when it does not matter
public record TeamPlace(Invitation invitation, boolean acceptsPages, int pageOrder) {
  /// A member, paged like everybody.
  public static final TeamPlace MEMBER = new TeamPlace(Invitation.ACCEPTED, true, 0);

  /// What came of asking this person to be of the team.
  public enum Invitation {
    COULD_ASK,
    INVITED,
    ACCEPTED,
    DECLINED;

    /// The word used in family files.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The invitation with this word, empty for any other text.
    public static Optional<Invitation> of(String code) {
      return Arrays.stream(values())
          .filter(invitation -> invitation.code().equals(code))
          .findFirst();
    }
  }
}
