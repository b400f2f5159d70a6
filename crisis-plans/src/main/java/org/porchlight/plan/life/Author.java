package org.porchlight.plan.life;

import org.jspecify.annotations.Nullable;

/// Who asks for something to happen to a plan.
///
/// @param name an id or a name, as the record is to show it
/// @param program the account of the program by which they asked; null where they asked themselves,
///   and in records from before it was kept
public record Author(String name, Role role, @Nullable String program) {
  /// The author of what the calendar or the carrier brings about.
  public static final Author LINE = new Author("line", Role.LINE);

  public Author(String name, Role role) {
    this(name, role, null);
  }

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
