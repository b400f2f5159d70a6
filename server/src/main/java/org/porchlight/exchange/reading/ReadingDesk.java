package org.porchlight.exchange.reading;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.porchlight.exchange.reading.ReadingEvent.CodeMissed;
import org.porchlight.exchange.reading.ReadingEvent.LinkMade;
import org.porchlight.exchange.reading.ReadingEvent.LinkOpened;
import org.porchlight.exchange.reading.ReadingEvent.LinkRevoked;
import org.porchlight.exchange.reading.ReadingEvent.TurnedAway;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Appended;
import org.porchlight.storage.Journal;
import org.porchlight.storage.JournalId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Rounds;
import org.porchlight.storage.Store;

/// Makes, opens and closes reading links, each step of it in the link's own journal.
///
/// Every future fails with the store; nothing is shown that could not be written down first. For
/// one event loop.
public final class ReadingDesk {
  private static final int MADE_MAX = 40;
  private static final int TRIED_MAX = 60;

  private final AgencyId agency;
  private final Journal<ReadingEvent> journal;
  private final LinkSeal seal;
  private final InstantSource clock;
  private final Allowance made = new Allowance(MADE_MAX, ReadingLink.LASTS);
  private final Allowance tried = new Allowance(TRIED_MAX, Duration.ofMinutes(1));

  /// @param key 32 bytes, of which addresses and codes are sealed; another one closes every link
  /// @param entropy unguessable, new at every call
  public ReadingDesk(
      AgencyId agency, Store store, byte[] key, LongSupplier entropy, InstantSource clock) {
    this.agency = agency;
    this.journal = store.journals().of(ReadingEvent.KIND);
    this.seal = new LinkSeal(key, entropy);
    this.clock = clock;
  }

  /// A link that was made: its public id, what stands in its address, and the code to be spoken.
  public record Made(String id, String token, String code, LinkMade link) {
    @Override
    public String toString() {
      return "Made[" + id + "]";
    }
  }

  /// What came of trying a code.
  public sealed interface Tried {
    /// It may be shown now; the opening is on record.
    record Right(String id, ReadingLink link) implements Tried {}

    record Wrong(ReadingLink link, int triesLeft) implements Tried {}

    record Closed(ReadingLink link) implements Tried {}

    record NoSuchLink() implements Tried {}

    /// Too many tries of anybody; try again in a minute.
    record TooMany() implements Tried {}
  }

  /// A link and its public id.
  public record Listed(String id, ReadingLink link) {}

  Instant now() {
    return clock.instant();
  }

  /// Whether another link may be made now.
  boolean mayMake() {
    return made.take(now());
  }

  /// Makes a link for what was decided already.
  ///
  /// @param wished with nothing yet for its code
  Future<Made> make(FamilyId family, LinkMade wished) {
    var id = new JournalId(seal.newId(), family);
    String code = seal.newCode();
    var link =
        new LinkMade(
            wished.plan(),
            wished.part(),
            wished.recipient(),
            wished.rule(),
            wished.reason(),
            wished.by(),
            wished.language(),
            wished.incident(),
            seal.sealed(id.value(), code),
            wished.expires(),
            wished.program());
    return journal
        .append(agency, id, 0, new NaturalKey("made"), now(), List.of(link))
        .map(_ -> new Made(id.value(), seal.token(id), code, link));
  }

  /// The link of an address, to show the question for its code; empty when it was not made here.
  Future<Optional<ReadingLink>> look(String token) {
    return seal.link(token)
        .map(id -> journal.read(agency, id, 0).map(ReadingLink::replay))
        .orElse(Future.succeededFuture(Optional.empty()));
  }

  /// Tries a code; what came of it is on record before it is answered.
  Future<Tried> open(String token, String code) {
    if (!tried.take(now())) {
      return Future.succeededFuture(new Tried.TooMany());
    }
    return seal.link(token)
        .map(id -> Rounds.until("link", () -> attempt(id, code)))
        .orElse(Future.succeededFuture(new Tried.NoSuchLink()));
  }

  private Future<Optional<Tried>> attempt(JournalId id, String code) {
    return journal
        .read(agency, id, 0)
        .compose(events -> {
          var found = ReadingLink.replay(events);
          return found.isEmpty()
              ? Future.succeededFuture(Optional.of(new Tried.NoSuchLink()))
              : attempt(id, code, found.get());
        });
  }

  private Future<Optional<Tried>> attempt(JournalId id, String code, ReadingLink link) {
    boolean right = seal.isCode(id.value(), code, link.made().code());
    ReadingEvent event = link.tried(right, now());
    return append(id, link, event)
        .map(appended ->
            switch (appended) {
              case Appended.Done _, Appended.Duplicate _ -> Optional.of(told(id, link, event));
              case Appended.Conflict _ -> Optional.empty();
            });
  }

  private static Tried told(JournalId id, ReadingLink link, ReadingEvent event) {
    return switch (event) {
      case LinkOpened _ -> new Tried.Right(id.value(), link);
      case CodeMissed _ ->
          link.triesLeft() > 1
              ? new Tried.Wrong(link, link.triesLeft() - 1)
              : new Tried.Closed(link);
      case TurnedAway _, LinkRevoked _, LinkMade _ -> new Tried.Closed(link);
    };
  }

  /// Closes a link at once; false when this family has none with this id.
  Future<Boolean> revoke(FamilyId family, String id, StaffId by) {
    return Rounds.until("link", () -> revoke(new JournalId(id, family), by));
  }

  private Future<Optional<Boolean>> revoke(JournalId id, StaffId by) {
    return journal
        .read(agency, id, 0)
        .compose(events -> {
          var found = ReadingLink.replay(events);
          if (found.isEmpty() || found.get().revoked()) {
            return Future.succeededFuture(Optional.of(found.isPresent()));
          }
          return append(id, found.get(), new LinkRevoked(by))
              .map(appended ->
                  appended instanceof Appended.Conflict ? Optional.empty() : Optional.of(true));
        });
  }

  private Future<Appended> append(JournalId id, ReadingLink link, ReadingEvent event) {
    long version = link.events().getLast().version();
    // Each try is one of its own, also of two at the same time: only then is every one counted.
    var key = new NaturalKey("after:" + version + ":" + seal.newId());
    return journal.append(agency, id, version, key, now(), List.of(event));
  }

  /// Every link of a family, the newest first.
  Future<List<Listed>> of(FamilyId family) {
    return journal
        .begun(agency)
        .compose(ids ->
            Future.all(
                    ids.stream()
                        .filter(id -> family.equals(id.family()))
                        .map(id ->
                            journal
                                .read(agency, id, 0)
                                .map(events ->
                                    ReadingLink.replay(events)
                                        .map(link -> new Listed(id.value(), link))))
                        .toList())
                .map(all ->
                    all.<Optional<Listed>>list().stream()
                        .flatMap(Optional::stream)
                        .sorted(
                            Comparator.comparing((Listed listed) -> listed.link().made().expires())
                                .reversed())
                        .toList()));
  }
}
