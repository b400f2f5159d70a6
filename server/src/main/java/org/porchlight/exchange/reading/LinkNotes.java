package org.porchlight.exchange.reading;

import io.vertx.core.Future;
import org.porchlight.exchange.reading.ReadingEvent.LinkMade;
import org.porchlight.incident.Actor;
import org.porchlight.incident.DutyCommand.NoteThirdParty;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Source;
import org.porchlight.line.Turns;
import org.porchlight.storage.NaturalKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells an incident what became of a link that belongs to it, in the name of who made the link.
record LinkNotes(Turns turns) {
  private static final Logger LOG = LoggerFactory.getLogger(LinkNotes.class);

  /// Adds a line without a name to the timeline; an incident that takes no more lines has it in the
  /// link's own journal all the same.
  ///
  /// @param what such as `opened 1`
  Future<Void> tell(LinkMade made, String id, String what) {
    IncidentId incident = made.incident();
    if (incident == null) {
      return Future.succeededFuture();
    }
    var note =
        new NoteThirdParty(
            made.recipient().kind().code(), made.rule().id() + ", R22: responder card " + what);
    return turns
        .turn(
            incident,
            note,
            made.program() == null
                ? Source.console(made.by())
                : Source.program(new Actor.Staff(made.by()), made.program()),
            new NaturalKey("reading-link:" + id + ":" + what))
        .<Void>mapEmpty()
        .recover(failure -> {
          LOG.warn("link {} was not told to its incident: {}", id, failure.getClass().getName());
          return Future.succeededFuture();
        });
  }
}
