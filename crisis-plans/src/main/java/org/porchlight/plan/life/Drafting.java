package org.porchlight.plan.life;

import static org.porchlight.plan.life.PlanLifeDecision.accept;
import static org.porchlight.plan.life.PlanLifeDecision.refuse;

import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PlanHash;
import org.porchlight.plan.PlanKind;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.life.PlanLifeCommand.AskForSignOffs;
import org.porchlight.plan.life.PlanLifeCommand.DropVersion;
import org.porchlight.plan.life.PlanLifeCommand.ProposeVersion;
import org.porchlight.plan.life.PlanLifeEvent.SignOffsAsked;
import org.porchlight.plan.life.PlanLifeEvent.VersionDropped;
import org.porchlight.plan.life.PlanLifeEvent.VersionProposed;

/// The rules of a version before it runs.
final class Drafting {
  private Drafting() {}

  static PlanLifeDecision propose(PlanLife life, ProposeVersion proposed) {
    var plan = proposed.plan();
    var number = plan.ref().version();
    var newest = life.newest();
    if (newest.filter(other -> !other.plan().ref().plan().equals(plan.ref().plan())).isPresent()) {
      return refuse(PlanLifeRefusal.ANOTHER_PLAN);
    }
    var known = life.version(number);
    if (known.isPresent()) {
      return PlanHash.of(known.get().plan()).equals(PlanHash.of(plan))
          ? accept()
          : refuse(PlanLifeRefusal.VERSION_NEVER_CHANGES);
    }
    if (newest.filter(other -> number != other.version() + 1).isPresent()) {
      return refuse(PlanLifeRefusal.VERSION_IS_NOT_THE_NEXT);
    }
    return newest.isPresent() && !cites(plan)
        ? refuse(PlanLifeRefusal.VERSION_CITES_NOTHING)
        : accept(new VersionProposed(plan, proposed.by(), proposed.on()));
  }

  private static boolean cites(CrisisPlan plan) {
    var basis = plan.basis();
    return !basis.whatChanged().isEmpty()
        && (!basis.incidents().isEmpty() || !basis.meeting().isEmpty());
  }

  /// A plan for the first days need not wait for the team.
  static PlanLifeDecision askForSignOffs(VersionLife version, AskForSignOffs asked) {
    var early =
        version.plan().kind() == PlanKind.INTERIM_SAFETY
            && PlanLifeDecider.from(version, PlanStatus.DRAFT);
    return early || PlanLifeDecider.from(version, PlanStatus.TEAM_REVIEW)
        ? accept(new SignOffsAsked(asked.version(), asked.by(), asked.on()))
        : refuse(PlanLifeRefusal.NOT_IN_THIS_STATE);
  }

  static PlanLifeDecision drop(PlanLife life, DropVersion dropped) {
    var version = life.version(dropped.version());
    if (version.isEmpty()) {
      return refuse(PlanLifeRefusal.NO_SUCH_VERSION);
    }
    if (!PlanLifeDecider.from(
        version.get(), PlanStatus.DRAFT, PlanStatus.TEAM_REVIEW, PlanStatus.SIGNING)) {
      return refuse(PlanLifeRefusal.NOT_IN_THIS_STATE);
    }
    return dropped.reason().isBlank()
        ? refuse(PlanLifeRefusal.REASON_MISSING)
        : accept(
            new VersionDropped(dropped.version(), dropped.reason(), dropped.by(), dropped.on()));
  }
}
