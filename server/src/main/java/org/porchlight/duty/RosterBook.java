package org.porchlight.duty;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.duty.DutyRules;
import org.porchlight.oncall.duty.DutyTasks;
import org.porchlight.oncall.duty.RosterCommand;
import org.porchlight.oncall.duty.RosterDecider;
import org.porchlight.oncall.duty.RosterDecision;
import org.porchlight.oncall.duty.RosterEvent;
import org.porchlight.oncall.duty.RosterRefusal;
import org.porchlight.oncall.duty.RosterState;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Appended;
import org.porchlight.storage.Journal;
import org.porchlight.storage.Journals;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Rounds;

/// The roster as it counts: the written one, with everything that its journal tells.
///
/// Lives on one event loop; appends follow each other. Futures fail with [StorageException] only.
public final class RosterBook implements Supplier<Roster> {
  private static final Instant LOOK_AGAIN = Instant.MIN;

  private final AgencyId agency;
  private final Journal<RosterEvent> journal;
  private final Supplier<Roster> written;
  private final DutyRules rules;
  private final InstantSource clock;
  private final List<Consumer<List<RosterEvent>>> listeners = new ArrayList<>();
  private Supplier<List<CalendarStanding>> calendars = List::of;
  private RosterState state = RosterState.EMPTY;
  private Future<?> last = Future.succeededFuture();
  private @Nullable Counted counted;
  private @Nullable Looked looked;

  /// What a command came to.
  ///
  /// @param refusal null when it was taken, now or before
  /// @param state as it is now
  public record Told(@Nullable RosterRefusal refusal, RosterState state) {}

  private record Counted(long version, Roster written, Roster roster) {}

  private record Looked(long version, Roster roster, Instant next) {}

  /// @param written the roster as files and calendars have it now
  public RosterBook(
      AgencyId agency,
      Journals journals,
      Supplier<Roster> written,
      DutyRules rules,
      InstantSource clock) {
    this.agency = agency;
    this.journal = journals.of(RosterJournal.KIND);
    this.written = written;
    this.rules = rules;
    this.clock = clock;
  }

  /// Tells `listener` of everything this server appends from here on.
  public void listen(Consumer<List<RosterEvent>> listener) {
    listeners.add(listener);
  }

  /// From now on `standing` tells how far calendars at other addresses can be counted on.
  public void watchCalendars(Supplier<List<CalendarStanding>> standing) {
    calendars = standing;
  }

  /// How far each calendar at another address can be counted on.
  public List<CalendarStanding> calendars() {
    return calendars.get();
  }

  /// The roster as it counts now, as far as this server has read.
  @Override
  public Roster get() {
    Counted known = counted;
    var now = written.get();
    if (known != null && known.version() == state.version() && known.written().equals(now)) {
      return known.roster();
    }
    var roster = state.over(now);
    counted = new Counted(state.version(), now, roster);
    return roster;
  }

  /// What was read last, without asking the store.
  public RosterState state() {
    return state;
  }

  public Instant now() {
    return clock.instant();
  }

  public DutyRules rules() {
    return rules;
  }

  /// Everything told so far, by any server.
  public Future<RosterState> read() {
    return journal
        .read(agency, RosterJournal.ID, state.version())
        .map(told -> {
          for (var one : told) {
            // Two reads may be under way at once; what is folded in stays.
            if (one.version() == state.version() + 1) {
              state = state.evolve(one.event(), one.at());
            }
          }
          return state;
        });
  }

  /// Everything ever told, with when it was.
  public Future<List<Journal.Told<RosterEvent>>> history() {
    return history(0);
  }

  /// The same, of what came after this version.
  public Future<List<Journal.Told<RosterEvent>>> history(long after) {
    return journal.read(agency, RosterJournal.ID, after);
  }

  /// Decides a command and appends what it adds. The same key again adds nothing.
  public Future<Told> tell(RosterCommand command, NaturalKey key) {
    return turn(() -> Rounds.until("the roster", () -> attempt(command, key)));
  }

  /// Appends everything that has fallen due.
  ///
  /// @return when something falls due next
  Future<Instant> pass() {
    return turn(this::passes);
  }

  private <T> Future<T> turn(Supplier<Future<T>> work) {
    Future<T> next = last.transform(_ -> work.get());
    last = next;
    return next;
  }

  private Future<Optional<Told>> attempt(RosterCommand command, NaturalKey key) {
    return read()
        .compose(before ->
            switch (RosterDecider.decide(before, written.get(), rules, clock.instant(), command)) {
              case RosterDecision.Refused(var why) ->
                  Future.succeededFuture(Optional.of(new Told(why, before)));
              case RosterDecision.Accepted(var events) when events.isEmpty() ->
                  Future.succeededFuture(Optional.of(new Told(null, before)));
              case RosterDecision.Accepted(var events) ->
                  append(before, key, events)
                      .map(
                          stored -> stored ? Optional.of(new Told(null, state)) : Optional.empty());
            });
  }

  private Future<Instant> passes() {
    return Rounds.until("the roster", this::due)
        .compose(next -> next.equals(LOOK_AGAIN) ? passes() : Future.succeededFuture(next));
  }

  /// When something falls due next, or [#LOOK_AGAIN] when what was due is stored.
  private Future<Optional<Instant>> due() {
    return read()
        .compose(before -> {
          var now = clock.instant();
          var roster = get();
          Looked known = looked;
          if (known != null
              && known.version() == before.version()
              && known.roster().equals(roster)
              && now.isBefore(known.next())) {
            return Future.succeededFuture(Optional.of(known.next()));
          }
          var due = DutyTasks.due(before, roster, rules, now);
          if (due.events().isEmpty()) {
            looked = new Looked(before.version(), roster, due.next());
            return Future.succeededFuture(Optional.of(due.next()));
          }
          var key = new NaturalKey("due:" + before.version());
          return append(before, key, due.events())
              .map(stored -> stored ? Optional.of(LOOK_AGAIN) : Optional.empty());
        });
  }

  /// False when somebody else was faster: read and decide again.
  private Future<Boolean> append(RosterState before, NaturalKey key, List<RosterEvent> events) {
    var now = clock.instant();
    return journal
        .append(agency, RosterJournal.ID, before.version(), key, now, events)
        .compose(appended ->
            switch (appended) {
              case Appended.Done _ -> {
                if (state.version() == before.version()) {
                  for (var event : events) {
                    state = state.evolve(event, now);
                  }
                }
                listeners.forEach(listener -> listener.accept(events));
                yield Future.succeededFuture(true);
              }
              case Appended.Conflict _ -> Future.succeededFuture(false);
              case Appended.Duplicate _ ->
                  read().map(after -> after.version() > before.version() || isKnown(key));
            });
  }

  /// A key of time says only that somebody was faster; any other, that this was told before.
  private static boolean isKnown(NaturalKey key) {
    return !key.value().startsWith("due:");
  }
}
