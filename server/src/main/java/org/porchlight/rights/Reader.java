package org.porchlight.rights;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.porchlight.incident.Restriction;

/// A person as the tables see them: a role, and what they have to do with what is asked for.
///
/// @param relations all that hold; empty for a family they have nothing to do with
/// @param opened what a broken glass shows besides, by the policy pack of the family
public record Reader(Role role, Set<Relation> relations, Set<Field> opened) {
  public Reader {
    requireNonNull(role, "role");
    relations = Set.copyOf(relations);
    opened = Set.copyOf(opened);
  }

  public Reader(Role role, Set<Relation> relations) {
    this(role, relations, Set.of());
  }

  /// Somebody at a door that is about no family.
  public static Reader at(Role role) {
    return new Reader(role, Set.of(Relation.NO_FAMILY));
  }

  /// Another program, by the API's token: it has to do with no family, so that no row shows it a
  /// part of one, and reads ids, codes and times.
  public static Reader program() {
    return new Reader(Role.OPERATOR, Set.of());
  }

  /// Whether a door of this kind lets them through.
  public boolean may(Access access) {
    return access == Access.OPEN
        || relations.stream().anyMatch(relation -> access.admits(role, relation));
  }

  /// Whether they may read this part of a page.
  public boolean sees(Field field) {
    return relations.stream().anyMatch(relation -> field.shownTo(role, relation))
        || (relations.contains(Relation.BROKE_GLASS) && opened.contains(field));
  }

  /// Whether this relation as well would open a door or a part to them that is closed now; it need
  /// not be found out where it would not.
  public boolean gainsBy(Relation more) {
    var nearer = new HashSet<>(relations);
    nearer.add(more);
    var then = new Reader(role, nearer, opened);
    return Arrays.stream(Access.values()).anyMatch(door -> then.may(door) && !may(door))
        || Arrays.stream(Field.values()).anyMatch(part -> then.sees(part) && !sees(part));
  }

  /// Whether they may read an event that is so restricted.
  public boolean reads(Restriction restriction) {
    return switch (restriction) {
      case NONE -> true;
      case HARM_REPORT -> sees(Field.HARM_REPORT);
      case YOUTH_PRIVATE -> sees(Field.YOUTH_PRIVATE);
      case STAFF_PRIVATE -> sees(Field.STAFF_WELLBEING);
    };
  }
}
