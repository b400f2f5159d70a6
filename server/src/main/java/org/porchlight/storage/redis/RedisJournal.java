package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Appended;
import org.porchlight.storage.BrokenJournalException;
import org.porchlight.storage.HashChain;
import org.porchlight.storage.Journal;
import org.porchlight.storage.JournalCodec;
import org.porchlight.storage.JournalId;
import org.porchlight.storage.JsonForm;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.StorageException;

/// The journals of one kind in Redis: each a stream with its head, sealed by its family's key or by
/// the agency's.
final class RedisJournal<E> implements Journal<E> {
  private static final int ENTRIES_MAX = 1_000_000;
  private static final JsonForm<JournalId> ID = JsonForm.of(JournalId.class);

  private final String kind;
  private final JournalCodec<E> codec;
  private final Caller redis;
  private final Vault vault;
  private final FamilyKeys families;

  RedisJournal(String kind, JournalCodec<E> codec, Caller redis, Vault vault, FamilyKeys families) {
    this.kind = kind;
    this.codec = codec;
    this.redis = redis;
    this.vault = vault;
    this.families = families;
  }

  /// What the next append rests on.
  private record Head(long version, String hash) {}

  @Override
  public Future<Appended> append(
      AgencyId agency,
      JournalId journal,
      long expectedVersion,
      NaturalKey key,
      Instant at,
      List<E> events) {
    var place = place(agency, journal);
    return begin(agency, journal, expectedVersion)
        .compose(_ -> seal(agency, journal, true))
        .compose(seal ->
            head(place)
                .compose(head ->
                    redis.call(
                        writing(agency, place, expectedVersion, key, at, events, seal, head))))
        .map(RedisJournal::answered);
  }

  /// Its id is listed before it is begun: what is listed may be empty, what is begun is listed.
  private Future<Void> begin(AgencyId agency, JournalId journal, long expectedVersion) {
    if (expectedVersion > 0) {
      return Future.succeededFuture();
    }
    var sealed = vault.agency(agency).seal(ID.write(journal), listed(agency));
    return redis.command(Command.HSET, listed(agency), hash(agency, journal), sealed).mapEmpty();
  }

  private Future<Head> head(String place) {
    return redis
        .call(reading(place, 1, 0))
        .map(row ->
            row.size() == 0
                ? new Head(0, HashChain.START)
                : new Head(Caller.whole(row.get(0)), row.get(1).toString()));
  }

  private Call writing(
      AgencyId agency,
      String place,
      long expectedVersion,
      NaturalKey key,
      Instant at,
      List<E> events,
      Seal seal,
      Head head) {
    var call =
        new Call("write_journal")
            .key(place + ":log")
            .key(place + ":state")
            .key(place + ":k")
            .arg(expectedVersion)
            .arg(head.hash())
            .arg(natural(agency, key))
            .arg(events.size());
    var hash = head.hash();
    long version = expectedVersion;
    for (E event : events) {
      version++;
      var sealed = seal.seal(codec.write(new Told<>(version, at, event)), entry(place, version));
      hash = HashChain.next(hash, version, sealed);
      call.arg(sealed).arg(hash);
    }
    return call;
  }

  private static Appended answered(Response answer) {
    long version = Caller.whole(answer.get(1));
    return switch (answer.get(0).toString()) {
      case "done" -> new Appended.Done(version);
      case "duplicate" -> new Appended.Duplicate(version);
      case "conflict" -> new Appended.Conflict(version);
      case String other ->
          throw new IllegalStateException("write_journal: " + other + " (expected: done, …)");
    };
  }

  @Override
  public Future<List<Told<E>>> read(AgencyId agency, JournalId journal, long afterVersion) {
    var place = place(agency, journal);
    long from = Math.max(1, afterVersion);
    return redis
        .call(reading(place, from, ENTRIES_MAX))
        .compose(row ->
            row.size() == 0 || Caller.whole(row.get(0)) <= afterVersion
                ? Future.succeededFuture(List.of())
                : seal(agency, journal, false)
                    .map(seal -> verified(place, seal, row, from, afterVersion)));
  }

  private List<Told<E>> verified(
      String place, Seal seal, Response row, long from, long afterVersion) {
    return Chain.verified(row, from, afterVersion, how -> new BrokenJournalException(kind, how))
        .stream()
        .map(link -> open(place, seal, link.stored().getBytes(), link.version()))
        .toList();
  }

  private Told<E> open(String place, Seal seal, byte[] stored, long version) {
    try {
      return codec.read(seal.open(stored, entry(place, version)));
    } catch (IllegalArgumentException | StorageException unreadable) {
      throw new BrokenJournalException(
          kind, "entry " + version + ": " + unreadable.getMessage(), unreadable);
    }
  }

  @Override
  public Future<Boolean> knows(AgencyId agency, JournalId journal, NaturalKey key) {
    return redis
        .command(Command.HEXISTS, place(agency, journal) + ":k", natural(agency, key))
        .map(there -> there != null && Caller.whole(there) == 1);
  }

  private String natural(AgencyId agency, NaturalKey key) {
    return vault.hash(agency, "natural key", key.value());
  }

  @Override
  public Future<List<JournalId>> begun(AgencyId agency) {
    return redis
        .rows(Command.HVALS, listed(agency))
        .map(all ->
            all.stream()
                .map(Response::toBytes)
                .map(sealed -> ID.read(vault.agency(agency).open(sealed, listed(agency))))
                .sorted(Comparator.comparing(JournalId::value))
                .toList());
  }

  private Future<Seal> seal(AgencyId agency, JournalId journal, boolean maybeNew) {
    var family = journal.family();
    if (family == null) {
      return Future.succeededFuture(vault.agency(agency));
    }
    var hash = vault.hash(agency, "family", family.value());
    return maybeNew ? families.ofNewOrKnown(agency, hash) : families.known(agency, hash);
  }

  private static Call reading(String place, long from, int limit) {
    return Chain.call(part -> place + ":" + part, from, limit);
  }

  private String place(AgencyId agency, JournalId journal) {
    return "{j#" + hash(agency, journal) + "}:" + agency + ":" + kind;
  }

  private String hash(AgencyId agency, JournalId journal) {
    return vault.hash(agency, "journal of " + kind, journal.value());
  }

  private String listed(AgencyId agency) {
    return "{j:" + agency + "}:" + kind;
  }

  private static String entry(String place, long version) {
    return "journal|" + place + "|" + version;
  }
}
