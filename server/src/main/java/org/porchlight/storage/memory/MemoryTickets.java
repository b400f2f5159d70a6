package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
  public Future<Optional<String>> redeem(AgencyId agency, String name) {
    return desk.answer(
        "tickets.redeem",
        () ->
            Optional.ofNullable(tickets.remove(new Name(agency, name)))
                .filter(ticket -> ticket.until().isAfter(desk.now()))
                .map(Ticket::words));
  }
}
