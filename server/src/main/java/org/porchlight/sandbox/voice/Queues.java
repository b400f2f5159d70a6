package org.porchlight.sandbox.voice;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.porchlight.sandbox.carrier.Account;
import org.porchlight.sandbox.carrier.Network;

/// Every queue there is; the first call for a name opens its queue.
public final class Queues {
  /// How many wait in a queue at most, unless it was opened for more or fewer, {@value}.
  public static final int SIZE_USUAL = 100;

  private final Exchange exchange;
  private final Network network;
  private final Map<String, CallQueue> queues = new LinkedHashMap<>();

  Queues(Exchange exchange) {
    this.exchange = exchange;
    this.network = exchange.network();
  }

  public Collection<CallQueue> all() {
    return Collections.unmodifiableCollection(queues.values());
  }

  public Optional<CallQueue> find(String sid) {
    return Optional.ofNullable(queues.get(sid));
  }

  /// Finds the account's queue of this name.
  public Optional<CallQueue> named(Account owner, String name) {
    return queues.values().stream()
        .filter(queue -> queue.name().equals(name))
        .filter(queue -> network.owners().of(queue.sid()).equals(owner))
        .findFirst();
  }

  /// The queue of this name of whoever's call it is.
  CallQueue of(Call call, String name) {
    return open(network.owners().of(call.sid()), name, SIZE_USUAL);
  }

  public CallQueue open(Account owner, String name, int sizeMax) {
    return named(owner, name)
        .orElseGet(() -> {
          var queue = new CallQueue(network.sids().next("QU"), name, network.now(), sizeMax);
          queues.put(queue.sid(), queue);
          network.owners().give(queue.sid(), owner);
          return queue;
        });
  }

  public void delete(CallQueue queue) {
    queues.remove(queue.sid());
  }

  /// Sends the front one, or the call named, elsewhere; false if it does not wait.
  public boolean send(CallQueue queue, String callOrFront, Instructions next) {
    return queue.find(callOrFront).map(call -> exchange.redirect(call, next)).orElse(false);
  }
}
