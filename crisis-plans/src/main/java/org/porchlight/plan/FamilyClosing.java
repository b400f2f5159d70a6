package org.porchlight.plan;

import java.time.LocalDate;
import java.util.List;

/// What comes of closing a family: the closed record, or the services that keep it open.
///
/// The file of a family stays open while any member receives any service. The line answers a closed
/// family as it answers everybody.
public sealed interface FamilyClosing {
  /// The family, closed on the day asked for.
  record Closed(FamilyRecord family) implements FamilyClosing {}

  /// Not closed.
  ///
  /// @param services those still open, one or more
  record StillServed(List<MemberService> services) implements FamilyClosing {
    /// Copies its collections.
    public StillServed {
      services = List.copyOf(services);
    }

    /// What to tell whoever asked.
    public String sentence() {
      var names = services.stream().map(MemberService::toString).toList();
      return "The family stays open: " + String.join("; ", names) + ".";
    }
  }

  /// Closes `family` on `day`, unless a member still receives a service.
  static FamilyClosing of(FamilyRecord family, LocalDate day) {
    var open = family.enrollment().openServices();
    return open.isEmpty()
        ? new Closed(family.with(family.enrollment().closedOn(day)))
        : new StillServed(open);
  }
}
