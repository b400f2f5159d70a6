package org.porchlight.sandbox.control;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.porchlight.sandbox.carrier.Changes;
import org.porchlight.sandbox.carrier.Phone;

/// Sends the phones page each handset that changed, a few times a second at most.
final class LiveEvents {
  private static final long GATHER_MILLIS = 40;
  private static final long KEEP_OPEN_MILLIS = 15_000;

  private final Vertx vertx;
  private final PhoneJson phones;
  private final Changes changes;
  private final Set<HttpServerResponse> readers = new LinkedHashSet<>();
  private final Set<String> changed = new LinkedHashSet<>();

  LiveEvents(Vertx vertx, PhoneJson phones) {
    this.vertx = vertx;
    this.phones = phones;
    this.changes = phones.network().changes();
    changes.watch(this::note);
    vertx.setPeriodic(KEEP_OPEN_MILLIS, _ -> readers.forEach(reader -> reader.write(": \n\n")));
  }

  void open(RoutingContext context) {
    HttpServerResponse response = context.response();
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream; charset=utf-8")
        .putHeader("Cache-Control", "no-store")
        .closeHandler(_ -> readers.remove(response));
    phones.network().numbers().phones().stream()
        .map(Phone::number)
        .forEach(number -> send(response, number));
    readers.add(response);
  }

  private void note(String number) {
    if (readers.isEmpty()) {
      return;
    }
    if (changed.isEmpty()) {
      vertx.setTimer(GATHER_MILLIS, _ -> sendChanged());
    }
    changed.add(number);
  }

  private void sendChanged() {
    List<String> numbers = List.copyOf(changed);
    changed.clear();
    for (HttpServerResponse reader : readers) {
      numbers.forEach(number -> send(reader, number));
    }
  }

  private void send(HttpServerResponse reader, String number) {
    reader.write("event: phone\ndata: " + phones.of(number).encode() + "\n\n");
  }
}
