package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ObjLongConsumer;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Append;
import org.porchlight.storage.Appended;
import org.porchlight.storage.BrokenLogException;
import org.porchlight.storage.HashChain;
import org.porchlight.storage.IncidentLog;
import org.porchlight.storage.JsonForm;
import org.porchlight.storage.Log;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Summary;

/// The logs of all incidents in Redis.
final class RedisIncidents implements IncidentLog {
  private static final int HEADS_REMEMBERED_MAX = 10_000;
  private static final int ENTRIES_MAX = 1_000_000;
  private static final JsonForm<Summary> SUMMARY = JsonForm.of(Summary.class);
  private static final Comparator<Listed> NEWEST_FIRST =
      Comparator.comparing((Listed listed) -> listed.summary().openedAt())
          .thenComparing(listed -> listed.incident().value())
          .reversed();

  /// What the next append rests on.
  private record Head(long version, String hash) {
    static final Head NONE = new Head(0, HashChain.START);
  }

  private final Caller redis;
  private final Vault vault;
  private final IncidentKeys keys;
  private final Subscription subscription;
  private final Remembered<Place, Head> heads = new Remembered<>(HEADS_REMEMBERED_MAX);

  RedisIncidents(Caller redis, Vault vault, IncidentKeys keys, Subscription subscription) {
    this.redis = redis;
    this.vault = vault;
    this.keys = keys;
    this.subscription = subscription;
  }

  /// The call that reads an incident's log; nothing but its head and key when `limit` is 0.
  static Call readCall(Place place, long from, int limit) {
    return Chain.call(place::part, from, limit);
  }

  @Override
  public Future<Appended> append(Append append) {
    var place = new Place(append.agency(), append.incident());
    return append.expectedVersion() == 0 ? create(place, append) : extend(place, append);
  }

  @Override
  public Future<Boolean> knows(AgencyId agency, IncidentId incident, NaturalKey key) {
    return redis
        .command(Command.EXISTS, AppendCall.naturalKey(vault, new Place(agency, incident), key))
        .map(found -> found != null && Caller.whole(found) > 0);
  }

  private Future<Appended> create(Place place, Append append) {
    var family = append.summary() == null ? null : append.summary().family();
    return keys.make(place, family).compose(key -> store(place, append, key, Head.NONE, true));
  }

  private Future<Appended> extend(Place place, Append append) {
    return head(place, append.expectedVersion())
        .compose(head ->
            keys.find(place)
                .compose(key -> {
                  if (key.isEmpty()) {
                    return Future.succeededFuture(new Appended.Conflict(0));
                  }
                  var family = append.summary() == null ? null : append.summary().family();
                  return keys.linked(key.get(), place, family)
                      .compose(
                          linked -> store(place, append, linked, head, !linked.equals(key.get())));
                }));
  }

  /// The head at the expected version, as remembered; as stored when that is another one.
  private Future<Head> head(Place place, long expected) {
    var known = heads.get(place);
    if (known != null && known.version() == expected) {
      return Future.succeededFuture(known);
    }
    return redis
        .call(readCall(place, 1, 0))
        .map(row ->
            row.size() == 0
                ? Head.NONE
                : new Head(Caller.whole(row.get(0)), row.get(1).toString()));
  }

  private Future<Appended> store(
      Place place, Append append, IncidentKey key, Head head, boolean newWrapping) {
    var writing = new AppendCall(vault, place, append, key, head.hash());
    return redis
        .call(writing.call(newWrapping))
        .map(answer -> answered(place, key, writing.head(), answer))
        .recover(failure -> Future.failedFuture(broken(place, failure)));
  }

  private Appended answered(Place place, IncidentKey key, String newHead, Response answer) {
    long version = Caller.whole(answer.get(1));
    return switch (answer.get(0).toString()) {
      case "done" -> {
        keys.remember(place, key);
        heads.put(place, new Head(version, newHead));
        yield new Appended.Done(version);
      }
      case "duplicate" -> new Appended.Duplicate(version);
      case "conflict" -> new Appended.Conflict(version);
      case String other ->
          throw new IllegalStateException("append: " + other + " (expected: done, …)");
    };
  }

