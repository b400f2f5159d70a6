package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Predicate;
import org.porchlight.coordination.ReadingBook;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.oncall.StaffId;

/// Notes who reads an incident through the API: the member of staff for whom a program says that it
/// asks (`?actor=S1`), else the program itself.
record Readers(ReadingBook book, Predicate<StaffId> isStaff) {
  private static final String WHY = "api";

  /// Notes a reading of this incident before it is answered. Fails with the store: what cannot be
  /// noted is not told.
  Future<Void> note(StaffId reader, String what, IncidentId incident, IncidentState state) {
    return state.opened()
        ? book.note(reader, what, incident.value(), WHY, state.subject().family())
        : Future.succeededFuture();
  }

  /// Who reads; empty, and the request is answered with 400, for an actor who is nobody of the
  /// staff.
  Optional<StaffId> of(RoutingContext context) {
    String actor = context.request().getParam("actor");
    if (actor == null) {
      return Optional.of(ReadingBook.PROGRAM);
    }
    var staff = Optional.of(actor).filter(id -> !id.isBlank()).map(StaffId::new).filter(isStaff);
    if (staff.isEmpty()) {
      Json.refuse(
          context,
          400,
          "actor: " + Fields.quoted(actor) + " (expected: the id of a member of staff)");
    }
    return staff;
  }
}
