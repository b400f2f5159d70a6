package org.porchlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.porchlight.duty.RosterJournal;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.duty.RosterEvent;
import org.porchlight.oncall.duty.RosterEvent.MessageAsked;
import org.porchlight.oncall.duty.RosterEvent.MessageTaken;
import org.porchlight.oncall.duty.RosterState;
import org.porchlight.simulation.RosterPromises.Told;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Journal;
import org.porchlight.storage.JournalId;
import org.porchlight.storage.memory.MemoryStore;

/// Reads the roster's journal as it is stored, and checks what is promised about who is on call.
final class RosterAudit {
  private static final JournalId ID = JournalId.ofAgency("roster");

  /// A turn that was decided before a change may be stored just after it.
  private static final Duration UNDER_WAY = Duration.ofSeconds(5);

  private final AgencyId agency;
  private final Journal<RosterEvent> journal;
  private final SlowStore answers;
  private final Roster written;
  private final CoverWatch cover;
  private final Sightings seen = new Sightings();
  private RosterState state = RosterState.EMPTY;
  private Roster counted;
  private Roster before;
  private Instant changedAt = Instant.MIN;
  private long read;

  RosterAudit(AgencyId agency, MemoryStore store, SlowStore answers, Roster written) {
    this.agency = agency;
    this.journal = store.journals().of(RosterJournal.KIND);
    this.answers = answers;
    this.written = written;
    this.counted = written;
    this.before = written;
    this.cover = new CoverWatch();
  }

  /// The roster as it counts: what was written, with everything that was told since.
  Roster counted() {
    return counted;
  }

  /// What only the journal tells of.
  Sightings seen() {
    return seen;
  }

  RosterState state() {
    return state;
  }

  /// Everything told of the roster so far.
  long told() {
    return read;
  }

  /// Checks what was stored since the last step.
  ///
  /// @param served whether a server runs, and has for a while
  void check(Instant now, boolean served) {
    RosterState earlier = state;
    var told = answers.look(() -> journal.read(agency, ID, read));
    for (var one : told) {
      state = state.evolve(one.event(), one.at());
    }
    if (!told.isEmpty()) {
      read += told.size();
      Roster was = counted;
      Roster after = state.over(written);
      if (!after.equals(counted)) {
        before = counted;
        counted = after;
        changedAt = now;
      }
      var events = told.stream().map(one -> one.event()).toList();
      events.forEach(this::notes);
      RosterPromises.check(new Told(earlier, events, state, was, counted, now));
    }
    cover.look(now, served, this);
  }

  private void notes(RosterEvent event) {
    if (event instanceof MessageTaken taken) {
      boolean bundled =
          state.messages().values().stream()
              .anyMatch(
                  one -> one.id() != taken.message() && one.carrierId().equals(taken.carrierId()));
      if (bundled) {
        seen.saw(Behaviour.REMINDERS_BUNDLED);
      }
    } else if (event instanceof MessageAsked asked) {
      state
          .message(asked.message())
          .filter(message -> RosterPromises.morning(message, counted.zone()).isAfter(message.at()))
          .ifPresent(_ -> seen.saw(Behaviour.NEWS_KEPT_FOR_THE_MORNING));
    }
  }

  /// Once it is quiet: every message came to something, and every question that no text brought is
  /// asked by a call.
  void checkAtRest(Instant now) {
    RosterPromises.checkAtRest(state, now, counted.zone());
  }

  /// Whether the roster has been as it is now for this long.
  boolean settledFor(Duration time, Instant now) {
    return changedAt.equals(Instant.MIN) || !changedAt.plus(time).isAfter(now);
  }

  /// Who was on call from when a turn was decided until it was stored, by every roster that a
  /// server may have gone by.
  List<OnCall> views(Instant decided, Instant stored) {
    boolean changing = !settledFor(UNDER_WAY, stored);
    return (changing ? Stream.of(counted, before) : Stream.of(counted))
        .flatMap(roster -> Stream.of(roster.onCall(decided), roster.onCall(stored)))
        .distinct()
        .toList();
  }
}
