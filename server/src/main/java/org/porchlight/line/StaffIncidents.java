package org.porchlight.line;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Page;
import org.porchlight.incident.Phase;
import org.porchlight.incident.Recipient;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.IncidentLog;
import org.porchlight.storage.Summary;

/// Which incident is meant by somebody of the staff who calls in without saying so.
record StaffIncidents(AgencyId agency, IncidentLog incidents, Turns turns) {
  /// Over, and a follow-up is still to come.
  private static final Set<Phase> FOLLOWED_UP = Set.of(Phase.HANDED_OFF, Phase.FOLLOW_UP);

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

  /// The newest that is over, and of which they were asked since then to be in touch with the
  /// family.
  Future<Optional<Theirs>> toFollowUp(StaffId staff, Instant since) {
    return those(staff, summary -> FOLLOWED_UP.contains(summary.phase()))
        .map(all ->
            all.stream()
                .filter(one ->
                    one.page()
                        .filter(page -> page.isAboutFollowUp() && page.at().isAfter(since))
                        .isPresent())
                .findFirst());
  }

  private Future<List<Theirs>> active(StaffId staff) {
    return those(staff, Summary::active);
  }

  private Future<List<Theirs>> those(StaffId staff, Predicate<Summary> wanted) {
    return incidents
        .open(agency)
        .compose(open ->
            AtOnce.answers(
                open.stream()
                    .filter(listed -> wanted.test(listed.summary()))
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
