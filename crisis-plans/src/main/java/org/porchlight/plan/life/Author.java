package org.porchlight.plan.life;

/// Who asks for something to happen to a plan.
///
/// @param name an id or a name, as the record is to show it
public record Author(String name, Role role) {
  /// The author of what the calendar or the carrier brings about.
  public static final Author LINE = new Author("line", Role.LINE);

  /// As what they ask.
  public enum Role {
    COORDINATOR,
    TEAM_MEMBER,
    FAMILY,
    LINE
  }

  boolean isCoordinator() {
    return role == Role.COORDINATOR;
  }
}
