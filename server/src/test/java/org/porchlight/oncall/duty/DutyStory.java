package org.porchlight.oncall.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.duty.RosterEvent.MessageAsked;
import org.porchlight.oncall.duty.RosterEvent.PersonAsked;

/// A roster as time goes by: what is asked, what people answer, and what comes of it.
final class DutyStory {
  private static final int ROUNDS_MAX = 20;

  /// One event and when it was told.
  record Told(Instant at, RosterEvent event) {}

  private final Roster written;
  private final DutyRules rules;
  private final List<Told> log = new ArrayList<>();
  private Consumer<PersonAsked> habit = _ -> {};
  private RosterState state = RosterState.EMPTY;
  private Instant now;

  DutyStory(Roster written, DutyRules rules, Instant start) {
    this.written = written;
    this.rules = rules;
    this.now = start;
  }

  /// What people do as soon as they are asked.
  DutyStory when(Consumer<PersonAsked> asked) {
    habit = asked;
    return this;
  }

  RosterState state() {
    return state;
  }

  Instant now() {
    return now;
  }

  Roster roster() {
    return state.over(written);
  }

  OnCall onCall(Instant at) {
    return roster().onCall(at);
  }

  List<Told> log() {
    return List.copyOf(log);
  }

  /// Lets time pass, from one thing that is due to the next.
  DutyStory until(Instant end) {
    while (true) {
      for (int round = 0; work(); round++) {
        if (round > ROUNDS_MAX) {
          throw new AssertionError("due at " + now + ": again and again (expected: once)");
        }
      }
      Instant next = DutyTasks.due(state, roster(), rules, now).next();
      if (!next.isAfter(now)) {
        throw new AssertionError("next: " + next + " (expected: after " + now + ")");
      }
      if (next.isAfter(end)) {
        now = end;
        while (work()) {}
        return this;
      }
      now = next;
    }
  }

  /// The server is down for so long.
  DutyStory down(Duration length) {
    now = now.plus(length);
    return this;
  }

  private boolean work() {
    var due = DutyTasks.due(state, roster(), rules, now);
    due.events().forEach(this::add);
    due.events()
        .forEach(event -> {
          if (event instanceof PersonAsked asked) {
            habit.accept(asked);
          }
        });
    return !due.events().isEmpty();
  }

  private void add(RosterEvent event) {
    log.add(new Told(now, event));
    state = state.evolve(event, now);
  }

  DutyStory says(StaffMember who, String words) {
    tell(new RosterCommand.ReadReply(who.id(), DutyWord.read(words).orElse(null)));
    return this;
  }

  DutyStory answers(int ask, Answer answer) {
    tell(new RosterCommand.AnswerAsk(ask, answer, Way.TEXT));
    return this;
  }

  DutyStory notes(RosterEvent event) {
    tell(new RosterCommand.NoteMessages(List.of(event)));
    return this;
  }

  @Nullable RosterRefusal tell(RosterCommand command) {
    return switch (RosterDecider.decide(state, written, rules, now, command)) {
      case RosterDecision.Refused(var why) -> why;
      case RosterDecision.Accepted(var events) -> {
        events.forEach(this::add);
        yield null;
      }
    };
  }

  /// What was asked of this person, with the time of asking: `CONFIRM 2026-10-14T08:00:00Z`.
  List<String> asked(StaffMember who) {
    return log.stream()
        .filter(told -> told.event() instanceof PersonAsked asked && asked.to().equals(who.id()))
        .map(told -> ((PersonAsked) told.event()).about().kind() + " " + told.at())
        .toList();
  }

  /// Every message to this person: `TEXT ASK`, `CALL ASK`, `TEXT NOTED`.
  List<String> got(StaffMember who) {
    return log.stream()
        .filter(told -> told.event() instanceof MessageAsked sent && sent.to().equals(who.id()))
        .map(told -> (MessageAsked) told.event())
        .map(sent -> sent.way() + " " + sent.say())
        .toList();
  }

  List<Ask> open(StaffMember who) {
    return state.openTo(who.id());
  }
}
