package org.porchlight.measurement;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.porchlight.care.FamilyCare;
import org.porchlight.coordination.care.CareBook;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.review.measures.CareFacts;
import org.porchlight.rights.Coordinators;
import org.porchlight.storage.InParts;

/// Brings together what was done for families between crises, and who has them.
///
/// @param policies how often teams meet and families are visited
public record CareReader(CareBook book, PolicyPacks policies) {
  Future<CareFacts> facts(Collection<FamilyRecord> families, Roster roster) {
    return InParts.answers(
            families, family -> book.of(family.id()).map(care -> Map.entry(family.id(), care)))
        .map(cares ->
            facts(
                families,
                roster,
                cares.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
  }

  private CareFacts facts(
      Collection<FamilyRecord> families, Roster roster, Map<FamilyId, FamilyCare> cares) {
    Map<FamilyId, StaffId> coordinators = new HashMap<>();
    for (FamilyRecord family : families) {
      var care = cares.getOrDefault(family.id(), FamilyCare.NONE);
      Coordinators.of(family, roster.staff(), care.coordinator())
          .known()
          .ifPresent(who -> coordinators.put(family.id(), who));
    }
    Map<StaffId, Integer> posts = new HashMap<>();
    for (StaffMember member : roster.staff()) {
      var percent = member.postPercent();
      if (percent != null) {
        posts.put(member.id(), percent);
      }
    }
    return new CareFacts(cares, coordinators, posts, policies);
  }
}
