package org.porchlight.line;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Command;
import org.porchlight.incident.Decision;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Errand;
import org.porchlight.incident.ErrandId;
import org.porchlight.incident.Errands;
import org.porchlight.incident.IncidentDecider;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Source;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Append;
import org.porchlight.storage.Appended;
import org.porchlight.storage.Bounded;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Rounds;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.Store;

/// Turns a command into stored events: load, decide, append, and again if somebody was faster.
///
/// The one way into an incident, for webhooks, taps, deadlines and results alike. Runs on one event
/// loop; turns of one incident follow each other. Futures fail with [StorageException] only.
public final class Turns {
  private static final int STATES_KEPT_MAX = 5_000;

  private final AgencyId agency;
  private final ServerId server;
  private final Store store;
  private final World world;
  private final Chains chains = new Chains();
  private final List<TurnListener> listeners = new ArrayList<>();
  private final Map<IncidentId, IncidentState> states = Bounded.ofUsed(STATES_KEPT_MAX);

  public Turns(AgencyId agency, ServerId server, Store store, World world) {
    this.agency = agency;
    this.server = server;
    this.store = store;
    this.world = world;
    listen(new PhoneWatch(world.phones()));
  }

  /// Tells `listener` of every turn stored from here on.
  public void listen(TurnListener listener) {
    listeners.add(listener);
  }

  /// One turn. The same key again adds nothing and answers from the state as it is now.
  public Future<Turned> turn(IncidentId incident, Command command, Source source, NaturalKey key) {
    return turn(incident, command, source, key, Set.of());
  }

  /// One turn that also settles errands which have their result.
  public Future<Turned> turn(
      IncidentId incident, Command command, Source source, NaturalKey key, Set<ErrandId> settled) {
    Instant began = world.now();
    return chains
        .run(
            incident,
            () ->
                Rounds.until(
                    "an incident's turn", () -> attempt(incident, command, source, key, settled)))
        .onComplete(turned -> ended(turned.result(), Duration.between(began, world.now())));
  }

  private void ended(@Nullable Turned turned, Duration took) {
    TurnListener.End end =
        switch (turned) {
          case null -> TurnListener.End.UNANSWERED;
          case Turned.Done _ -> TurnListener.End.DONE;
          case Turned.Refused _ -> TurnListener.End.REFUSED;
        };
    listeners.forEach(listener -> listener.ended(end, took));
  }

  /// The incident as it is stored now; [IncidentState#NOT_OPENED] when there is none.
  public Future<IncidentState> state(IncidentId incident) {
    IncidentState known = states.getOrDefault(incident, IncidentState.NOT_OPENED);
    return store
        .incidents()
        .read(agency, incident, known.version())
        .map(log -> {
          IncidentState state = known;
          for (Entry entry : log.entries()) {
            state = state.evolve(entry);
          }
          keep(incident, state);
          return state;
        });
  }

  /// As stored, or as this server saw it last while the store does not answer, for what is only
  /// said and decides nothing; fails for an incident it never saw.
  Future<IncidentState> seen(IncidentId incident) {
    return state(incident)
        .recover(failure -> {
          IncidentState known = lastKnown(incident);
          return known.opened() ? Future.succeededFuture(known) : Future.failedFuture(failure);
        });
  }

  /// The incident as this server saw it last, for whoever must answer while the store does not;
  /// [IncidentState#NOT_OPENED] where it never did.
  IncidentState lastKnown(IncidentId incident) {
    return states.getOrDefault(incident, IncidentState.NOT_OPENED);
  }

  /// When the event happened that asked for this errand.
  Future<Instant> askedAt(IncidentId incident, ErrandId errand) {
    return store
        .incidents()
        .read(agency, incident, errand.version() - 1)
        .map(log -> log.entries().getFirst().at());
  }

  private Future<Optional<Turned>> attempt(
      IncidentId incident, Command command, Source source, NaturalKey key, Set<ErrandId> settled) {
    return state(incident)
        .compose(before ->
            world
                .around(incident, before, command)
                .map(now -> IncidentDecider.decide(before, command, source, now))
                .compose(decision ->
                    switch (decision) {
                      case Decision.Refused(var refusal) ->
                          known(incident, key)
                              .map(known ->
                                  Optional.of(
                                      known
                                          ? new Turned.Done(before, before)
                                          : new Turned.Refused(refusal, before)));
                      case Decision.Accepted accepted ->
                          store(incident, before, accepted, key, settled);
                    }));
  }

  /// What was stored before is refused now only because it was: late and repeated deliveries are
  /// answered from the state as it is.
  private Future<Boolean> known(IncidentId incident, NaturalKey key) {
    return store.incidents().knows(agency, incident, key);
  }

  /// Empty when somebody was faster.
  private Future<Optional<Turned>> store(
      IncidentId incident,
      IncidentState before,
      Decision.Accepted accepted,
      NaturalKey key,
      Set<ErrandId> settled) {
    List<Errand> errands = errands(before, accepted.entries());
    Append append =
        new TurnAppend(agency, server, incident, key).of(before, accepted, errands, settled);
    return store
        .incidents()
        .append(append)
        .compose(appended ->
            switch (appended) {
              case Appended.Done _ -> {
                keep(incident, accepted.after());
                listeners.forEach(
                    listener -> listener.stored(incident, before, accepted.after(), errands));
                listeners.forEach(listener -> listener.told(accepted.after(), accepted.entries()));
                yield Future.succeededFuture(
                    Optional.of(new Turned.Done(before, accepted.after())));
              }
              case Appended.Duplicate _ ->
                  state(incident).map(state -> Optional.of(new Turned.Done(state, state)));
              case Appended.Conflict _ -> {
                states.remove(incident);
                yield Future.succeededFuture(Optional.empty());
              }
            });
  }

  private static List<Errand> errands(IncidentState before, List<Entry> entries) {
    var errands = new ArrayList<Errand>();
    IncidentState state = before;
    for (Entry entry : entries) {
      IncidentState next = state.evolve(entry);
      errands.addAll(Errands.of(state, entry, next));
      state = next;
    }
    return errands;
  }

  private void keep(IncidentId incident, IncidentState state) {
    IncidentState kept = states.get(incident);
    if (kept == null || kept.version() < state.version()) {
      states.put(incident, state);
      world.sees(incident, state);
    }
  }
}
