package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.BrokenLogException;
import org.porchlight.storage.HashChain;
import org.porchlight.storage.Inspection;
import org.porchlight.storage.redis.Place.Member;

/// Looks by plain commands, so that no fault of the functions is a fault of who watches them.
final class RedisInspection implements Inspection {
  private static final int ENTRIES_AT_ONCE = 1_000;

  private final Caller redis;

  RedisInspection(Caller redis) {
    this.redis = redis;
  }

  @Override
  public Future<Standing> standing(AgencyId agency) {
    var parts = new ArrayList<Future<Standing>>();
    for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
      parts.add(standing(agency, partition));
    }
    return Future.all(parts)
        .map(_ ->
            new Standing(
                parts.stream().flatMap(part -> part.result().incidents().stream()).toList(),
                parts.stream().flatMap(part -> part.result().errands().stream()).toList()));
  }

  /// Incidents before deadlines: a new incident is not seen without the deadline it came with.
  private Future<Standing> standing(AgencyId agency, int partition) {
    String due = Keys.deadlines(partition).getFirst();
    List<String> errands = Keys.errands(partition);
    return redis
        .rows(Command.ZRANGE, Keys.open(partition, agency), 0, -1)
        .compose(open ->
            scores(due)
                .compose(deadlines ->
                    scores(errands.getFirst())
                        .compose(order ->
                            scores(errands.get(1))
                                .map(later ->
                                    new Standing(
                                        open(agency, open, deadlines),
                                        errands(agency, order, later))))));
  }

  private Future<Map<String, Long>> scores(String key) {
    return redis
        .rows(Command.ZRANGE, key, 0, -1, "WITHSCORES")
        .map(rows -> {
          var scores = new HashMap<String, Long>();
          for (int i = 0; i < rows.size(); i += 2) {
            scores.put(
                rows.get(i).toString(), (long) Double.parseDouble(rows.get(i + 1).toString()));
          }
          return scores;
        });
  }

  private static List<Open> open(AgencyId agency, Response open, Map<String, Long> deadlines) {
    var earliest = new HashMap<Place, Long>();
    deadlines.forEach(
        (member, millis) -> earliest.merge(Member.parse(member).place(), millis, Math::min));
    return open.stream()
        .map(id -> new IncidentId(id.toString()))
        .map(id -> new Open(id, instant(earliest.get(new Place(agency, id)))))
        .toList();
  }

  private static @Nullable Instant instant(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  private static List<Errand> errands(
      AgencyId agency, Map<String, Long> order, Map<String, Long> later) {
    return order.entrySet().stream()
        .flatMap(entry -> {
          Place place = Member.parse(entry.getKey()).place();
          long appended = entry.getValue() % Rank.AGE_SPAN;
          long since = Math.max(appended, later.getOrDefault(entry.getKey(), 0L));
          return place.agency().equals(agency)
              ? Stream.of(new Errand(place.incident(), Instant.ofEpochMilli(since)))
              : Stream.of();
        })
        .toList();
  }

  /// The head is read first: what is appended meanwhile is beyond it.
  @Override
  public Future<ChainLink> verify(AgencyId agency, IncidentId incident, ChainLink from) {
    var place = new Place(agency, incident);
    return redis
        .rows(Command.HMGET, place.part("state"), "version", "head")
        .compose(state -> {
          if (state.get(0) == null) {
            return broken(incident, "no state (expected: version and head)");
          }
          var head = new ChainLink(Caller.whole(state.get(0)), state.get(1).toString());
          return head.version() < from.version()
              ? broken(incident, "version " + head.version() + " after " + from.version())
              : follow(place, from, head);
        });
  }

  private Future<ChainLink> follow(Place place, ChainLink from, ChainLink head) {
    if (from.version() == head.version()) {
      return from.hash().equals(head.hash())
          ? Future.succeededFuture(head)
          : broken(place.incident(), "another head at version " + head.version());
    }
    return redis
        .rows(
            Command.XRANGE,
            place.part("log"),
            from.version() + 1 + "-0",
            head.version() + "-0",
            "COUNT",
            ENTRIES_AT_ONCE)
        .compose(rows -> linked(place, from, rows))
        .compose(reached -> follow(place, reached, head));
  }

  private static Future<ChainLink> linked(Place place, ChainLink from, Response rows) {
    ChainLink link = from;
    for (Response row : rows) {
      long version = link.version() + 1;
      Response fields = row.get(1);
      String hash = HashChain.next(link.hash(), version, fields.get(1).toBytes());
      if (!row.get(0).toString().equals(version + "-0") || !hash.equals(fields.get(3).toString())) {
        return broken(place.incident(), "entry " + version + " is not what was appended");
      }
      link = new ChainLink(version, hash);
    }
    return link.equals(from)
        ? broken(place.incident(), "the log ends at entry " + from.version())
        : Future.succeededFuture(link);
  }

  private static Future<ChainLink> broken(IncidentId incident, String how) {
    return Future.failedFuture(new BrokenLogException(incident, how));
  }

  @Override
  public Future<Void> close() {
    return redis.close();
  }
}
