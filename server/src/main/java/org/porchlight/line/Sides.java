package org.porchlight.line;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Webhooks.Heard;

/// Everybody who uses the pages number beside the line, in the order in which they are asked.
record Sides(List<SideDesk> desks) {
  Sides {
    desks = List.copyOf(desks);
  }

  Sides with(SideDesk another) {
    return new Sides(Stream.concat(desks.stream(), Stream.of(another)).toList());
  }

  Optional<SideDesk> of(LegToken token) {
    return desks.stream().filter(desk -> desk.owns(token)).findFirst();
  }

  /// The first that knows what this reply is about; false when nobody does.
  Future<Boolean> reply(Incoming.Text text, PhoneNumber from, boolean pageOpen) {
    return reply(text, from, pageOpen, 0);
  }

  private Future<Boolean> reply(Incoming.Text text, PhoneNumber from, boolean pageOpen, int next) {
    return next == desks.size()
        ? Future.succeededFuture(false)
        : desks
            .get(next)
            .reply(text, from, pageOpen)
            .compose(reply ->
                reply ? Future.succeededFuture(true) : reply(text, from, pageOpen, next + 1));
  }

  /// The first that waits for this call; empty when nobody does.
  Future<Optional<Heard>> call(Incoming.Call call) {
    return call(call, 0);
  }

  private Future<Optional<Heard>> call(Incoming.Call call, int next) {
    return next == desks.size()
        ? Future.succeededFuture(Optional.empty())
        : desks
            .get(next)
            .call(call)
            .compose(
                heard -> heard.isPresent() ? Future.succeededFuture(heard) : call(call, next + 1));
  }
}
