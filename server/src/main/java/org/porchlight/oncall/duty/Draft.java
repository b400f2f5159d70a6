package org.porchlight.oncall.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.duty.RosterEvent.AskAnswered;
import org.porchlight.oncall.duty.RosterEvent.AskMissed;
import org.porchlight.oncall.duty.RosterEvent.AskOvertaken;
import org.porchlight.oncall.duty.RosterEvent.ChangeAsked;
import org.porchlight.oncall.duty.RosterEvent.MessageAsked;
import org.porchlight.oncall.duty.RosterEvent.PersonAsked;

/// The events of one decision as they are being found, and the state they lead to.
final class Draft {
  private static final int CODES = 26;

  private final Instant now;
  private final List<RosterEvent> events = new ArrayList<>();
  private RosterState state;

  Draft(RosterState state, Instant now) {
    this.state = state;
    this.now = now;
  }

  Instant now() {
    return now;
  }

  RosterState state() {
    return state;
  }

  List<RosterEvent> events() {
    return List.copyOf(events);
  }

  void add(RosterEvent event) {
    events.add(event);
    state = state.evolve(event, now);
  }

  int wish(Change what, StaffId by, List<StaffId> waitsFor, @Nullable StaffId fallback) {
    int number = state.last().wish() + 1;
    add(new ChangeAsked(number, what, by, waitsFor, fallback));
    return number;
  }

  /// Asks by text, and at once by voice as well when there is no time to wait.
  void ask(StaffId to, About about, boolean urgent) {
    int number = state.last().ask() + 1;
    var open = state.openTo(to);
    var code = code(open);
    add(new PersonAsked(number, to, about, code));
    // Alone on its phone, it needs no letter: the bare word is clear.
    say(to, number, Way.TEXT, Say.ASK, open.isEmpty() ? "" : code);
    if (urgent) {
      say(to, number, Way.CALL, Say.ASK, "");
    }
  }

  void say(StaffId to, int ask, Way way, Say say, String detail) {
    add(new MessageAsked(state.last().message() + 1, ask, to, way, say, detail));
  }

  void answer(Ask ask, Answer answer, Way way) {
    add(new AskAnswered(ask.id(), answer, way));
  }

  void miss(Ask ask) {
    add(new AskMissed(ask.id()));
  }

  void overtake(Ask ask) {
    add(new AskOvertaken(ask.id()));
  }

  /// The first letter that no open question of this phone has.
  private static String code(List<Ask> open) {
    Set<String> used = open.stream().map(Ask::code).collect(Collectors.toSet());
    for (int letter = 0; letter < CODES; letter++) {
      var code = Character.toString('A' + letter);
      if (!used.contains(code)) {
        return code;
      }
    }
    return "Z";
  }
}
