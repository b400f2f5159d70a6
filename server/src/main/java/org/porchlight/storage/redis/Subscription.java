package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.porchlight.incident.IncidentId;

/// Hears of every append, by a connection of its own that subscribes again whenever it ended.
final class Subscription {
  static final String CHANNEL = "porchlight:appended";

  private final Lane lane;
  private final List<Consumer<IncidentId>> listeners = new CopyOnWriteArrayList<>();

  Subscription(Vertx vertx, Supplier<Redis> clients) {
    lane = new Lane(vertx, clients, this::subscribe);
  }

  Future<Void> open() {
    return lane.open();
  }

  private void subscribe(RedisConnection fresh) {
    fresh.handler(this::hear);
    fresh.send(Request.cmd(Command.SUBSCRIBE).arg(CHANNEL)).onFailure(_ -> lane.abandon(fresh));
  }

  private void hear(Response message) {
    if (message.size() == 3 && "message".equals(message.get(0).toString())) {
      var incident = new IncidentId(message.get(2).toString());
      listeners.forEach(listener -> listener.accept(incident));
    }
  }

  Runnable add(Consumer<IncidentId> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  Future<Void> close() {
    return lane.close();
  }
}
