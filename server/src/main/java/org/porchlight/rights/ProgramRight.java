package org.porchlight.rights;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.oncall.StaffMember;

/// What a program may do by the API, and whose program may be given it.
///
/// Denied unless a row allows. A person for whom a program acts needs the right besides, by role
/// and relation.
public enum ProgramRight {
  READ_INCIDENTS(Whose.OURS),
  COMMAND_INCIDENTS(Whose.ANYBODYS),
  /// Saying what a caller, or somebody of the family's team, said or did.
  SPEAK_FOR_FAMILIES(Whose.OURS),
  READ_PLANS(Whose.OURS),
  CHANGE_PLANS(Whose.OURS),
  READ_FAMILIES(Whose.OURS),
  CHANGE_FAMILIES(Whose.OURS),
  READ_ROSTER(Whose.OURS),
  CHANGE_ROSTER(Whose.OURS),
  READ_MEASURES(Whose.OURS),
  READ_DRILLS(Whose.OURS),
  RUN_DRILLS(Whose.OURS),
  /// In the demo only, where time is somebody's to turn.
  TURN_CLOCK(Whose.OURS);

  private enum Whose {
    OURS,
    /// Also of another agency, which owes steps in families' plans.
    ANYBODYS
  }

  private final Whose whose;

  ProgramRight(Whose whose) {
    this.whose = whose;
  }

  /// All that a program may be given.
  ///
  /// @param agency whose program it is, as the roster names it; empty for this one's own
  public static Set<ProgramRight> of(String agency) {
    return Arrays.stream(values())
        .filter(right -> agency.isEmpty() || right.whose == Whose.ANYBODYS)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProgramRight.class)));
  }

  /// Whether a program may act for somebody of the staff at all: one of another agency for those
  /// who work there, and for nobody else.
  ///
  /// @param agency as [#of]
  public static boolean actsFor(String agency, StaffMember who) {
    return agency.isEmpty() || agency.equalsIgnoreCase(who.agency());
  }

  /// The right as settings write it, such as `read-plans`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
