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
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import org.porchlight.incident.IncidentId;

/// Hears of every append, an incident's id and its version with a space between, by a connection of
/// its own that subscribes again whenever it ended.
final class Subscription {
  static final String CHANNEL = "porchlight:appended";

  private final Lane lane;
  private final List<ObjLongConsumer<IncidentId>> listeners = new CopyOnWriteArrayList<>();

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
      String[] told = message.get(2).toString().split(" ", 2);
      var incident = new IncidentId(told[0]);
      long version = told.length == 2 ? Long.parseLong(told[1]) : Long.MAX_VALUE;
      listeners.forEach(listener -> listener.accept(incident, version));
    }
  }

  Runnable add(ObjLongConsumer<IncidentId> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  Future<Void> close() {
    return lane.close();
  }
}
