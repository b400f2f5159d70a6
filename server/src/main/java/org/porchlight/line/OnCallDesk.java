package org.porchlight.line;

import io.vertx.core.Future;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Webhooks.Heard;

/// Whoever keeps somebody on call, as the line knows them: they have legs and replies of their own,
/// which belong to no incident.
public interface OnCallDesk {
  /// Whether this leg is one of theirs.
  boolean owns(LegToken token);

  /// True when the text was a reply about a shift; false when it is a contact or answers a page.
  ///
  /// @param pageOpen whether a page waits for an answer on the same phone
  Future<Boolean> reply(Incoming.Text text, PhoneNumber from, boolean pageOpen);

  /// Answers a question of a call on one of their legs.
  Future<Heard> answer(Incoming.Asking asking);

  /// Takes a report in about one of their legs.
  Future<Void> report(Incoming report);

  /// Nobody asks staff about shifts.
  OnCallDesk NONE =
      new OnCallDesk() {
        @Override
        public boolean owns(LegToken token) {
          return false;
        }

        @Override
        public Future<Boolean> reply(Incoming.Text text, PhoneNumber from, boolean pageOpen) {
          return Future.succeededFuture(false);
        }

        @Override
        public Future<Heard> answer(Incoming.Asking asking) {
          return Future.failedFuture("leg: of nobody (expected: one that is owned)");
        }

        @Override
        public Future<Void> report(Incoming report) {
          return Future.succeededFuture();
        }
      };
}
