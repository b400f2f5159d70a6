package org.porchlight.coordination;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyClosing;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.life.FamilyTroubles;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.Trouble;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.storage.AtOnce;
import org.porchlight.storage.InTurn;

/// Families' records, and what a change of one means for the plans that run.
///
/// Plans are told before the record is stored: what breaks off in between is told again when the
/// change comes again, and once only.
public final class Families {
  private final FamilyRecords records;
  private final PlanLives lives;
  private final Troubles troubles;

  public Families(FamilyRecords records, PlanLives lives, Troubles troubles) {
    this.records = records;
    this.lives = lives;
    this.troubles = troubles;
  }

  /// The record as it is now.
  public Future<Optional<FamilyRecord>> family(FamilyId family) {
    return records.family(family);
  }

  /// The record as it was at that time; empty when none was known then.
  public Future<Optional<FamilyRecord>> familyAt(FamilyId family, Instant at) {
    return records.familyAt(family, at);
  }

  /// Stores or replaces a record. One that says the family is closed is refused while a member
  /// receives a service.
  public Future<FamilyTurned> put(FamilyRecord family) {
    var closed = family.enrollment().closed();
    if (closed != null
        && FamilyClosing.of(family, closed) instanceof FamilyClosing.StillServed no) {
      return Future.succeededFuture(new FamilyTurned.StillServed(no.services(), no.sentence()));
    }
    return stored(family)
        .compose(change ->
            told(change.before(), change.after())
                .compose(_ -> records.put(change.after()))
                .map(_ -> new FamilyTurned.Done(change.after(), change.before().isEmpty())));
  }

  /// A record as it is, and as it would be stored.
  record Change(Optional<FamilyRecord> before, FamilyRecord after) {}

  /// What putting this record would change.
  Future<Change> stored(FamilyRecord family) {
    return family(family.id())
        .compose(before -> {
          var whole = before.map(known -> family.keepingPassphrase(known.passphrase()));
          return withPlans(whole.orElse(family)).map(after -> new Change(before, after));
        });
  }

  /// Closes a family today, unless a member still receives a service.
  public Future<FamilyTurned> close(FamilyId id) {
    return family(id)
        .compose(found ->
            found.map(this::close).orElse(Future.succeededFuture(new FamilyTurned.Unknown())));
  }

  private Future<FamilyTurned> close(FamilyRecord family) {
    return switch (FamilyClosing.of(family, lives.today(family.timezone()))) {
      case FamilyClosing.Closed(var closed) -> put(closed);
      case FamilyClosing.StillServed no ->
          Future.succeededFuture(new FamilyTurned.StillServed(no.services(), no.sentence()));
    };
  }

  /// Makes sure that a plan's family is known, and knows of the plan.
  public Future<Void> know(CrisisPlan plan) {
    var id = plan.family();
    if (id == null) {
      return Future.succeededFuture();
    }
    return family(id)
        .compose(found -> {
          var with = found.map(known -> known.with(plan)).orElseGet(() -> FamilyRecord.from(plan));
          return found.filter(with::equals).isPresent()
              ? Future.succeededFuture()
              : records.put(with);
        });
  }

  /// A record says which plan is whose; one that comes without keeps what is known.
  private Future<FamilyRecord> withPlans(FamilyRecord family) {
    return lives
        .plans(family.id())
        .compose(this::lives)
        .map(all -> {
          var with = family;
          for (var life : all) {
            with = life.newest().map(VersionLife::plan).map(with::with).orElse(with);
          }
          return with;
        });
  }

  private Future<Void> told(Optional<FamilyRecord> before, FamilyRecord after) {
    return lives
        .plans(after.id())
        .compose(plans ->
            InTurn.each(
                plans,
                plan ->
                    lives
                        .life(plan)
                        .compose(life -> troubles.tell(plan, life, found(life, before, after)))));
  }

  private List<Trouble> found(PlanLife life, Optional<FamilyRecord> before, FamilyRecord after) {
    var found = new ArrayList<Trouble>();
    life.running()
        .map(VersionLife::plan)
        .ifPresent(plan -> {
          var day = lives.today(after.timezone());
          found.addAll(FamilyTroubles.on(day, plan, after));
          before.ifPresent(known -> found.addAll(FamilyTroubles.between(known, after, plan, day)));
        });
    return found;
  }

  private Future<List<PlanLife>> lives(List<PlanId> plans) {
    return AtOnce.answers(plans.stream().map(lives::life).toList());
  }
}
