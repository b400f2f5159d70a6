package org.porchlight.coordination;

import java.util.List;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.MemberService;

/// What came of something asked of a family's record.
public sealed interface FamilyTurned {
  /// Stored.
  ///
  /// @param isNew whether there was no record of it before
  record Done(FamilyRecord family, boolean isNew) implements FamilyTurned {}

  /// Not closed: a member still receives a service.
  ///
  /// @param services those still open, one or more
  record StillServed(List<MemberService> services, String sentence) implements FamilyTurned {
    /// Copies its collections.
    public StillServed {
      services = List.copyOf(services);
    }
  }

  /// There is no such family.
  record Unknown() implements FamilyTurned {}
}
