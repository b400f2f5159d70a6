package org.porchlight.console;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.storage.Log;

/// Opens what is known of one incident, and writes down who read it.
public final class IncidentFiles {
  private final Console console;
  private final ReadingNotes notes;

  public IncidentFiles(Console console) {
    this.console = console;
    this.notes = new ReadingNotes(console);
  }

  /// What is known of the incident that an address names; empty when there is none.
  ///
  /// @param what the kind of reading that is noted, such as `timeline`
  Future<Optional<IncidentFile>> open(RoutingContext request, SignedIn reader, String what) {
    return idIn(request)
        .map(id -> read(id, reader, what))
        .orElse(Future.succeededFuture(Optional.empty()));
  }

  /// What a page answers with of an incident that is there.
  public interface Page {
    Future<Void> of(IncidentFile file);
  }

  /// Answers with a page of the incident that an address names, or that there is none.
  ///
  /// @param what the kind of reading that is noted, such as `timeline`
  public Future<Void> answer(RoutingContext request, SignedIn reader, String what, Page page) {
    return open(request, reader, what)
        .compose(found -> found.isPresent() ? page.of(found.get()) : Answers.status(request, 404));
  }

  /// The incident that an address names; empty for a text that is no id.
  public static Optional<IncidentId> idIn(RoutingContext request) {
    try {
      return Optional.ofNullable(request.pathParam("incident")).map(IncidentId::new);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Future<Optional<IncidentFile>> read(IncidentId id, SignedIn reader, String what) {
    return console
        .store()
        .incidents()
        .read(console.agency(), id, 0)
        .compose(log ->
            log.entries().isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : open(id, log, reader, what).map(Optional::of));
  }

  private Future<IncidentFile> open(IncidentId id, Log log, SignedIn reader, String what) {
    IncidentState state = IncidentState.replay(log.entries());
    return console
        .world()
        .around(state)
        .map(around ->
            new IncidentFile(
                id,
                log.entries(),
                state,
                around,
                reader,
                PlanLife.NONE,
                Map.of(),
                Proof.enoughForPlans(console, reader)))
        .compose(this::withLife)
        .compose(this::withOthers)
        .compose(file ->
            notes.note(reader, what, id.value()).compose(_ -> planRead(file)).map(_ -> file));
  }

  /// What troubles a plan never keeps a page from opening.
  private Future<IncidentFile> withLife(IncidentFile file) {
    return file.plan()
        .map(plan ->
            console
                .lives()
                .life(plan.ref().plan())
                .map(file::with)
                .recover(_ -> Future.succeededFuture(file)))
        .orElse(Future.succeededFuture(file));
  }

  /// Another caller of the family who cannot be read now never keeps a page from opening.
  private Future<IncidentFile> withOthers(IncidentFile file) {
    var states = new ConcurrentHashMap<IncidentId, IncidentState>();
    List<Future<Void>> reads =
        file.state().contacts().others().stream()
            .map(other ->
                console
                    .turns()
                    .state(other)
                    .onSuccess(state -> states.put(other, state))
                    .<Void>mapEmpty()
                    .otherwiseEmpty())
            .toList();
    return Future.all(reads).map(_ -> file.with(states));
  }

  private Future<Void> planRead(IncidentFile file) {
    return file.words()
        .filter(plan -> !plan.isAgencyDefault())
        .map(plan -> notes.note(file.reader(), "plan", plan.ref().toString()))
        .orElse(Future.succeededFuture());
  }
}
