package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.porchlight.incident.ErrandId;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Outbox;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.StorageException;
import org.porchlight.storage.redis.Place.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  private static final Logger LOG = LoggerFactory.getLogger(RedisOutbox.class);

  private final Caller redis;
  private final IncidentKeys keys;
  private final AtomicLong unreadable = new AtomicLong();

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
        .compose(answers -> lease(mostUrgent(answers, limit), owner, now, lease));
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

  private Future<List<Waiting>> lease(
      List<Shown> wanted, ServerId owner, Instant now, Duration lease) {
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
          return open(inOrder, now);
        });
  }

  private static Leased leased(Response answer, int at) {
    return new Leased(
        answer.get(at).toString(),
        Math.toIntExact(Caller.whole(answer.get(at + 1))),
        answer.get(at + 2));
  }

  /// Opens every errand that can be opened; one incident's fault leaves the others to be done.
  private Future<List<Waiting>> open(List<Leased> leased, Instant now) {
    var opened = leased.stream().map(one -> open(one, now)).toList();
    return Future.join(opened)
        .transform(_ ->
            Future.succeededFuture(
                opened.stream().filter(Future::succeeded).map(Future::result).toList()));
  }

  private Future<Waiting> open(Leased leased, Instant now) {
    var member = Member.parse(leased.member());
    var place = member.place();
    return keys.of(place)
        .map(key -> {
          var errand = AppendCall.openErrand(key, leased.member(), leased.payload().toBytes());
          return new Waiting(place.agency(), place.incident(), errand, leased.tries());
        })
        .onFailure(why -> rest(leased.member(), now, why));
  }

  /// A store that is slow gives the errand back when its lease ends. What is broken is told, and
  /// rests: its page goes on by the incident's own deadlines.
  private void rest(String member, Instant now, Throwable why) {
    if (why instanceof StorageException && !(why.getCause() instanceof GeneralSecurityException)) {
      return;
    }
    unreadable.incrementAndGet();
    LOG.error(
        "errand {} cannot be opened and rests for {}: {}",
        member,
        UNREADABLE_WAIT,
        why.getClass().getName());
    putOff(member, now.plus(UNREADABLE_WAIT));
  }

  @Override
  public long unreadable() {
    return unreadable.get();
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
          return open(own.keySet().stream().sorted(MOST_URGENT_FIRST).map(own::get).toList(), now);
        });
  }

  @Override
  public Future<Void> putOff(
      AgencyId agency, IncidentId incident, ErrandId errand, Instant notBefore) {
    return putOff(new Place(agency, incident).member(errand), notBefore);
  }

  private Future<Void> putOff(String member, Instant notBefore) {
    int partition = Member.parse(member).place().partition();
    return redis
        .call(
            new Call("put_off")
                .keys(Keys.errands(partition))
                .arg(member)
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
          long later = answers.stream().mapToLong(answer -> Caller.whole(answer.get(2))).sum();
          return new Backlog(
              waiting, oldest.isPresent() ? Instant.ofEpochMilli(oldest.getAsLong()) : null, later);
        });
  }
}