  private Throwable broken(Place place, Throwable failure) {
    heads.forget(place);
    return String.valueOf(failure.getMessage()).contains("CHAIN")
        ? new BrokenLogException(
            place.incident(), "its head is not what it was; do not retry", failure)
        : failure;
  }

  @Override
  public Future<Log> read(AgencyId agency, IncidentId incident, long afterVersion) {
    var place = new Place(agency, incident);
    long from = Math.max(1, afterVersion);
    return redis
        .call(readCall(place, from, ENTRIES_MAX))
        .compose(row -> {
          if (row.size() == 0 || Caller.whole(row.get(0)) <= afterVersion) {
            return Future.succeededFuture(Log.EMPTY);
          }
          heads.put(place, new Head(Caller.whole(row.get(0)), row.get(1).toString()));
          return keys.open(place, row)
              .map(key -> ChainReader.read(place, key, row, from, afterVersion));
        });
  }

  @Override
  public Future<List<Listed>> open(AgencyId agency) {
    return listed(agency, -1, partition -> List.of(Keys.open(partition, agency)));
  }

  @Override
  public Future<List<Listed>> recent(AgencyId agency, int limit) {
    return listed(agency, limit, partition -> List.of(Keys.all(partition, agency)))
        .map(all -> all.stream().limit(limit).toList());
  }

  @Override
  public Future<List<Begun>> begun(AgencyId agency, Instant from, Instant until) {
    return redis
        .forAll(
            partition -> List.of(Keys.all(partition, agency)),
            () -> new Call("lengths"),
            call ->
                call.arg(from.toEpochMilli())
                    .arg("(" + until.toEpochMilli())
                    .arg(Keys.beforeIncident(agency))
                    .arg(":state"))
        .map(RedisIncidents::oldestFirst);
  }

  private record BegunAt(double at, Begun begun) {}

  private static List<Begun> oldestFirst(List<Response> answers) {
    var all = new ArrayList<BegunAt>();
    for (var answer : answers) {
      for (int i = 0; i < answer.size(); i += 3) {
        var incident = new IncidentId(answer.get(i).toString());
        all.add(
            new BegunAt(
                Double.parseDouble(answer.get(i + 1).toString()),
                new Begun(incident, Caller.whole(answer.get(i + 2)))));
      }
    }
    all.sort(
        Comparator.comparingDouble(BegunAt::at)
            .thenComparing(one -> one.begun().incident().value()));
    return all.stream().map(BegunAt::begun).toList();
  }

  private Future<List<Listed>> listed(
      AgencyId agency, int limitOfEach, IntFunction<List<String>> keysOf) {
    return redis
        .forAll(
            keysOf,
            () -> new Call("listed"),
            call -> call.arg(limitOfEach).arg(Keys.beforeIncident(agency)).arg(":state"))
        .map(answers -> {
          var all = new ArrayList<Listed>();
          for (var answer : answers) {
            for (int i = 0; i < answer.size(); i += 3) {
              all.add(row(agency, answer.get(i), answer.get(i + 1), answer.get(i + 2)));
            }
          }
          all.sort(NEWEST_FIRST);
          return List.copyOf(all);
        });
  }

  private Listed row(AgencyId agency, Response incident, Response version, Response summary) {
    var place = new Place(agency, new IncidentId(incident.toString()));
    var opened = vault.agency(agency).open(summary.toBytes(), AppendCall.summaryPlace(place));
    return new Listed(place.incident(), Caller.whole(version), SUMMARY.read(opened));
  }

  @Override
  public Runnable onAppend(ObjLongConsumer<IncidentId> listener) {
    return subscription.add(listener);
  }
}
