package org.porchlight.line;

import io.vertx.core.Future;
import java.util.Optional;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Webhooks.Heard;

/// Knows the line's own test texts and test calls, so that they open no incident and wake nobody.
public interface ProbeCatcher extends SideDesk {
  /// Whether the line itself sent this: its own number and its own seal together. The same words
  /// from anybody else are a contact.
  boolean isProbe(Incoming.Text text);

  /// A probe came back; never fails.
  Future<Void> caught(Incoming.Text text);

  /// Whether a call comes from one of the line's own numbers to another, as test calls do.
  boolean isOwn(Incoming.Call call);

  /// Takes such a call in, and says what it hears; empty for any other. Nothing seals a call, so
  /// whoever stays on it, or presses a key, is a contact all the same (P5).
  Optional<Heard> heard(Incoming.Call call);

  @Override
  default Future<Boolean> reply(Incoming.Text text, PhoneNumber from, boolean pageOpen) {
    return Future.succeededFuture(false);
  }

  @Override
  default Future<Void> report(Incoming report) {
    return Future.succeededFuture();
  }

  /// Of a line that sends none.
  ProbeCatcher NONE =
      new ProbeCatcher() {
        @Override
        public boolean isProbe(Incoming.Text text) {
          return false;
        }

        @Override
        public Future<Void> caught(Incoming.Text text) {
          return Future.succeededFuture();
        }

        @Override
        public boolean isOwn(Incoming.Call call) {
          return false;
        }

        @Override
        public Optional<Heard> heard(Incoming.Call call) {
          return Optional.empty();
        }

        @Override
        public boolean owns(LegToken token) {
          return false;
        }

        @Override
        public Future<Optional<Heard>> answer(Incoming.Asking asking) {
          return Future.succeededFuture(Optional.empty());
        }
      };
}
