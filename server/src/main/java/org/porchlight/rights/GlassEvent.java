package org.porchlight.rights;

import java.time.Instant;
import org.porchlight.oncall.StaffId;

/// What is kept for ever of a broken glass.
public sealed interface GlassEvent {
  /// Somebody gave a reason and sees the family until then.
  ///
  /// @param words why, in their own; never empty
  record GlassBroken(StaffId by, GlassPurpose purpose, String words, Instant until)
      implements GlassEvent {}
}
