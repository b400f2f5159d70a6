package org.porchlight.coordination.care;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.care.AgendaSource;
import org.porchlight.care.CareCommand;
import org.porchlight.care.CareCommand.AddToAgenda;
import org.porchlight.care.CareDecider;
import org.porchlight.care.CareDecision;
import org.porchlight.care.CareDecision.Noted;
import org.porchlight.care.CareDecision.Refused;
import org.porchlight.care.CareEvent;
import org.porchlight.care.FamilyCare;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.life.Author;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Appended;
import org.porchlight.storage.Journal;
import org.porchlight.storage.Journal.Told;
import org.porchlight.storage.JournalId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Rounds;
import org.porchlight.storage.Store;

/// What was done for every family between crises, kept in a journal for each.
///
/// Runs on one event loop; what it remembers is brought up to date by every read. Futures fail with
/// [org.porchlight.storage.StorageException] when the store does not answer, which may be tried
/// again with the same key.
public final class CareBook implements AgendaQueue {
  private final AgencyId agency;
  private final Store store;
  private final Journal<CareEvent> journal;
  private final ZoneId zone;
  private final InstantSource clock;
  private final Map<FamilyId, Kept> kept = new HashMap<>();

  private record Kept(long version, FamilyCare care) {
    static final Kept NONE = new Kept(0, FamilyCare.NONE);

    Kept and(Told<CareEvent> one) {
      return new Kept(one.version(), care.evolve(one.event(), one.at()));
    }
  }

  /// What came of a command.
  ///
  /// @param care as it is now
  public record Turned(CareDecision decision, FamilyCare care) {}

  /// @param zone the agency's, for a family of which there is no record
  public CareBook(AgencyId agency, Store store, ZoneId zone, InstantSource clock) {
    this.agency = agency;
    this.store = store;
    this.journal = store.journals().of(CareJournal.KIND);
    this.zone = zone;
    this.clock = clock;
  }

  /// A family's care as it is now; [FamilyCare#NONE] where nothing was noted.
  public Future<FamilyCare> of(FamilyId family) {
    return read(family).map(Kept::care);
  }

  /// A family's care as it was then.
  public Future<FamilyCare> asOf(FamilyId family, Instant at) {
    return journal
        .read(agency, id(family), 0)
        .map(told -> {
          var care = Kept.NONE;
          for (var one : told) {
            care = one.at().isAfter(at) ? care : care.and(one);
          }
          return care.care();
        });
  }

  /// Decides one command and notes what comes of it. The same key again notes nothing.
  public Future<Turned> turn(FamilyId family, CareCommand command, Author by, NaturalKey key) {
    return store
        .directory()
        .family(agency, family)
        .map(found -> found.map(FamilyRecord::timezone).orElse(zone))
        .compose(
            where -> Rounds.until("care", () -> round(family, command, by, key, today(where))));
  }

  @Override
  public Future<Void> add(
      FamilyId family, AgendaSource source, String words, Author by, NaturalKey key) {
    return turn(family, new AddToAgenda(source, words), by, key).mapEmpty();
  }

  Instant now() {
    return clock.instant();
  }

  /// The day it is now there.
  public LocalDate today(ZoneId where) {
    return clock.instant().atZone(where).toLocalDate();
  }

  private Future<Optional<Turned>> round(
      FamilyId family, CareCommand command, Author by, NaturalKey key, LocalDate today) {
    return read(family)
        .compose(now ->
            switch (CareDecider.decide(now.care(), command, by, today)) {
              case Refused refused -> refused(family, key, refused, now);
              case Noted noted when noted.events().isEmpty() ->
                  Future.succeededFuture(Optional.of(new Turned(noted, now.care())));
              case Noted noted -> append(family, key, noted, now);
            });
  }

  /// What was noted under this key before is no fault when it comes again.
  private Future<Optional<Turned>> refused(
      FamilyId family, NaturalKey key, Refused refused, Kept now) {
    return journal
        .knows(agency, id(family), key)
        .map(known ->
            Optional.of(new Turned(known ? new Noted(List.<CareEvent>of()) : refused, now.care())));
  }

  private Future<Optional<Turned>> append(FamilyId family, NaturalKey key, Noted noted, Kept now) {
    return journal
        .append(agency, id(family), now.version(), key, clock.instant(), noted.events())
        .compose(appended ->
            switch (appended) {
              case Appended.Conflict _ -> Future.succeededFuture(Optional.empty());
              case Appended.Done _ ->
                  read(family).map(then -> Optional.of(new Turned(noted, then.care())));
              case Appended.Duplicate _ ->
                  read(family)
                      .map(then ->
                          Optional.of(new Turned(new Noted(List.<CareEvent>of()), then.care())));
            });
  }

  private Future<Kept> read(FamilyId family) {
    var known = kept.getOrDefault(family, Kept.NONE);
    return journal
        .read(agency, id(family), known.version())
        .map(told -> {
          var now = known;
          for (var one : told) {
            now = now.and(one);
          }
          if (kept.getOrDefault(family, Kept.NONE).version() < now.version()) {
            kept.put(family, now);
          }
          return now;
        });
  }

  private static JournalId id(FamilyId family) {
    return new JournalId(family.value(), family);
  }
}
