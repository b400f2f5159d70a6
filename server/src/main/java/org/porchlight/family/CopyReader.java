package org.porchlight.family;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Household;
import org.porchlight.plan.PersonId;

/// Whose copy of a plan it is, and so what of the family's record it may hold (L4, L17).
///
/// In a family of two homes nobody reads from us where or how the other lives; what the young
/// person keeps private stands in their own copy alone. A copy may lie on a table: it holds the
/// least that its reader needs.
///
/// @param family null when only the plan is known
/// @param person one of the plan's people; null for a copy of nobody in particular, which holds no
///   address and no note
public record CopyReader(
    CrisisPlan plan, @Nullable FamilyRecord family, @Nullable PersonId person) {

  /// Whether it is the young person's own.
  public boolean isYouth() {
    return person != null && person.equals(plan.youth());
  }

  /// The homes it tells the address of: the reader's own, and none that is kept confidential.
  public List<Household> homes() {
    return homesOf(person).stream()
        .filter(home -> !home.confidential() && !home.address().isEmpty())
        .toList();
  }

  /// Whether it holds the note about this person.
  ///
  /// Adults read what is noted of themselves and of whom they live with, but never what is noted of
  /// the young person.
  public boolean seesNoteOn(PersonId other) {
    if (person == null) {
      return false;
    }
    return person.equals(other) || (!other.equals(plan.youth()) && liveTogether(other));
  }

  /// Whether it holds this person's telephone; else they are reached through the line.
  ///
  /// Where a home is confidential, so is the way to those who live there.
  public boolean seesTelephoneOf(PersonId other) {
    return homesOf(other).stream().noneMatch(Household::confidential)
        || other.equals(person)
        || liveTogether(other);
  }

  private boolean liveTogether(PersonId other) {
    return homesOf(person).stream().anyMatch(home -> home.members().contains(other));
  }

  private List<Household> homesOf(@Nullable PersonId somebody) {
    return somebody == null
        ? List.of()
        : Optional.ofNullable(family)
            .map(record -> record.homesShownTo(somebody))
            .orElse(List.of());
  }
}
