package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/// Everything that is going to happen, in the order of a clock that jumps from one to the next.
final class EventQueue implements InstantSource {
  private static final Comparator<Event> IN_ORDER =
      Comparator.comparing(Event::at).thenComparingLong(Event::number);

  private final PriorityQueue<Event> events = new PriorityQueue<>(IN_ORDER);
  private Instant now;
  private long numbers;

  EventQueue(Instant start) {
    this.now = start;
  }

  private record Event(Instant at, long number, Life life, Runnable task) {}

  /// Does `task` after `wait`, if `life` is not over by then; what is returned calls it off.
  Runnable after(Duration wait, Life life, Runnable task) {
    var event = new Event(now.plus(wait), numbers++, life, task);
    events.add(event);
    return () -> events.remove(event);
  }

  /// What happens next, happens.
  void step() {
    Event event = events.remove();
    now = event.at();
    if (!event.life().over()) {
      event.task().run();
    }
  }

  @Override
  public Instant instant() {
    return now;
  }
}
