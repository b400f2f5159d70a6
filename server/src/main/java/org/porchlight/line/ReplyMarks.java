package org.porchlight.line;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.SortedMap;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.Admission;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.telephony.Incoming;

/// Remembers which texts were replies, for the carrier tells a text twice, or late.
public record ReplyMarks(AgencyId agency, Admission admission) {
  /// Before a text's id, where whoever read it as a reply says so; the same for everybody who does.
  public static final String READ = "reply:";

  private static final String ANSWERED = "replied:";

  /// Makes a reply count once, however often the carrier tells it.
  static NaturalKey key(Incoming.Text text) {
    return key(text, "");
  }

  /// @param part of a reply that asks for several things
  static NaturalKey key(Incoming.Text text, String part) {
    return new NaturalKey(READ + text.messageId() + part);
  }

  /// Told again after its page is over, a reply must not become a contact: marked before anything
  /// is done about it.
  Future<Void> read(Incoming.Text text, SortedMap<Integer, IncidentId> held) {
    return held.isEmpty()
        ? Future.succeededFuture()
        : mark(READ, text, held.values().iterator().next());
  }

  /// Whether the text was read as a reply before.
  Future<Boolean> read(Incoming.Text text) {
    return marked(READ, text).map(Optional::isPresent);
  }

  /// Told again once it was answered, a reply must not be read by what is open by then.
  ///
  /// @return `reply`
  Future<Boolean> answer(Incoming.Text text, boolean reply) {
    return reply
        ? marked(READ, text)
            .compose(incident ->
                incident.isEmpty()
                    ? Future.succeededFuture()
                    : mark(ANSWERED, text, incident.get()))
            .map(true)
        : Future.succeededFuture(false);
  }

  /// Whether everything that this reply asks for was done before.
  Future<Boolean> answered(Incoming.Text text) {
    return marked(ANSWERED, text).map(Optional::isPresent);
  }

  private Future<Void> mark(String how, Incoming.Text text, IncidentId incident) {
    return admission.admitCall(agency, how + text.messageId(), incident).mapEmpty();
  }

  private Future<Optional<IncidentId>> marked(String how, Incoming.Text text) {
    return admission.ofCall(agency, how + text.messageId());
  }
}
