package org.porchlight.notification;

import static java.util.Map.entry;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.porchlight.family.Telephone;
import org.porchlight.family.TelephoneEvent;
import org.porchlight.family.Telephones;
import org.porchlight.plan.FamilyId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Appended;
import org.porchlight.storage.Journal;
import org.porchlight.storage.JournalId;
import org.porchlight.storage.JournalKind;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Rounds;
import org.porchlight.storage.Store;

/// What was learned of every family's telephones, kept in a journal for each family.
///
/// What it holds in memory is a hint of at most a few seconds; the journal is the truth. Runs on
/// one event loop.
public final class PhoneBook {
  /// One journal for each family, by its id.
  public static final JournalKind<TelephoneEvent> KIND =
      new JournalKind<>(
          "telephone",
          TelephoneEvent.class,
          Map.<String, Class<? extends TelephoneEvent>>ofEntries(
              entry("code.sent", TelephoneEvent.CodeSent.class),
              entry("code.matched", TelephoneEvent.CodeMatched.class),
              entry("code.missed", TelephoneEvent.CodeMissed.class),
              entry("telephone.missed", TelephoneEvent.Missed.class),
              entry("telephone.reached", TelephoneEvent.Reached.class),
              entry("telephone.opted_out", TelephoneEvent.OptedOut.class),
              entry("telephone.quarantined", TelephoneEvent.Quarantined.class)));

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final AgencyId agency;
  private final Journal<TelephoneEvent> journal;
  private final InstantSource clock;
  private final Map<FamilyId, Held> held = new HashMap<>();
  private long learned;

  public PhoneBook(AgencyId agency, Store store, InstantSource clock) {
    this.agency = agency;
    this.journal = store.journals().of(KIND);
    this.clock = clock;
  }

  /// @param version of the journal that was folded
  /// @param at when it was read
  private record Held(long version, Instant at, Telephones telephones) {}

  /// What is known of this family's telephones; a store that does not answer knows nothing new.
  public Future<Telephones> of(FamilyId family) {
    Held known = held.get(family);
    if (known != null && Duration.between(known.at(), clock.instant()).compareTo(FRESH) < 0) {
      return Future.succeededFuture(known.telephones());
    }
    return read(family)
        .map(Held::telephones)
        .otherwise(known == null ? Telephones.NONE : known.telephones());
  }

  private Future<Held> read(FamilyId family) {
    Held known = held.getOrDefault(family, new Held(0, Instant.MIN, Telephones.NONE));
    return journal
        .read(agency, id(family), known.version())
        .map(told -> {
          long version = known.version();
          Telephones telephones = known.telephones();
          for (var one : told) {
            telephones = telephones.evolve(one.event(), one.at());
            version = one.version();
          }
          var now = new Held(version, clock.instant(), telephones);
          held.put(family, now);
          return now;
        });
  }

  private static JournalId id(FamilyId family) {
    return new JournalId(family.value(), family);
  }

  /// Notes what was learned, if it says anything new. Lost when the store does not answer: the next
  /// page will tell it again.
  public void learn(FamilyId family, TelephoneEvent news) {
    String kind = news.getClass().getSimpleName();
    var key = new NaturalKey("learned:" + clock.instant() + ":" + kind + ":" + ++learned);
    tell(family, key, known -> isNews(known.of(news.number()), news) ? List.of(news) : List.of())
        .otherwiseEmpty();
  }

  private static boolean isNews(Telephone known, TelephoneEvent news) {
    return switch (news) {
      case TelephoneEvent.Reached _ -> known.missed() > 0 || known.failing();
      case TelephoneEvent.OptedOut _ -> !known.optedOut();
      case TelephoneEvent.Quarantined _ -> !known.quarantined();
      case TelephoneEvent.Missed _ -> !known.failing();
      case TelephoneEvent.CodeSent _, TelephoneEvent.CodeMatched _, TelephoneEvent.CodeMissed _ ->
          true;
    };
  }

  /// Appends what `decide` makes of the present state, and gives the state before it.
  Future<Telephones> tell(
      FamilyId family, NaturalKey key, Function<Telephones, List<TelephoneEvent>> decide) {
    return Rounds.until("telephones", () -> attempt(family, key, decide));
  }

  private Future<Optional<Telephones>> attempt(
      FamilyId family, NaturalKey key, Function<Telephones, List<TelephoneEvent>> decide) {
    return read(family)
        .compose(before -> {
          List<TelephoneEvent> events = decide.apply(before.telephones());
          if (events.isEmpty()) {
            return Future.succeededFuture(Optional.of(before.telephones()));
          }
          return journal
              .append(agency, id(family), before.version(), key, clock.instant(), events)
              .compose(appended ->
                  switch (appended) {
                    case Appended.Done _, Appended.Duplicate _ ->
                        read(family).map(_ -> Optional.of(before.telephones()));
                    case Appended.Conflict _ -> Future.succeededFuture(Optional.empty());
                  });
        });
  }
}
