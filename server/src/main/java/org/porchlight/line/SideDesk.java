package org.porchlight.line;

import io.vertx.core.Future;
import java.util.Optional;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Webhooks.Heard;

/// Whoever else uses the pages number, as the line knows them: they have legs and replies of their
/// own, which belong to no incident. What they do not know is a contact like any other (P5).
public interface SideDesk {
  /// Whether this leg is one of theirs.
  boolean owns(LegToken token);

  /// True when the text was a reply to them; false when it is a contact or answers a page.
  ///
  /// @param pageOpen whether a page waits for an answer on the same phone
  Future<Boolean> reply(Incoming.Text text, PhoneNumber from, boolean pageOpen);

  /// Answers a call to the pages number that is theirs; empty when it is not.
  default Future<Optional<Heard>> call(Incoming.Call call) {
    return Future.succeededFuture(Optional.empty());
  }

  /// Answers a question of a call on one of their legs; empty when the caller wants a person.
  Future<Optional<Heard>> answer(Incoming.Asking asking);

  /// Takes a report in about one of their legs.
  Future<Void> report(Incoming report);
}
