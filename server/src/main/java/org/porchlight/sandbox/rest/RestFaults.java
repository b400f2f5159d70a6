package org.porchlight.sandbox.rest;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.porchlight.sandbox.carrier.Fault;
import org.porchlight.sandbox.carrier.Faults;

/// Spoils REST requests when told to, before or after they did their work.
final class RestFaults {
  private final Vertx vertx;
  private final Faults faults;

  RestFaults(Vertx vertx, Faults faults) {
    this.vertx = vertx;
    this.faults = faults;
  }

  /// Returns what a fault can be aimed at: the path, and the numbers in the form.
  static List<String> subjects(HttpServerRequest request) {
    List<String> subjects = new ArrayList<>(List.of(String.valueOf(request.path())));
    for (String name : List.of("To", "From")) {
      String value = request.getFormAttribute(name);
      if (value != null) {
        subjects.add(value);
      }
    }
    return subjects;
  }

  /// Runs `next` after the latency asked for, in real time since real clients wait in it.
  void delayed(List<String> subjects, Runnable next) {
    Optional<Fault> latency = faults.take("rest-latency", subjects);
    if (latency.isPresent() && latency.get().delay().isPositive()) {
      vertx.setTimer(latency.get().delay().toMillis(), _ -> next.run());
    } else {
      next.run();
    }
  }

  /// Answers in place of the operation; tells whether it did.
  boolean before(HttpServerRequest request, List<String> subjects) {
    if (faults.happens("rest-reset", subjects)) {
      request.connection().close();
      return true;
    }
    HttpServerResponse response = request.response();
    if (faults.happens("rest-401", subjects)) {
      refuse(response, new RestRefusal(401, 20003, "Authenticate"));
    } else if (faults.happens("rest-suspended", subjects)) {
      refuse(response, new RestRefusal(403, 20005, "Account not active"));
    } else if (busy(response, subjects)) {
      return true;
    } else if (faults.happens("rest-500", subjects)) {
      refuse(response, new RestRefusal(500, 20500, "Internal Server Error"));
    } else if (faults.happens("rest-503", subjects)) {
      refuse(response, new RestRefusal(503, 20503, "Service Unavailable"));
    } else if (faults.happens("rest-html", subjects)) {
      response
          .setStatusCode(502)
          .putHeader("Content-Type", "text/html")
          .end("<html><body><h1>502 Bad Gateway</h1></body></html>");
    } else if (faults.happens("rest-empty", subjects)) {
      response.setStatusCode(500).end();
    } else {
      return refusedByNumber(response, subjects);
    }
    return true;
  }

  /// Says when to ask again: after the fault's delay, or a second.
  private boolean busy(HttpServerResponse response, List<String> subjects) {
    Optional<Fault> busy = faults.take("rest-429", subjects);
    busy.ifPresent(fault -> {
      response.putHeader("Retry-After", Long.toString(Math.max(1, fault.delay().toSeconds())));
      refuse(response, new RestRefusal(429, 20429, "Too Many Requests"));
    });
    return busy.isPresent();
  }

  /// `rest-21610` and its like: a refusal for good with this number.
  private boolean refusedByNumber(HttpServerResponse response, List<String> subjects) {
    Optional<Fault> refusal = faults.takeStarting("rest-2", subjects);
    refusal.ifPresent(fault -> {
      int code = Integer.parseInt(fault.kind().substring("rest-".length()));
      refuse(response, RestRefusal.badRequest(code, "Refused as a fault asked for"));
    });
    return refusal.isPresent();
  }

  /// Loses or spoils the answer of work that was done; tells whether it did.
  boolean after(HttpServerRequest request, List<String> subjects) {
    if (faults.happens("rest-accept-then-drop", subjects)) {
      request.connection().close();
      return true;
    }
    if (faults.happens("rest-accept-then-500", subjects)) {
      refuse(request.response(), new RestRefusal(500, 20500, "Internal Server Error"));
      return true;
    }
    return false;
  }

  /// Writes an answer; a slow one stops in the middle for as long as the fault says.
  void write(HttpServerResponse response, RestAnswer answer, List<String> subjects) {
    response.putHeader("Content-Type", answer.type());
    Buffer body = answer.body();
    Optional<Fault> slow = faults.take("rest-slow-body", subjects);
    if (slow.isEmpty() || !slow.get().delay().isPositive()) {
      response.end(body);
      return;
    }
    int middle = body.length() / 2;
    response.setChunked(true).write(body.getBuffer(0, middle));
    vertx.setTimer(
        slow.get().delay().toMillis(), _ -> response.end(body.getBuffer(middle, body.length())));
  }

  static void refuse(HttpServerResponse response, RestRefusal refusal) {
    response
        .setStatusCode(refusal.status())
        .putHeader("Content-Type", "application/json; charset=utf-8")
        .end(refusal.json().toBuffer());
  }
}
