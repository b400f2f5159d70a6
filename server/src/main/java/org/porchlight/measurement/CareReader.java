package org.porchlight.measurement;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.porchlight.care.FamilyCare;
import org.porchlight.coordination.FamilyRecords;
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
/// @param records since when each family's is known here
/// @param policies how often teams meet and families are visited
public record CareReader(CareBook book, FamilyRecords records, PolicyPacks policies) {
  private record Known(FamilyId family, FamilyCare care, Optional<LocalDate> recorded) {}

  Future<CareFacts> facts(Collection<FamilyRecord> families, Roster roster) {
    return InParts.answers(families, this::known).map(all -> facts(families, roster, all));
  }

  private Future<Known> known(FamilyRecord family) {
    return book.of(family.id())
        .compose(care ->
            records
                .recordedAt(family.id())
                .map(at ->
                    new Known(
                        family.id(),
                        care,
                        at.map(one -> one.atZone(family.timezone()).toLocalDate()))));
  }

  private CareFacts facts(Collection<FamilyRecord> families, Roster roster, List<Known> all) {
    Map<FamilyId, FamilyCare> cares =
        all.stream().collect(Collectors.toMap(Known::family, Known::care));
    Map<FamilyId, LocalDate> recorded = new HashMap<>();
    all.forEach(one -> one.recorded().ifPresent(day -> recorded.put(one.family(), day)));
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
    return new CareFacts(cares, coordinators, posts, policies, recorded);
  }
}
