package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Tickets;

/// What is good once, by name.
final class MemoryTickets implements Tickets {
  private record Name(AgencyId agency, String name) {}

  private record Ticket(String words, Instant until) {}

  private final Desk desk;
  private final Map<Name, Ticket> tickets = new HashMap<>();
  private final Map<Name, List<Instant>> counted = new HashMap<>();

  MemoryTickets(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Future<Void> issue(AgencyId agency, String name, String words, Duration good) {
    return desk.run(
        "tickets.issue",
        () -> tickets.put(new Name(agency, name), new Ticket(words, desk.now().plus(good))));
  }

  @Override
  public Future<Boolean> count(AgencyId agency, String name, List<Limit> limits, Instant now) {
    return desk.answer(
        "tickets.count",
        () -> {
          var uses = counted.computeIfAbsent(new Name(agency, name), _ -> new ArrayList<>());
          boolean may = limits.stream().allMatch(limit -> since(uses, now, limit) < limit.most());
          if (may) {
            uses.removeIf(use -> !use.isAfter(now.minus(Limit.longest(limits))));
            uses.add(now);
          }
          return may;
        });
  }

  private static long since(List<Instant> uses, Instant now, Limit limit) {
    return uses.stream().filter(use -> use.isAfter(now.minus(limit.within()))).count();
  }

  @Override
  public Future<Optional<String>> redeem(AgencyId agency, String name) {
    return desk.answer(
        "tickets.redeem",
        () ->
            Optional.ofNullable(tickets.remove(new Name(agency, name)))
                .filter(ticket -> ticket.until().isAfter(desk.now()))
                .map(Ticket::words));
  }
}
