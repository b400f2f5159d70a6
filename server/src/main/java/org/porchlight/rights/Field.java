package org.porchlight.rights;

import static org.porchlight.rights.Relation.ASKED;
import static org.porchlight.rights.Relation.BROKE_GLASS;
import static org.porchlight.rights.Relation.CARRIES;
import static org.porchlight.rights.Relation.COORDINATES;
import static org.porchlight.rights.Relation.ON_CALL;
import static org.porchlight.rights.Relation.OPEN;
import static org.porchlight.rights.Relation.OWES_STEP;

import java.util.List;

/// A part of a page about a family, and who of those on the page may read it.
///
/// Denied unless a row allows.
public enum Field {
  /// What the plan says: its steps, what helps, what makes it worse, risks.
  PLAN_WORDS(
      Grant.to(Role.staff(), ON_CALL, ASKED, CARRIES, COORDINATES, BROKE_GLASS),
      Grant.to(Role.SUPERVISOR, OPEN)),

  /// The words of one step and what became of it.
  OWED_STEP(
      Grant.to(Role.staff(), ON_CALL, ASKED, CARRIES, COORDINATES, BROKE_GLASS),
      Grant.to(Role.SUPERVISOR, OPEN),
      Grant.to(Role.CASE_MANAGER, OWES_STEP)),

  /// Telephone numbers of the family and its team.
  PHONE_NUMBERS(
      Grant.to(Role.staff(), ON_CALL, ASKED, CARRIES, COORDINATES),
      Grant.to(Role.SUPERVISOR, OPEN)),

  /// What a youth said in confidence. A broken glass does not show it.
  YOUTH_PRIVATE(
      Grant.to(Role.staff(), ON_CALL, ASKED, CARRIES, COORDINATES),
      Grant.to(Role.SUPERVISOR, OPEN)),

  /// Words that staff carried between two people, or wrote to somebody by hand.
  RELAY_WORDS(
      Grant.to(Role.staff(), ON_CALL, ASKED, CARRIES, COORDINATES),
      Grant.to(Role.SUPERVISOR, OPEN)),

  /// A report that someone may be hurting a child (R21). A broken glass does not show it.
  HARM_REPORT(
      Grant.to(Role.staff(), CARRIES), Grant.to(Role.SUPERVISOR, ON_CALL, OPEN, COORDINATES)),

  /// What the family wrote and said while staff helped, and what staff noted of it.
  CASE_NOTES(
      Grant.to(Role.staff(), ON_CALL, ASKED, CARRIES, COORDINATES, BROKE_GLASS),
      Grant.to(Role.SUPERVISOR, OPEN)),

  /// How those who carried it say they are, for who looks after them; their own is shown to them
  /// where they write it.
  STAFF_WELLBEING(Grant.to(Role.SUPERVISOR, ON_CALL, OPEN, CARRIES, COORDINATES));

  // A copy that nobody else has.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Grant> row;

  Field(Grant... lines) {
    this.row = List.of(lines);
  }

  /// Whether this row lets this role read it in this relation.
  public boolean shownTo(Role role, Relation relation) {
    return row.stream().anyMatch(line -> line.admits(role, relation));
  }
}
