package org.porchlight.line;

import io.vertx.core.Future;
import org.porchlight.telephony.Incoming;

/// Knows the line's own test texts, so that they open no incident and wake nobody.
public interface ProbeCatcher {
  /// Whether the line itself sent this: its own number and its own seal together. The same words
  /// from anybody else are a contact.
  boolean isProbe(Incoming.Text text);

  /// A probe came back; never fails.
  Future<Void> caught(Incoming.Text text);

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
      };
}
