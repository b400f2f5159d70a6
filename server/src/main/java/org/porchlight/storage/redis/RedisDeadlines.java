package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Deadline;
import org.porchlight.storage.DeadlineQueue;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.redis.Place.Member;

/// Deadlines in Redis: shown first, over all partitions, and then leased one by one.
final class RedisDeadlines implements DeadlineQueue {
  /// @param millis when it falls due, rounded up
  private record Shown(String member, long millis, Instant exact) {
    Due due() {
      var parsed = Member.parse(member);
      var deadline = new Deadline(parsed.deadline(), exact);
      return new Due(parsed.place().agency(), parsed.place().incident(), deadline);
    }

    int partition() {
      return Member.parse(member).place().partition();
    }
  }

  private static final Comparator<Shown> EARLIEST_FIRST =
      Comparator.comparing(Shown::exact).thenComparing(Shown::member);

  private final Caller redis;

  RedisDeadlines(Caller redis) {
    this.redis = redis;
  }

  @Override
  public Future<Claimed> claim(ServerId owner, Instant now, int limit, Duration lease) {
    return redis
        .forAll(
            Keys::deadlines, () -> new Call("due"), call -> call.arg(now.toEpochMilli()).arg(limit))
        .compose(answers -> {
          var shown = shown(answers);
          var wanted =
              shown.stream()
                  .filter(one -> one.millis() <= now.toEpochMilli())
                  .limit(limit)
                  .toList();
          var next = shown.size() > wanted.size() ? shown.get(wanted.size()).exact() : null;
          return lease(wanted, owner, lease).map(due -> claimed(due, next));
        });
  }

  private static Claimed claimed(List<Due> due, @Nullable Instant next) {
    return new Claimed(due, next);
  }

  private static List<Shown> shown(List<Response> answers) {
    var shown = new ArrayList<Shown>();
    for (var answer : answers) {
      for (int i = 0; i < answer.size(); i += 3) {
        shown.add(
            new Shown(
                answer.get(i).toString(),
                Caller.whole(answer.get(i + 1)),
                Instant.parse(answer.get(i + 2).toString())));
      }
    }
    shown.sort(EARLIEST_FIRST);
    return shown;
  }

  private Future<List<Due>> lease(List<Shown> wanted, ServerId owner, Duration lease) {
    Map<Integer, Call> calls = new LinkedHashMap<>();
    for (var one : wanted) {
      calls
          .computeIfAbsent(
              one.partition(),
              partition ->
                  new Call("claim_deadlines")
                      .keys(Keys.deadlines(partition))
                      .arg(owner)
                      .arg(lease.toMillis()))
          .arg(one.member())
          .arg(one.exact());
    }
    return Future.all(calls.values().stream().map(redis::call).toList())
        .map(all -> {
          var leased = members(all.list());
          return wanted.stream()
              .filter(one -> leased.contains(one.member()))
              .map(Shown::due)
              .toList();
        });
  }

  private static Set<String> members(List<Response> answers) {
    return answers.stream()
        .flatMap(Response::stream)
        .map(Response::toString)
        .collect(Collectors.toSet());
  }

  @Override
  public Future<List<Due>> retake(ServerId owner, Duration lease) {
    return redis
        .forAll(
            Keys::deadlines,
            () -> new Call("own_deadlines"),
            call -> call.arg(owner).arg(lease.toMillis()))
        .map(answers -> shown(answers).stream().map(Shown::due).toList());
  }
}
