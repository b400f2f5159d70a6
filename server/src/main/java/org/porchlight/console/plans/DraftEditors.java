package org.porchlight.console.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.PlanId;

/// Which pages a draft is open on at the moment, so that two people at one draft know of each
/// other. What they write is kept apart by the draft itself.
final class DraftEditors {
  private static final Duration HERE_FOR = Duration.ofSeconds(45);

  private record Here(StaffMember who, Instant at) {}

  private final Map<PlanId, Map<String, Here>> pages = new HashMap<>();

  /// Notes that a page is open.
  ///
  /// @return the names of the other people, each once
  List<String> note(PlanId plan, String page, StaffMember who, Instant now) {
    var here = pages.computeIfAbsent(plan, _ -> new HashMap<>());
    here.values().removeIf(one -> one.at().plus(HERE_FOR).isBefore(now));
    here.put(page, new Here(who, now));
    return here.values().stream()
        .map(Here::who)
        .filter(other -> !other.id().equals(who.id()))
        .map(StaffMember::name)
        .distinct()
        .sorted()
        .toList();
  }
}
