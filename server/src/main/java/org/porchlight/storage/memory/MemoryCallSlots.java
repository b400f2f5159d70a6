package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.porchlight.incident.Priority;
import org.porchlight.storage.CallSlots;

/// The calls that wait for a slot of their sending account.
final class MemoryCallSlots implements CallSlots {
  private record Ticket(String name, Priority priority, Instant since, Instant asked) {}

  private static final class Account {
    final Map<String, Ticket> tickets = new HashMap<>();
    Instant free = Instant.MIN;
  }

  private static final Comparator<Ticket> FIRST =
      Comparator.comparing(Ticket::priority)
          .thenComparing(Ticket::since)
          .thenComparing(Ticket::name);

  private final Desk desk;
  private final Map<String, Account> accounts = new HashMap<>();

  MemoryCallSlots(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Future<Duration> grant(
      String account, String ticket, Priority priority, Instant now, Duration perCall) {
    return desk.answer(
        "calls.grant",
        () -> {
          var asked = accounts.computeIfAbsent(account, _ -> new Account());
          return grantNow(asked, ticket, priority, now, perCall);
        });
  }

  private static Duration grantNow(
      Account account, String name, Priority priority, Instant now, Duration perCall) {
    var forgottenBefore = now.minus(FORGOTTEN_AFTER);
    account.tickets.values().removeIf(ticket -> ticket.asked().isBefore(forgottenBefore));
    var before = account.tickets.get(name);
    var since = before == null ? now : before.since();
    account.tickets.put(name, new Ticket(name, priority, since, now));
    // A clock that was turned back must not hold every call until it has caught up.
    var free = account.free.isAfter(now.plus(perCall)) ? now.plus(perCall) : account.free;
    if (free.isAfter(now)) {
      return Duration.between(now, free);
    }
    if (!account.tickets.values().stream().min(FIRST).orElseThrow().name().equals(name)) {
      return ASK_AGAIN;
    }
    account.tickets.remove(name);
    account.free = now.plus(perCall);
    return Duration.ZERO;
  }

  @Override
  public Future<Void> drop(String account, String ticket) {
    return desk.run(
        "calls.drop",
        () -> {
          var asked = accounts.get(account);
          if (asked != null) {
            asked.tickets.remove(ticket);
          }
        });
  }
}
