package org.porchlight.coordination;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.coordination.FamilyEvent.FamilyRecorded;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Appended;
import org.porchlight.storage.Bounded;
import org.porchlight.storage.Directory;
import org.porchlight.storage.Journal;
import org.porchlight.storage.Journal.Told;
import org.porchlight.storage.JournalId;
import org.porchlight.storage.Journals;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Rounds;

/// Families' records as they are, and as they were.
///
/// A record is told in the family's journal first, and stored in the directory, where the line
/// looks, after that: what breaks off in between is mended by storing it again, which tells it
/// once. Futures fail with the store.
public final class FamilyRecords {
  private static final int FAMILIES_KEPT_MAX = 10_000;

  private final AgencyId agency;
  private final Directory directory;
  private final Journal<FamilyEvent> journal;
  private final InstantSource clock;
  private final Map<FamilyId, Instant> firstTold = Bounded.ofUsed(FAMILIES_KEPT_MAX);

  /// For one event loop.
  public FamilyRecords(
      AgencyId agency, Directory directory, Journals journals, InstantSource clock) {
    this.agency = agency;
    this.directory = directory;
    this.journal = journals.of(FamilyEvent.KIND);
    this.clock = clock;
  }

  /// The record as it is now.
  public Future<Optional<FamilyRecord>> family(FamilyId family) {
    return directory.family(agency, family);
  }

  /// The record as it was at that time; empty when none was known then.
  public Future<Optional<FamilyRecord>> familyAt(FamilyId family, Instant at) {
    return journal
        .read(agency, id(family), 0)
        .map(told -> last(told.stream().filter(one -> !one.at().isAfter(at)).toList()));
  }

  /// When the record was first known here; empty when it never was told.
  ///
  /// What was told first stays so, and is read once.
  public Future<Optional<Instant>> recordedAt(FamilyId family) {
    var known = firstTold.get(family);
    return known != null
        ? Future.succeededFuture(Optional.of(known))
        : journal
            .read(agency, id(family), 0)
            .map(told -> told.stream().findFirst().map(Told::at))
            .onSuccess(at -> at.ifPresent(first -> firstTold.put(family, first)));
  }

  /// Stores or replaces a record.
  public Future<Void> put(FamilyRecord family) {
    return Rounds.until("family", () -> tell(family)).compose(_ -> directory.put(agency, family));
  }

  private Future<Optional<FamilyRecord>> tell(FamilyRecord family) {
    var id = id(family.id());
    return journal
        .read(agency, id, 0)
        .compose(told -> {
          if (last(told).filter(family::equals).isPresent()) {
            return Future.succeededFuture(Optional.of(family));
          }
          long version = told.size();
          var key = new NaturalKey("after:" + version);
          return journal
              .append(
                  agency, id, version, key, clock.instant(), List.of(new FamilyRecorded(family)))
              .map(appended ->
                  appended instanceof Appended.Done ? Optional.of(family) : Optional.empty());
        });
  }

  private static Optional<FamilyRecord> last(List<Told<FamilyEvent>> told) {
    return told.isEmpty()
        ? Optional.empty()
        : switch (told.getLast().event()) {
          case FamilyRecorded(var family) -> Optional.of(family);
        };
  }

  private static JournalId id(FamilyId family) {
    return new JournalId(family.value(), family);
  }
}
