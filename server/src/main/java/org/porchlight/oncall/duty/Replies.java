package org.porchlight.oncall.duty;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;

/// Reads what a member of staff texts about their shifts.
///
/// A text that is not clear changes nothing and is answered with what to send (R6).
final class Replies {
  private final RosterDecider decider;
  private final Draft draft;

  Replies(RosterDecider decider) {
    this.decider = decider;
    this.draft = decider.draft();
  }

  static boolean isExpected(
      RosterState state,
      Instant now,
      StaffId from,
      DutyWord.@Nullable Said said,
      boolean pageOpen) {
    var open = state.openTo(from);
    if (said == null) {
      return !pageOpen && !open.isEmpty();
    }
    if (pageOpen) {
      var meant = said.word().answered(open);
      return !meant.isEmpty() && (said.word() != DutyWord.CANT || !code(said, meant).isEmpty());
    }
    return !open.isEmpty() || !orLast(state, now, from, open, said).isEmpty();
  }

  @Nullable RosterRefusal read(StaffId from, DutyWord.@Nullable Said said) {
    var open = draft.state().openTo(from);
    if (said == null) {
      return unclear(from, Say.NOT_UNDERSTOOD, "");
    }
    var meant = said.word().answered(orLast(draft.state(), draft.now(), from, open, said));
    var code = code(said, meant);
    var chosen =
        code.isEmpty() ? meant : meant.stream().filter(ask -> ask.code().equals(code)).toList();
    if (chosen.isEmpty()) {
      return unclear(from, open.isEmpty() ? Say.LATE : Say.NOT_UNDERSTOOD, "");
    }
    if (chosen.size() > 1) {
      return unclear(from, Say.WHICH_ONE, codes(chosen));
    }
    return told(chosen.getFirst(), said, code);
  }

  /// With nothing open that it fits, a word may be about the newest question that was missed.
  private static List<Ask> orLast(
      RosterState state, Instant now, StaffId from, List<Ask> open, DutyWord.Said said) {
    if (!said.word().answered(open).isEmpty()) {
      return open;
    }
    return state.asks().values().stream()
        .filter(ask -> ask.to().equals(from) && ask.standing() != Ask.Standing.OVERTAKEN)
        .filter(ask -> ask.about().span().end().isAfter(now))
        .filter(ask -> said.word().isFor(ask.about().kind()))
        .reduce((_, later) -> later)
        .map(List::of)
        .orElse(List.of());
  }

  /// A letter alone, or before a name; empty when there is none that is in use.
  private static String code(DutyWord.Said said, List<Ask> meant) {
    var first = said.rest().split(" ", 2)[0].toUpperCase(Locale.ROOT);
    return first.length() == 1 && meant.stream().anyMatch(ask -> ask.code().equals(first))
        ? first
        : "";
  }

  private static String codes(List<Ask> asks) {
    return asks.stream().map(Ask::code).collect(Collectors.joining(", "));
  }

  private @Nullable RosterRefusal unclear(StaffId from, Say say, String detail) {
    draft.add(new RosterEvent.ReplyNotUnderstood(from));
    draft.say(from, 0, Way.TEXT, say, detail);
    return null;
  }

  private @Nullable RosterRefusal told(Ask ask, DutyWord.Said said, String code) {
    var refusal =
        switch (said.word()) {
          case CONFIRM, READY, TAKE, SEEN ->
              new Answering(decider).answer(ask, Answer.YES, Way.TEXT).refusal();
          case CANT -> new Answering(decider).answer(ask, Answer.CANT, Way.TEXT).refusal();
          case SWAP -> swap(ask, said.rest().substring(code.length()).strip());
        };
    if (refusal == null) {
      return null;
    }
    return unclear(
        ask.to(),
        switch (refusal) {
          case LEAVES_A_GAP -> Say.LEAVES_A_GAP;
          case NO_SUCH_PERSON, AWAY_THEN, NOT_YOURS_TO_SAY -> Say.WHO;
          case NO_SUCH_CHANGE, NO_SUCH_QUESTION, NOT_AHEAD, OVER -> Say.LATE;
        },
        "");
  }

  /// The colleague is asked; until they agree, the shift stays with whoever has it.
  private @Nullable RosterRefusal swap(Ask ask, String name) {
    var colleague = called(name);
    if (colleague.isEmpty() || colleague.get().id().equals(ask.to())) {
      return RosterRefusal.NO_SUCH_PERSON;
    }
    var change = TakingOver.of(decider, ask.about().shift(), colleague.get().id());
    var decision = decider.askChange(new RosterCommand.AskChange(change, ask.to(), false, null));
    if (decision == null) {
      draft.say(ask.to(), 0, Way.TEXT, Say.SWAP_ASKED, colleague.get().id().value());
    }
    return decision;
  }

  /// By id, by whole name, or by a part of it that only one has.
  private Optional<StaffMember> called(String text) {
    var words = DutyWord.plain(text);
    var staff = decider.written().staff();
    var exact =
        staff.stream()
            .filter(one ->
                DutyWord.plain(one.id().value()).equals(words)
                    || DutyWord.plain(one.name()).equals(words))
            .findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    var parts =
        staff.stream()
            .filter(one -> Arrays.asList(DutyWord.plain(one.name()).split(" ")).contains(words))
            .toList();
    return parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty();
  }
}
