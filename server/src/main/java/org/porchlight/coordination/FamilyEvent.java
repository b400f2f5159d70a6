package org.porchlight.coordination;

import java.util.Map;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.storage.JournalKind;

/// What happened to one family's record.
public sealed interface FamilyEvent {
  /// One journal for each family, by its id.
  JournalKind<FamilyEvent> KIND =
      new JournalKind<>(
          "family", FamilyEvent.class, Map.of("family.recorded", FamilyRecorded.class));

  /// From here on the record is this.
  record FamilyRecorded(FamilyRecord family) implements FamilyEvent {}
}
