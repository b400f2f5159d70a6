package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/// Everything that is going to happen, in the order of a clock that jumps from one to the next.
///
/// Looks are what a server does to see whether anything happened: they come in the same order, but
/// nothing waits for them.
final class EventQueue implements InstantSource {
  private static final Comparator<Event> IN_ORDER =
      Comparator.comparing(Event::at).thenComparingLong(Event::number);

  /// A whole night takes some hundred thousand steps; so many at one instant never end.
  private static final int STEPS_AT_ONCE_MAX = 50_000;

  private final PriorityQueue<Event> events = new PriorityQueue<>(IN_ORDER);
  private final PriorityQueue<Event> looks = new PriorityQueue<>(IN_ORDER);
  private Instant now;
  private long numbers;
  private int atOnce;

  EventQueue(Instant start) {
    this.now = start;
  }

  private record Event(Instant at, long number, Life life, Runnable task) {}

  /// Does `task` after `wait`, if `life` is not over by then; what is returned calls it off.
  Runnable after(Duration wait, Life life, Runnable task) {
    return put(events, wait, life, task);
  }

  /// As `after`, for something that only looks.
  Runnable look(Duration wait, Life life, Runnable task) {
    return put(looks, wait, life, task);
  }

  private Runnable put(PriorityQueue<Event> among, Duration wait, Life life, Runnable task) {
    var event = new Event(now.plus(wait), numbers++, life, task);
    among.add(event);
    return () -> among.remove(event);
  }

  /// When something happens next, looks aside; the far future when nothing does.
  Instant nextHappening() {
    Event next = events.peek();
    return next == null ? Instant.MAX : next.at();
  }

  /// What is next is done. True when something happened, false for a look.
  ///
  /// @throws BrokenPromiseException if the clock stands still, whatever is done
  boolean step() {
    Event event = events.peek();
    Event look = looks.peek();
    boolean happens = look == null || (event != null && IN_ORDER.compare(event, look) <= 0);
    Event next = happens ? events.remove() : looks.remove();
    atOnce = next.at().equals(now) ? atOnce + 1 : 0;
    if (atOnce > STEPS_AT_ONCE_MAX) {
      throw new BrokenPromiseException(
          "rest: " + atOnce + " steps at once (expected: at most " + STEPS_AT_ONCE_MAX + ")");
    }
    now = next.at();
    if (!next.life().over()) {
      next.task().run();
    }
    return happens;
  }

  @Override
  public Instant instant() {
    return now;
  }
}
