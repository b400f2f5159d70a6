package org.porchlight.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PhoneNumber;

/// Whom a family's records keep away from it, as they stand at the moment: helped like anybody, and
/// nothing of that family is suggested, opened or told (R12).
final class KeptAway {
  private final Circumstances world;

  KeptAway(Circumstances world) {
    this.world = world;
  }

  /// Those of `candidates` whose families may be named on a contact from that number.
  List<Candidate> without(@Nullable PhoneNumber from, List<Candidate> candidates) {
    return candidates.stream().filter(candidate -> !from(from, candidate.family())).toList();
  }

  /// Whether anybody who made contact is kept away from this family.
  boolean callersOf(IncidentState state, FamilyId family) {
    return state.contacts().all().stream().anyMatch(contact -> from(contact.from(), family));
  }

  /// Whether `number` is somebody's who is kept away from this family.
  boolean from(@Nullable PhoneNumber number, @Nullable FamilyId family) {
    return number != null && world.family(family).map(record -> bars(record, number)).orElse(false);
  }

  private boolean bars(FamilyRecord family, PhoneNumber number) {
    return family.bars(number, world.now().atZone(family.timezone()).toLocalDate());
  }
}
