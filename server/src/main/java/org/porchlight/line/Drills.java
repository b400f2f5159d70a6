package org.porchlight.line;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.DrillCommand.BeginDrill;
import org.porchlight.incident.DrillCommand.EndDrill;
import org.porchlight.incident.DrillEvent.Agreed;
import org.porchlight.incident.DrillEvent.Why;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.MessageEvent.MessageReceived;
import org.porchlight.incident.Source;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.IncidentLog.Listed;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Store;

/// Begins and ends drills, one at a time; any contact to the families' line ends the one there is
/// (R23).
public final class Drills {
  /// Under which the running drill is found, on every server: a number that nobody has.
  private static final PhoneNumber CLAIM = new PhoneNumber("+10000000000");

  private final AgencyId agency;
  private final ZoneId zone;
  private final Store store;
  private final Turns turns;
  private final InstantSource clock;
  private final Supplier<IncidentId> ids;
  private boolean owed;
  private boolean looked;

  /// @param zone in which people agree to a day
  public Drills(
      AgencyId agency,
      ZoneId zone,
      Store store,
      Turns turns,
      InstantSource clock,
      Supplier<IncidentId> ids) {
    this.agency = agency;
    this.zone = zone;
    this.store = store;
    this.turns = turns;
    this.clock = clock;
    this.ids = ids;
  }

  /// Whether somebody agreed to be in a drill today, and not on another day.
  public boolean isToday(Agreed agreed) {
    return agreed.on().equals(LocalDate.ofInstant(clock.instant(), zone));
  }

  /// Begins a drill; empty while one runs.
  ///
  /// @param by somebody of the staff, on the way they ask
  /// @param agreed people of families and teams who may be asked, each for today
  public Future<Optional<IncidentId>> begin(Source by, Language language, List<Agreed> agreed) {
    if (!agreed.stream().allMatch(this::isToday)) {
      return Future.failedFuture(
          new IllegalArgumentException("agreed: for another day (expected: today)"));
    }
    return claim(ids.get(), true)
        .compose(claimed ->
            claimed.isEmpty()
                ? Future.succeededFuture(claimed)
                : turns
                    .turn(
                        claimed.get(),
                        new BeginDrill(language, agreed),
                        by,
                        new NaturalKey("drill:begin"))
                    .compose(_ -> unlessInterrupted(claimed.get())));
  }

  /// A contact that came in between claim and beginning took the claim away.
  private Future<Optional<IncidentId>> unlessInterrupted(IncidentId drill) {
    return store
        .admission()
        .active(agency, CLAIM)
        .compose(running ->
            running.equals(Optional.of(drill))
                ? Future.succeededFuture(running)
                : end(drill, Why.REAL_CONTACT, real()).map(Optional.empty()));
  }

  /// A claim that a drill left behind when it ended is taken from it, once.
  private Future<Optional<IncidentId>> claim(IncidentId proposed, boolean again) {
    return store
        .admission()
        .admit(agency, CLAIM, proposed)
        .compose(holder -> {
          if (holder.equals(proposed)) {
            return Future.succeededFuture(Optional.of(proposed));
          }
          return turns
              .state(holder)
              .compose(state ->
                  state.drill().running() || !again
                      ? Future.succeededFuture(Optional.empty())
                      : store
                          .admission()
                          .release(agency, CLAIM, holder)
                          .compose(_ -> claim(proposed, false)));
        });
  }

  /// Ends a drill because somebody in it says so; does nothing when it is over, or is none.
  public Future<Void> stop(IncidentId drill, Source by) {
    return turns
        .state(drill)
        .compose(state ->
            state.drill().running() ? end(drill, Why.STOPPED, by) : Future.succeededFuture());
  }

  /// Somebody needs the line: the drill that runs, if one does, ends at once; where the store
  /// cannot be reached, as soon as it can.
  Future<Void> interrupt() {
    owed = true;
    return store
        .admission()
        .active(agency, CLAIM)
        .compose(running ->
            running.isEmpty()
                ? Future.<Void>succeededFuture()
                : end(running.get(), Why.REAL_CONTACT, real()))
        .onSuccess(_ -> owed = false);
  }

  /// Ends a drill that a contact should have ended, when the store was away, or this server was
  /// killed, just as the contact came in.
  Future<Void> goOn() {
    if (owed) {
      return interrupt();
    }
    return looked ? Future.succeededFuture() : endInterrupted().onSuccess(_ -> looked = true);
  }

  private Future<Void> endInterrupted() {
    return store
        .incidents()
        .open(agency)
        .compose(listed ->
            AtOnce.answers(listed.stream().map(one -> turns.state(one.incident())).toList())
                .compose(states -> {
                  for (int i = 0; i < states.size(); i++) {
                    Instant began = states.get(i).openedAt();
                    if (states.get(i).drill().running() && began != null) {
                      return endInterrupted(listed, listed.get(i).incident(), began);
                    }
                  }
                  return Future.succeededFuture();
                }));
  }

  private Future<Void> endInterrupted(List<Listed> listed, IncidentId drill, Instant began) {
    var logs =
        listed.stream()
            .map(Listed::incident)
            .filter(one -> !one.equals(drill))
            .map(one -> store.incidents().read(agency, one, 0))
            .toList();
    return AtOnce.answers(logs)
        .compose(read ->
            read.stream()
                    .flatMap(log -> log.entries().stream())
                    .anyMatch(entry -> isContact(entry) && !entry.at().isBefore(began))
                ? end(drill, Why.REAL_CONTACT, real())
                : Future.succeededFuture());
  }

  private static boolean isContact(Entry entry) {
    return entry.event() instanceof ContactOffered || entry.event() instanceof MessageReceived;
  }

  private static Source real() {
    return new Source(new Actor.Line(), Channel.CARRIER);
  }

  /// Its key is of this very state: an end that came before the beginning must not count as done.
  private Future<Void> end(IncidentId drill, Why why, Source source) {
    return turns
        .state(drill)
        .compose(state ->
            turns.turn(
                drill, new EndDrill(why), source, new NaturalKey("drill:end:" + state.version())))
        .compose(_ -> store.admission().release(agency, CLAIM, drill));
  }
}
