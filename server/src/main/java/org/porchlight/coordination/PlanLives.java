package org.porchlight.coordination;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.coordination.LifeLog.Kept;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PolicyPacks;
import org.porchlight.plan.checks.CheckedPlan;
import org.porchlight.plan.checks.Readiness;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.PlanLifeCommand;
import org.porchlight.plan.life.PlanLifeEvent;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.InTurn;
import org.porchlight.storage.Journal.Told;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.Store;

/// The lives of all plans: the one way in for the API, pages, texts, calls and the calendar.
///
/// A turn loads, decides, appends, and decides again when somebody was faster. What runs is stored
/// twice: in the plan's journal, which is the truth, and in the plan library, where the line looks;
/// a crash between the two is mended by [#follow()] at the start and by every look at the life.
/// Runs on one event loop. Futures fail with [StorageException] when the store does not answer; the
/// same turn may be tried again with the same key.
public final class PlanLives {
  private final InstantSource clock;
  private final Apart apart;
  private final LifeLog log;
  private final RunningPlans runs;
  private final Knowledge knowledge;
  private final LifeTurns turns;

  /// A life, and how long its journal is.
  public record Lived(PlanLife life, long version) {}

  /// A version as it stands, with what is known around it today.
  @FunctionalInterface
  public interface Checking {
    /// @param family whose plan it is, as it is on record
    CheckedPlan of(CrisisPlan plan, FamilyRecord family);
  }

  public PlanLives(
      AgencyId agency, Store store, PolicyPacks policies, InstantSource clock, Apart apart) {
    this.clock = clock;
    this.apart = apart;
    this.log = new LifeLog(agency, store.journals().of(PlanJournal.KIND));
    this.runs = new RunningPlans(agency, store.plans());
    this.knowledge = new Knowledge(agency, store, policies, clock);
    this.turns = new LifeTurns(log, runs, knowledge, clock, apart);
  }

  /// The day it is now in this zone.
  public LocalDate today(ZoneId zone) {
    return clock.instant().atZone(zone).toLocalDate();
  }

  /// One turn of one plan's life. The same key again adds nothing and answers with the life as it
  /// is.
  ///
  /// Whether caregivers may sign along, and what a version's activation is checked against, is read
  /// here from what is stored now, whatever the command says of it.
  public Future<LifeTurned> turn(PlanId plan, PlanLifeCommand command, NaturalKey key) {
    return turns.turn(plan, new Asked.Given(command), key);
  }

  /// The first turn of a plan that is known to have no life yet, which spares the look for one.
  public Future<LifeTurned> begin(CrisisPlan plan, PlanLifeCommand command, NaturalKey key) {
    log.begins(plan);
    return turn(plan.ref().plan(), command, key);
  }

  /// Whether the line runs this very version now.
  public Future<Boolean> runs(CrisisPlan plan) {
    return runs.current(plan).map(now -> now.filter(plan.ref()::equals).isPresent());
  }

  /// A version becomes the one that runs; refused with its blockers while something is missing.
  public Future<LifeTurned> activate(PlanId plan, int version, Author by, NaturalKey key) {
    return turns.turn(plan, new Asked.Activation(version, by), key);
  }

  /// The life of a plan as it is now; [PlanLife#NONE] for a plan nobody has heard of. What the line
  /// runs is put right on the way, should a crash have left it behind.
  public Future<PlanLife> life(PlanId plan) {
    return log.read(plan).map(Kept::life).compose(life -> runs.follow(life).map(life));
  }

  /// The life of a plan as it is now, for who only looks: what the line runs is left as it is.
  public Future<Lived> lived(PlanId plan) {
    return log.read(plan).map(kept -> new Lived(kept.life(), kept.version()));
  }

  /// The life of a plan as it was at that time.
  public Future<PlanLife> lifeAt(PlanId plan, Instant at) {
    return log.history(plan)
        .map(told ->
            PlanLife.replay(
                told.stream().filter(one -> !one.at().isAfter(at)).map(Told::event).toList()));
  }

  /// Everything that was ever said and done about a plan, in its order.
  public Future<List<Told<PlanLifeEvent>>> history(PlanId plan) {
    return log.history(plan);
  }

  /// Every plan that has a life, by id.
  public Future<List<PlanId>> plans() {
    return log.plans();
  }

  /// The plans of one family that have a life, by id.
  public Future<List<PlanId>> plans(FamilyId family) {
    return log.plans(family);
  }

  /// The same of every family at once, from one look.
  public Future<Map<FamilyId, List<PlanId>>> plansOfFamilies() {
    return log.plansOfFamilies();
  }

  /// What keeps a version from being active today, what is still to be done, and advice. Empty when
  /// there is no such version.
  public Future<Optional<Readiness>> readiness(PlanId plan, int version) {
    return life(plan)
        .compose(life ->
            life.version(version)
                .map(found -> readiness(found.asItStands()).map(Optional::of))
                .orElse(Future.succeededFuture(Optional.empty())));
  }

  /// A version as it stands, with what is known around it today.
  public Future<CheckedPlan> checked(VersionLife version) {
    var plan = version.asItStands();
    return knowledge.around(plan).map(around -> around.checked(plan));
  }

  /// How many plans are checked one after another: what they have in common is read once.
  public Future<Checking> checking() {
    return knowledge
        .templates()
        .map(
            templates -> (plan, family) -> knowledge.around(plan, family, templates).checked(plan));
  }

  /// The same of a version that may not be stored.
  public Future<Readiness> readiness(CrisisPlan plan) {
    return readiness(plan, Optional.empty());
  }

  /// The same, with another record of the family than the stored one.
  Future<Readiness> readiness(CrisisPlan plan, Optional<FamilyRecord> family) {
    return knowledge
        .around(plan)
        .map(around -> family.map(around::with).orElse(around))
        .compose(around -> apart.run(() -> Readiness.of(around.checked(plan))));
  }

  /// Lets the library follow every life; what cannot be followed now is told by the failure.
  public Future<Void> follow() {
    return log.plans().compose(plans -> InTurn.each(plans, plan -> life(plan).mapEmpty()));
  }

  /// What is known around a plan now.
  Future<Surroundings> around(CrisisPlan plan) {
    return knowledge.around(plan);
  }
}
