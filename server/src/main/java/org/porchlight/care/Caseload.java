package org.porchlight.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.CareRules;

/// How many open families one coordinator has. It is told and bars nothing.
public record Caseload(StaffId coordinator, int families, Weight weight) {
  /// Whether it is many.
  public enum Weight {
    USUAL,
    /// More than is good for them.
    MANY,
    /// So many that somebody should help today.
    TOO_MANY
  }

  /// Everybody's, in the order in which they are given, then of others who have a family.
  ///
  /// @param standings of open families
  public static List<Caseload> of(
      List<StaffId> coordinators, List<FamilyStanding> standings, CareRules rules) {
    Map<StaffId, Integer> counts = new HashMap<>();
    var all = new ArrayList<>(coordinators);
    standings.stream()
        .map(FamilyStanding::coordinator)
        .filter(Objects::nonNull)
        .forEach(who -> {
          counts.merge(who, 1, Integer::sum);
          if (!all.contains(who)) {
            all.add(who);
          }
        });
    return all.stream()
        .map(who -> {
          int families = counts.getOrDefault(who, 0);
          return new Caseload(who, families, weight(families, rules));
        })
        .toList();
  }

  static Weight weight(int families, CareRules rules) {
    if (families >= rules.caseloadLimit()) {
      return Weight.TOO_MANY;
    }
    return families > rules.caseloadWarn() ? Weight.MANY : Weight.USUAL;
  }
}
