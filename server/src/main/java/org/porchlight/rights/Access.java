package org.porchlight.rights;

import static org.porchlight.rights.Relation.ASKED;
import static org.porchlight.rights.Relation.BROKE_GLASS;
import static org.porchlight.rights.Relation.CARRIES;
import static org.porchlight.rights.Relation.COORDINATES;
import static org.porchlight.rights.Relation.NO_FAMILY;
import static org.porchlight.rights.Relation.OWES_STEP;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/// Which roles, in which relation, a door lets through: one row for each kind of door.
///
/// Denied unless a row allows. A row that names no relation of a family lets nobody through a door
/// that is about one.
public enum Access {
  /// Signing in, for whoever comes, and what holds nobody's words: nobody is asked who they are.
  OPEN(),

  /// Leaving, the language, the own start page.
  SIGNED_IN(Grant.to(EnumSet.allOf(Role.class), NO_FAMILY)),

  /// The agency's own people: what concerns them all, and families they have to do with.
  EVERYBODY(
      Grant.to(Role.staff(), NO_FAMILY, Relation.ON_CALL, ASKED, CARRIES, COORDINATES),
      Grant.to(Role.SUPERVISOR, Relation.OPEN),
      Grant.to(Role.OPERATOR, NO_FAMILY)),

  /// Reading what happened in an incident.
  READING(
      Grant.to(Role.staff(), Relation.ON_CALL, ASKED, CARRIES, COORDINATES, BROKE_GLASS),
      Grant.to(Role.SUPERVISOR, Relation.OPEN)),

  /// Saying for colleagues what was agreed with them, such as who takes which shift.
  VOUCHING(Grant.to(EnumSet.of(Role.SUPERVISOR, Role.COORDINATOR), NO_FAMILY)),

  /// Acting for a family in a crisis.
  ON_CALL(
      Grant.to(Role.answering(), Relation.ON_CALL, ASKED, CARRIES),
      Grant.to(Role.SUPERVISOR, Relation.OPEN)),

  /// Proposing a version of a plan, and noting who read and signed one; a coordinator activates it.
  CONTRIBUTING(Grant.to(Role.staff(), NO_FAMILY)),

  /// A coordinator's work, on no family or on their own.
  COORDINATOR(Grant.to(Role.COORDINATOR, NO_FAMILY, COORDINATES)),

  /// Reading plans and records outside an incident.
  FAMILY_READING(
      Grant.to(Role.COORDINATOR, NO_FAMILY, COORDINATES, BROKE_GLASS),
      Grant.to(Role.SUPERVISOR, NO_FAMILY, Relation.ON_CALL, Relation.OPEN),
      Grant.to(Role.SUPERVISOR, CARRIES, COORDINATES, BROKE_GLASS)),

  /// What supervisors and coordinators look after together.
  LEADING(
      Grant.to(Role.COORDINATOR, NO_FAMILY, COORDINATES),
      Grant.to(Role.SUPERVISOR, NO_FAMILY, Relation.ON_CALL, Relation.OPEN, COORDINATES)),

  /// Whether the line is well.
  OPERATION(Grant.to(EnumSet.of(Role.SUPERVISOR, Role.COORDINATOR, Role.OPERATOR), NO_FAMILY)),

  /// Letting staff in who cannot sign in, and ending their sessions.
  ADMINISTRATION(Grant.to(Role.OPERATOR, NO_FAMILY)),

  /// Giving a reason to see a family one has nothing to do with.
  BREAKING_GLASS(Grant.to(Role.staff(), NO_FAMILY)),

  /// The steps that one's own agency owes, and the own note on them.
  OWN_STEPS(Grant.to(Role.CASE_MANAGER, NO_FAMILY, OWES_STEP));

  // A copy that nobody else has.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Grant> row;

  Access(Grant... lines) {
    this.row = List.of(lines);
  }

  /// Whether this row lets this role through in this relation.
  public boolean admits(Role role, Relation relation) {
    return this == OPEN || row.stream().anyMatch(line -> line.admits(role, relation));
  }

  /// Whether there is any relation in which this role is let through.
  public boolean admitsSome(Role role) {
    return Arrays.stream(Relation.values()).anyMatch(relation -> admits(role, relation));
  }
}
