package org.porchlight.coordination;

import java.util.List;
import java.util.Optional;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PlanHash;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.PlanLifeCommand;
import org.porchlight.plan.life.PlanLifeCommand.ActivateVersion;
import org.porchlight.plan.life.PlanLifeCommand.AdoptVersion;
import org.porchlight.plan.life.PlanLifeCommand.ProposeVersion;
import org.porchlight.plan.life.PlanLifeCommand.SignVersion;
import org.porchlight.plan.life.PlanLifeDecider;
import org.porchlight.plan.life.PlanLifeDecision;
import org.porchlight.plan.life.PlanLifeRefusal;
import org.porchlight.plan.life.VersionLife;

/// What is asked of a life, to be decided with what is known around the plan.
sealed interface Asked {
  PlanLifeDecision decide(PlanLife life, Surroundings around);

  /// Whether the whole plan is checked on the way, which takes some milliseconds.
  boolean checksThePlan();

  /// A command as it came; whether caregivers join, and whose telephone it was, is read from the
  /// family's record again.
  record Given(PlanLifeCommand command) implements Asked {
    @Override
    public PlanLifeDecision decide(PlanLife life, Surroundings around) {
      if (command instanceof ActivateVersion activated) {
        return new Activation(activated.version(), activated.by()).decide(life, around);
      }
      var known = command instanceof SignVersion signed ? known(life, signed, around) : command;
      return PlanLifeDecider.decide(life, known, around.policy());
    }

    @Override
    public boolean checksThePlan() {
      return command instanceof ActivateVersion;
    }

    private static SignVersion known(PlanLife life, SignVersion signed, Surroundings around) {
      var join =
          life.version(signed.version())
              .map(VersionLife::plan)
              .filter(around::caregiversJoin)
              .isPresent();
      return new SignVersion(
          signed.version(),
          signed.who(),
          signed.role(),
          around.way(signed),
          signed.agreement(),
          signed.words(),
          signed.language(),
          join,
          signed.by(),
          signed.on());
    }

    /// What it offered in the place of words that are kept for ever.
    Optional<LifeTurned> otherContent(PlanLife life) {
      return offered()
          .flatMap(offered ->
              life.version(offered.ref().version())
                  .map(stored ->
                      new LifeTurned.OtherContent(
                          PlanHash.of(stored.plan()).hex(), PlanHash.of(offered).hex())));
    }

    private Optional<CrisisPlan> offered() {
      if (command instanceof ProposeVersion proposed) {
        return Optional.of(proposed.plan());
      }
      return command instanceof AdoptVersion adopted
          ? Optional.of(adopted.plan())
          : Optional.empty();
    }
  }

  /// A version is to become the one that runs.
  record Activation(int version, Author by) implements Asked {
    @Override
    public PlanLifeDecision decide(PlanLife life, Surroundings around) {
      return life.version(version)
          .map(VersionLife::asItStands)
          .map(plan ->
              PlanLifeDecider.decide(
                  life,
                  new ActivateVersion(version, around.checked(plan), by, around.day()),
                  around.policy()))
          .orElse(new PlanLifeDecision.Refused(PlanLifeRefusal.NO_SUCH_VERSION, List.of()));
    }

    @Override
    public boolean checksThePlan() {
      return true;
    }
  }
}
