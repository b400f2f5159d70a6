package org.porchlight.console;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.FamilyId;
import org.porchlight.rights.GlassPurpose;
import org.porchlight.rights.Reader;
import org.porchlight.rights.Relation;
import org.porchlight.rights.Role;

/// How near somebody stands to what a door is about.
///
/// @param rights what they may do and see of it
/// @param family whose it is; null for what is nobody's
/// @param purpose why the glass was broken; null where it was not
record Nearness(Reader rights, @Nullable FamilyId family, @Nullable GlassPurpose purpose) {
  /// The nearest first.
  private static final List<Relation> WHY =
      List.of(
          Relation.CARRIES,
          Relation.ON_CALL,
          Relation.COORDINATES,
          Relation.ASKED,
          Relation.OPEN,
          Relation.OWES_STEP);

  /// At a door that is about no family.
  static Nearness of(Role role) {
    return new Nearness(Reader.at(role), null, null);
  }

  /// Why they read what they read, as the log of readings keeps it; null for what is nobody's.
  @Nullable String why() {
    if (purpose != null) {
      return "broke_glass." + purpose.name().toLowerCase(Locale.ROOT);
    }
    return WHY.stream()
        .filter(rights.relations()::contains)
        .findFirst()
        .map(relation -> relation.name().toLowerCase(Locale.ROOT))
        .orElse(null);
  }
}
