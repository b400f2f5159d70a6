package org.porchlight.oncall.duty;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.ShiftSpan;

/// Pages managers before a gap: at each lead time anew, and until one of them has seen it.
final class GapPages {
  private final DutyTasks tasks;

  GapPages(DutyTasks tasks) {
    this.tasks = tasks;
  }

  void look() {
    var holes = Hole.ahead(tasks.roster(), tasks.state(), tasks.now());
    holes.stream().filter(hole -> !isBeingFilled(hole)).forEach(this::page);
    closed(holes);
  }

  /// While somebody is asked to take the shift, and there is time, the manager sleeps.
  private boolean isBeingFilled(Hole hole) {
    var last = hole.span().start().minus(tasks.rules().readiness().dividedBy(2));
    boolean offered =
        tasks
            .state()
            .asked(About.Kind.TAKE)
            .filter(Ask::isOpen)
            .map(ask -> ask.about().shift())
            .anyMatch(shift -> isIn(shift, hole));
    return offered && !tasks.isDue(last);
  }

  private static boolean isIn(ShiftSpan shift, Hole hole) {
    return shift.duty().answers()
        && shift.duty() == hole.need().duty()
        && shift.span().overlap(hole.span()).isPresent();
  }

  private void page(Hole hole) {
    int round = round(hole);
    if (round == 0) {
      return;
    }
    var pages = tasks.state().asked(About.Kind.GAP).filter(ask -> hole.is(ask.about())).toList();
    @Nullable Ask latest = pages.isEmpty() ? null : pages.getLast();
    if (latest == null || latest.about().number() < round) {
      ask(hole, round, pages);
      return;
    }
    switch (latest.standing()) {
      case YES -> {}
      case CANT, MISSED, OVERTAKEN -> ask(hole, round, pages);
      case OPEN -> {
        if (tasks.isDue(latest.at().plus(tasks.rules().gapAgain()))) {
          ask(hole, round, pages);
        }
      }
    }
  }

  private void ask(Hole hole, int round, List<Ask> pages) {
    pages.stream().filter(Ask::isOpen).forEach(tasks.draft()::miss);
    // Each lead time begins with the first manager again.
    long before = pages.stream().filter(page -> page.about().number() == round).count();
    var to = new Managers(tasks.roster(), tasks.rules()).at(before);
    boolean urgent = round >= tasks.rules().gaps().size();
    tasks.draft().ask(to, hole.about(round), urgent);
  }

  /// How many of the lead times have come; the last is the gap itself.
  private int round(Hole hole) {
    int round = 0;
    for (Duration lead : tasks.rules().gaps()) {
      if (!tasks.isDue(hole.span().start().minus(lead))) {
        return round;
      }
      round++;
    }
    return tasks.isDue(hole.span().start()) ? round + 1 : round;
  }

  /// Nobody is kept waiting for an answer about a gap that is there no more.
  private void closed(List<Hole> holes) {
    tasks
        .state()
        .asked(About.Kind.GAP)
        .filter(Ask::isOpen)
        .filter(ask -> holes.stream().noneMatch(hole -> hole.is(ask.about())))
        .toList()
        .forEach(tasks.draft()::overtake);
  }
}
