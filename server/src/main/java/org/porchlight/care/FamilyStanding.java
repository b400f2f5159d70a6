package org.porchlight.care;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.care.CareDate.Standing;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyRecord;

/// How one family stands today, as a coordinator looks over their families.
///
/// @param coordinator null while nobody has the family
/// @param open incidents that are not closed
public record FamilyStanding(
    FamilyRecord family,
    FamilyCare care,
    @Nullable StaffId coordinator,
    PlanState plan,
    List<CareDate> dates,
    List<OpenIncident> open) {
  /// A crisis first, then whatever has been owed the longest; who needs nothing by name.
  public static final Comparator<FamilyStanding> NEED_FIRST =
      Comparator.comparing((FamilyStanding one) -> !one.inCrisis())
          .thenComparing(one -> one.oldestNeed().orElse(LocalDate.MAX))
          .thenComparing(one -> one.family().displayName());

  public FamilyStanding {
    dates = List.copyOf(dates);
    open = List.copyOf(open);
  }

  /// An incident that is not closed.
  ///
  /// @param active whether the crisis goes on
  /// @param followUpAt when the next follow-up falls due; null when none is owed
  /// @param reviewAt when the coordinator is told of the review; null when none is owed
  public record OpenIncident(
      IncidentId incident,
      Instant openedAt,
      boolean active,
      @Nullable Instant followUpAt,
      @Nullable Instant reviewAt) {}

  public boolean inCrisis() {
    return open.stream().anyMatch(OpenIncident::active);
  }

  /// What is due or late, in the order of the days.
  public List<CareDate> needs() {
    return dates.stream().filter(date -> date.standing() != Standing.AHEAD).toList();
  }

  /// The day of whatever has been owed the longest; empty when nothing is.
  Optional<LocalDate> oldestNeed() {
    ZoneId zone = family.timezone();
    var afterwards =
        open.stream()
            .flatMap(one -> Stream.of(one.openedAt()))
            .map(at -> at.atZone(zone).toLocalDate());
    return Stream.concat(needs().stream().map(CareDate::due), afterwards)
        .min(Comparator.naturalOrder());
  }

  /// The date of this kind; empty for a closed family, or where there is none.
  public Optional<CareDate> date(CareDate.Kind kind) {
    return dates.stream().filter(date -> date.kind() == kind).findFirst();
  }
}
