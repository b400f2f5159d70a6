package org.porchlight.plan.life;

import static org.porchlight.plan.life.PlanLifeDecision.accept;
import static org.porchlight.plan.life.PlanLifeDecision.refuse;

import java.util.ArrayList;
import java.util.Objects;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PlanHash;
import org.porchlight.plan.PlanKind;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.life.PlanLifeCommand.AdoptVersion;
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
    if (newest.filter(other -> !sameWhose(other.plan(), plan)).isPresent()) {
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

  /// A plan stays one family's and one young person's for ever.
  private static boolean sameWhose(CrisisPlan one, CrisisPlan other) {
    return one.ref().plan().equals(other.ref().plan())
        && Objects.equals(one.family(), other.family())
        && Objects.equals(one.youth(), other.youth());
  }

  /// It runs on the word of whoever made it run before; a version with its own life keeps that one.
  static PlanLifeDecision adopt(PlanLife life, AdoptVersion adopted) {
    var proposed = propose(life, new ProposeVersion(adopted.plan(), adopted.by(), adopted.on()));
    return switch (proposed) {
      case PlanLifeDecision.Refused refused -> refused;
      case PlanLifeDecision.Accepted(var events) when events.isEmpty() -> accept();
      case PlanLifeDecision.Accepted(var events) -> {
        var all = new ArrayList<>(events);
        var version = adopted.plan().ref().version();
        all.addAll(PlanLifeDecider.inPlaceOf(life, version, adopted.by(), adopted.on()));
        yield new PlanLifeDecision.Accepted(all);
      }
    };
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
