package org.porchlight.line;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Page;
import org.porchlight.incident.Recipient;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.IncidentLog;

/// Which incident is meant by somebody of the staff who calls in without saying so.
record StaffIncidents(AgencyId agency, IncidentLog incidents, Turns turns) {
  /// One incident, and the page it has for whoever calls; that page is empty when there is none.
  record Theirs(IncidentId incident, IncidentState state, Optional<Page> page) {}

  /// The one that is theirs, or that pages them, or that nobody has: the newest of each.
  Future<Optional<Theirs>> of(StaffId staff) {
    return active(staff)
        .map(all ->
            all.stream()
                .filter(one -> one.state().crew().has(staff))
                .findFirst()
                .or(() -> all.stream().filter(one -> one.page().isPresent()).findFirst())
                .or(() ->
                    all.stream().filter(one -> one.state().crew().lead() == null).findFirst()));
  }

  /// Those that somebody leads, the longest open first; drills are nobody's to come into.
  Future<List<Theirs>> ofColleagues(StaffId staff) {
    return active(staff)
        .map(all ->
            all.reversed().stream()
                .filter(one -> one.state().crew().lead() != null)
                .filter(one -> !one.state().drill().running())
                .toList());
  }

  private Future<List<Theirs>> active(StaffId staff) {
    return incidents
        .open(agency)
        .compose(open ->
            AtOnce.answers(
                open.stream()
                    .filter(listed -> listed.summary().active())
                    .map(listed ->
                        turns
                            .state(listed.incident())
                            .map(state -> new Theirs(listed.incident(), state, page(state, staff))))
                    .toList()));
  }

  private static Optional<Page> page(IncidentState state, StaffId staff) {
    return state.pages().all().reversed().stream()
        .filter(page -> page.open() || page.taken())
        .filter(page -> page.to() instanceof Recipient.OnDuty(var id, _) && id.equals(staff))
        .findFirst();
  }
}
