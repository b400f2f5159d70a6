package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.porchlight.incident.ErrandId;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Outbox;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.redis.Place.Member;

/// Errands in Redis: shown first, over all partitions, and then leased one by one.
final class RedisOutbox implements Outbox {
  private record Shown(String member, long rank) {
    int partition() {
      return Member.parse(member).place().partition();
    }
  }

  private record Leased(String member, int tries, Response payload) {}

  private static final Comparator<Shown> MOST_URGENT_FIRST =
      Comparator.comparingLong(Shown::rank).thenComparing(Shown::member);

  private final Caller redis;
  private final IncidentKeys keys;

  RedisOutbox(Caller redis, IncidentKeys keys) {
    this.redis = redis;
    this.keys = keys;
  }

  @Override
  public Future<List<Waiting>> claim(ServerId owner, Instant now, int limit, Duration lease) {
    return redis
        .forAll(
            Keys::errands,
            () -> new Call("waiting"),
            call -> call.arg(now.toEpochMilli()).arg(limit))
        .compose(answers -> lease(mostUrgent(answers, limit), owner, lease));
  }

  private static List<Shown> mostUrgent(List<Response> answers, int limit) {
    var shown = new ArrayList<Shown>();
    for (var answer : answers) {
      for (int i = 0; i < answer.size(); i += 2) {
        shown.add(new Shown(answer.get(i).toString(), Caller.whole(answer.get(i + 1))));
      }
    }
    return shown.stream().sorted(MOST_URGENT_FIRST).limit(limit).toList();
  }

  private Future<List<Waiting>> lease(List<Shown> wanted, ServerId owner, Duration lease) {
    Map<Integer, Call> calls = new LinkedHashMap<>();
    for (var one : wanted) {
      calls
          .computeIfAbsent(
              one.partition(),
              partition ->
                  new Call("claim_errands")
                      .keys(Keys.errands(partition))
                      .arg(owner)
                      .arg(lease.toMillis()))
          .arg(one.member());
    }
    return Future.all(calls.values().stream().map(redis::call).toList())
        .compose(all -> {
          var leased = new HashMap<String, Leased>();
          for (Response answer : all.<Response>list()) {
            for (int i = 0; i < answer.size(); i += 3) {
              var one = leased(answer, i);
              leased.put(one.member(), one);
            }
          }
          var inOrder =
              wanted.stream()
                  .map(one -> leased.get(one.member()))
                  .filter(Objects::nonNull)
                  .toList();
          return open(inOrder);
        });
  }

  private static Leased leased(Response answer, int at) {
    return new Leased(
        answer.get(at).toString(),
        Math.toIntExact(Caller.whole(answer.get(at + 1))),
        answer.get(at + 2));
  }

  /// Opens every errand that can be opened; one incident's fault leaves the others to be done.
  private Future<List<Waiting>> open(List<Leased> leased) {
    var opened = leased.stream().map(this::open).toList();
    return Future.join(opened)
        .transform(_ ->
            Future.succeededFuture(
                opened.stream().filter(Future::succeeded).map(Future::result).toList()));
  }

  private Future<Waiting> open(Leased leased) {
    var member = Member.parse(leased.member());
    var place = member.place();
    return keys.of(place)
        .map(key -> {
          var errand = AppendCall.openErrand(key, leased.member(), leased.payload().toBytes());
          return new Waiting(place.agency(), place.incident(), errand, leased.tries());
        });
  }

  @Override
  public Future<List<Waiting>> retake(ServerId owner, Instant now, Duration lease) {
    return redis
        .forAll(
            Keys::errands,
            () -> new Call("own_errands"),
            call -> call.arg(owner).arg(lease.toMillis()))
        .compose(answers -> {
          var own = new LinkedHashMap<Shown, Leased>();
          for (var answer : answers) {
            for (int i = 0; i < answer.size(); i += 4) {
              var one = leased(answer, i);
              own.put(new Shown(one.member(), Caller.whole(answer.get(i + 3))), one);
            }
          }
          return open(own.keySet().stream().sorted(MOST_URGENT_FIRST).map(own::get).toList());
        });
  }

  @Override
  public Future<Void> putOff(
      AgencyId agency, IncidentId incident, ErrandId errand, Instant notBefore) {
    var place = new Place(agency, incident);
    return redis
        .call(
            new Call("put_off")
                .keys(Keys.errands(place.partition()))
                .arg(place.member(errand))
                .arg(notBefore.toEpochMilli()))
        .mapEmpty();
  }

  @Override
  public Future<Backlog> backlog(Instant now) {
    return redis
        .forAll(
            Keys::errands,
            () -> new Call("backlog"),
            call -> call.arg(now.toEpochMilli()).arg(Rank.AGE_SPAN))
        .map(answers -> {
          long waiting = answers.stream().mapToLong(answer -> Caller.whole(answer.get(0))).sum();
          var oldest =
              answers.stream()
                  .mapToLong(answer -> Caller.whole(answer.get(1)))
                  .filter(millis -> millis >= 0)
                  .min();
          return new Backlog(
              waiting, oldest.isPresent() ? Instant.ofEpochMilli(oldest.getAsLong()) : null);
        });
  }
}
