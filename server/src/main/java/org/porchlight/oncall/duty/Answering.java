package org.porchlight.oncall.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.ShiftSpan;
import org.porchlight.oncall.StaffId;

/// What a yes or a no to a question leads to.
final class Answering {
  private final RosterDecider decider;
  private final Draft draft;

  /// @param refusal null when it was taken
  record Outcome(@Nullable RosterRefusal refusal) {
    static final Outcome TAKEN = new Outcome(null);
  }

  Answering(RosterDecider decider) {
    this.decider = decider;
    this.draft = decider.draft();
  }

  Outcome answer(Ask ask, Answer answer, Way way) {
    if (isSo(ask, answer)) {
      return Outcome.TAKEN;
    }
    if (!ask.isOpen() && !isLateButWelcome(ask, answer)) {
      return new Outcome(RosterRefusal.OVER);
    }
    return switch (ask.about().kind()) {
      case CONFIRM, READY -> own(ask, answer, way);
      case TAKE -> offer(ask, answer, way);
      case AGREE -> agree(ask, answer, way);
      case UNFILLED, GAP, FAULT -> {
        draft.answer(ask, answer, way);
        thank(ask, answer, way);
        yield Outcome.TAKEN;
      }
    };
  }

  private static boolean isSo(Ask ask, Answer answer) {
    return switch (answer) {
      case YES -> ask.standing() == Ask.Standing.YES;
      case CANT -> ask.standing() == Ask.Standing.CANT;
    };
  }

  /// Somebody who is there after all, or cannot after all, is heard until the shift begins.
  private boolean isLateButWelcome(Ask ask, Answer answer) {
    var kind = ask.about().kind();
    boolean own = kind == About.Kind.CONFIRM || kind == About.Kind.READY;
    boolean ahead = ask.about().span().end().isAfter(draft.now());
    boolean theirs = ask.standing() != Ask.Standing.OVERTAKEN;
    return (own && ahead && theirs)
        || (kind == About.Kind.GAP && ahead && answer == Answer.YES && theirs);
  }

  private Outcome own(Ask ask, Answer answer, Way way) {
    draft.answer(ask, answer, way);
    var shift = ask.about().shift();
    if (answer == Answer.YES) {
      draft.state().openTo(ask.to()).stream()
          .filter(other -> other.about().kind() == About.Kind.CONFIRM)
          .filter(other -> other.about().isOf(shift))
          .forEach(other -> draft.answer(other, Answer.YES, way));
      offersOf(shift).forEach(this::noLongerNeeded);
    }
    thank(ask, answer, way);
    return Outcome.TAKEN;
  }

  private void thank(Ask ask, Answer answer, Way way) {
    if (way == Way.TEXT) {
      draft.say(ask.to(), 0, Way.TEXT, answer == Answer.YES ? Say.NOTED : Say.SOMEBODY_ELSE, "");
    }
  }

  private List<Ask> offersOf(ShiftSpan shift) {
    return draft
        .state()
        .asked(About.Kind.TAKE)
        .filter(ask -> ask.isOpen() && ask.about().isOf(shift))
        .toList();
  }

  private void noLongerNeeded(Ask ask) {
    draft.overtake(ask);
    draft.say(ask.to(), 0, Way.TEXT, Say.NOT_NEEDED, "");
  }

  private Outcome offer(Ask ask, Answer answer, Way way) {
    if (answer == Answer.CANT) {
      draft.answer(ask, answer, way);
      thank(ask, answer, way);
      return Outcome.TAKEN;
    }
    var shift = ask.about().shift();
    var change = TakingOver.of(decider, shift, ask.to());
    if (decider.bringsInSomebodyAway(change)) {
      return new Outcome(RosterRefusal.OVER);
    }
    if (CoverCheck.of(decider, change, null).refusal() != null) {
      return new Outcome(RosterRefusal.LEAVES_A_GAP);
    }
    draft.answer(ask, answer, way);
    draft.wish(change, ask.to(), List.of(), null);
    takenOver(shift, ask.to());
    thank(ask, answer, way);
    return Outcome.TAKEN;
  }

  /// Whoever had the shift knows that it is no longer theirs.
  private void takenOver(ShiftSpan shift, StaffId by) {
    draft.state().openTo(shift.staff()).stream()
        .filter(ask ->
            ask.about().kind() == About.Kind.CONFIRM || ask.about().kind() == About.Kind.READY)
        .filter(ask -> ask.about().isOf(shift))
        .forEach(draft::overtake);
    draft.say(shift.staff(), 0, Way.TEXT, Say.TAKEN_OVER, by.value());
  }

  private Outcome agree(Ask ask, Answer answer, Way way) {
    int change = ask.about().number();
    var refusal =
        switch (answer) {
          case YES -> decider.agree(change, ask.to());
          case CANT -> decider.decline(change, ask.to());
        };
    if (refusal == null) {
      thank(ask, answer, way);
    }
    return new Outcome(refusal);
  }
}
