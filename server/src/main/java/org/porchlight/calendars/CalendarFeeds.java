package org.porchlight.calendars;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.porchlight.duty.CalendarStanding;
import org.porchlight.exchange.CalendarFetch;
import org.porchlight.exchange.CalendarFetch.Fetched;
import org.porchlight.settings.CalendarSource;
import org.porchlight.settings.CalendarSource.AtAddress;
import org.porchlight.settings.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calendars that somebody else keeps: fetched again and again, and taken only when whole.
///
/// What cannot be fetched or read leaves the last good copy in force, and is told once it has been
/// so for a while: an address that is away for a minute wakes nobody. Lives on one event loop.
final class CalendarFeeds {
  /// What the operator is told.
  static final String BROKEN = "a calendar of shifts cannot be read";

  private static final Logger LOG = LoggerFactory.getLogger(CalendarFeeds.class);

  private final Vertx vertx;
  private final CalendarFetch fetch;
  private final List<AtAddress> feeds;
  private final LiveRoster roster;
  private final Duration silence;
  private final Told told;
  private final InstantSource clock;
  private final Map<AtAddress, Trouble> troubles = new HashMap<>();

  /// Who hears of a calendar that stays broken, and that all are well again.
  ///
  /// @param over names what is over
  record Told(Runnable broken, Consumer<String> over) {}

  private record Trouble(Instant since, String got, String expected) {}

  /// @param silence how long a calendar may be broken before somebody is told
  CalendarFeeds(
      Vertx vertx,
      CalendarFetch fetch,
      List<CalendarSource> sources,
      LiveRoster roster,
      Duration silence,
      Told told,
      InstantSource clock) {
    this.vertx = vertx;
    this.fetch = fetch;
    this.feeds =
        sources.stream().filter(AtAddress.class::isInstance).map(AtAddress.class::cast).toList();
    this.roster = roster;
    this.silence = silence;
    this.told = told;
    this.clock = clock;
  }

  /// Fetches every one once, and lets what they hold count; always succeeds.
  Future<Void> fetch() {
    if (feeds.isEmpty()) {
      return Future.succeededFuture();
    }
    var all = new ArrayList<Future<Void>>();
    feeds.forEach(feed -> all.add(fetch(feed)));
    return Future.join(all)
        .compose(_ -> vertx.executeBlocking(roster::refresh, false))
        .<Void>mapEmpty()
        .otherwiseEmpty()
        .onComplete(_ -> tell());
  }

  private Future<Void> fetch(AtAddress feed) {
    return fetch
        .fetch(feed.address())
        .compose(fetched ->
            switch (fetched) {
              case Fetched.Missed(var got, var expected) -> {
                troubled(feed, got, expected);
                yield Future.succeededFuture();
              }
              case Fetched.Text(var text) -> take(feed, text);
            });
  }

  private Future<Void> take(AtAddress feed, String text) {
    return vertx
        .executeBlocking(() -> taken(feed, text), false)
        .<Void>map(fault -> {
          if (fault == null) {
            troubles.remove(feed);
          } else {
            troubled(feed, fault.got(), fault.expected());
          }
          return null;
        })
        .otherwiseEmpty();
  }

  /// Null when it is good, and kept.
  private @Nullable Fault taken(AtAddress feed, String text) {
    var faults = roster.faultsOf(feed, text);
    if (!faults.isEmpty()) {
      return faults.getFirst();
    }
    try {
      roster.copies().keep(feed, text, clock.instant());
      return null;
    } catch (IOException unable) {
      return new Fault("", "", unable.getClass().getSimpleName(), "a folder that can be written");
    }
  }

  private void troubled(AtAddress feed, String got, String expected) {
    var before = troubles.get(feed);
    var since = before == null ? clock.instant() : before.since();
    troubles.put(feed, new Trouble(since, got, expected));
    LOG.warn("calendar {}: got {}, expected {}", feeds.indexOf(feed) + 1, got, expected);
  }

  private void tell() {
    var now = clock.instant();
    boolean stays =
        troubles.values().stream().anyMatch(trouble -> !trouble.since().plus(silence).isAfter(now));
    if (stays) {
      told.broken().run();
    } else if (troubles.isEmpty()) {
      told.over().accept(BROKEN);
    }
  }

  /// How far each can be counted on now.
  List<CalendarStanding> standing() {
    return IntStream.range(0, feeds.size()).mapToObj(this::standing).toList();
  }

  private CalendarStanding standing(int index) {
    var feed = feeds.get(index);
    var trouble = troubles.get(feed);
    return new CalendarStanding(
        index + 1,
        feed.whose(),
        roster.goodAt(feed),
        trouble == null ? null : trouble.since(),
        trouble == null ? "" : trouble.got(),
        trouble == null ? "" : trouble.expected());
  }
}
