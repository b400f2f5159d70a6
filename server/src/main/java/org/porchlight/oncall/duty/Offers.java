package org.porchlight.oncall.duty;

import java.util.List;
import org.porchlight.oncall.ShiftSpan;
import org.porchlight.oncall.StaffId;

/// Finds somebody for shifts that their people cannot take or did not confirm: one after the other
/// is asked, and when nobody is left, a manager is told.
final class Offers {
  private final DutyTasks tasks;

  Offers(DutyTasks tasks) {
    this.tasks = tasks;
  }

  void look(List<ShiftSpan> shifts) {
    shifts.stream().filter(shift -> isTroubled(tasks.state(), shift)).forEach(this::offer);
  }

  /// Whether its person said no to it, or let a question about it pass, and not yes since.
  static boolean isTroubled(RosterState state, ShiftSpan shift) {
    return state.asks().values().stream()
        .filter(ask ->
            ask.about().kind() == About.Kind.CONFIRM || ask.about().kind() == About.Kind.READY)
        .filter(ask -> ask.about().isOf(shift))
        .filter(ask ->
            switch (ask.standing()) {
              case YES, CANT, MISSED -> true;
              case OPEN, OVERTAKEN -> false;
            })
        .reduce((one, other) -> other.since().isBefore(one.since()) ? one : other)
        .map(newest -> newest.standing() != Ask.Standing.YES)
        .orElse(false);
  }

  /// Whether somebody is being asked to take it.
  static boolean isOffered(RosterState state, ShiftSpan shift) {
    return state.asked(About.Kind.TAKE).anyMatch(ask -> ask.isOpen() && ask.about().isOf(shift));
  }

  private void offer(ShiftSpan shift) {
    var state = tasks.state();
    if (isOffered(state, shift)) {
      return;
    }
    List<StaffId> asked =
        state.asked(About.Kind.TAKE).filter(ask -> ask.about().isOf(shift)).map(Ask::to).toList();
    var free =
        Candidates.of(shift, tasks.roster(), state).stream()
            .filter(member -> !asked.contains(member.id()))
            .findFirst();
    if (free.isPresent()) {
      boolean urgent = !shift.span().start().minus(tasks.rules().readiness()).isAfter(tasks.now());
      tasks.draft().ask(free.get().id(), About.shift(About.Kind.TAKE, shift), urgent);
    } else {
      tellManager(shift);
    }
  }

  /// Once; where it makes a gap, the pages for the gap go on until somebody acknowledges them.
  private void tellManager(ShiftSpan shift) {
    if (tasks.find(About.Kind.UNFILLED, shift) == null && !tasks.isInHole(shift, tasks.now())) {
      var first = new Managers(tasks.roster(), tasks.rules());
      var to = first.at(0).equals(shift.staff()) ? first.at(1) : first.at(0);
      tasks.draft().ask(to, About.shift(About.Kind.UNFILLED, shift), false);
    }
  }
}
