package org.porchlight.coordination;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanHash;
import org.porchlight.plan.changes.PlanChange;
import org.porchlight.plan.changes.PlanDifference;
import org.porchlight.plan.checks.Finding;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.PlanLifeCommand.ProposeVersion;
import org.porchlight.plan.life.PlanLifeRefusal;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.storage.NaturalKey;

/// Brings plan and family files in, and says before that what it would do.
///
/// A plan comes in as a draft, whatever its file says of its status: a coordinator activates it.
/// Families come first, so that plans are checked against them.
public final class FileImport {
  private final PlanLives lives;
  private final Families families;

  public FileImport(PlanLives lives, Families families) {
    this.lives = lives;
    this.families = families;
  }

  /// What becomes of one file.
  ///
  /// @param what such as `plan PLN-0007 v5` or `family FAM-0007`
  /// @param hashes what is stored and what is offered, for a version with other content; else empty
  /// @param changes from the newest version before it; empty for a first version and for a family
  /// @param blockers what stands between it and its activation today
  /// @param refusal why it is not taken; null when it is
  public record Row(
      String what,
      State state,
      List<String> hashes,
      List<PlanChange> changes,
      List<Finding> blockers,
      @Nullable PlanLifeRefusal refusal) {
    /// Copies its collections.
    public Row {
      hashes = List.copyOf(hashes);
      changes = List.copyOf(changes);
      blockers = List.copyOf(blockers);
    }
  }

  /// How a file stands to what is stored.
  public enum State {
    NEW,
    SAME,
    CHANGED,
    OTHER_CONTENT,
    REFUSED
  }

  /// What would become of these files; changes nothing.
  public Future<List<Row>> look(List<PlanFiles.Read> files, Author by) {
    return each(files, by, false);
  }

  /// Does what [#look] says; a file that would not be taken is not, and takes nothing with it.
  public Future<List<Row>> apply(List<PlanFiles.Read> files, Author by) {
    return each(files, by, true);
  }

  private Future<List<Row>> each(List<PlanFiles.Read> files, Author by, boolean apply) {
    Future<List<Row>> rows = Future.succeededFuture(new ArrayList<>());
    for (var file : files) {
      if (file instanceof PlanFiles.Read.Family(var family)) {
        rows = rows.compose(all -> family(family, apply).map(row -> with(all, row)));
      }
    }
    for (var file : files) {
      if (file instanceof PlanFiles.Read.Plan(var plan)) {
        var offered = family(files, plan);
        rows = rows.compose(all -> plan(plan, offered, by, apply).map(row -> with(all, row)));
      }
    }
    return rows;
  }

  private static List<Row> with(List<Row> all, Row row) {
    all.add(row);
    return all;
  }

  private static Optional<FamilyRecord> family(List<PlanFiles.Read> files, CrisisPlan plan) {
    return files.stream()
        .filter(PlanFiles.Read.Family.class::isInstance)
        .map(file -> ((PlanFiles.Read.Family) file).family())
        .filter(family -> family.id().equals(plan.family()))
        .findFirst();
  }

  private Future<Row> family(FamilyRecord family, boolean apply) {
    return families
        .stored(family)
        .compose(change -> {
          var state =
              change.before().isEmpty()
                  ? State.NEW
                  : change.before().get().equals(change.after()) ? State.SAME : State.CHANGED;
          var row = new Row("family " + family.id(), state, List.of(), List.of(), List.of(), null);
          return apply && state != State.SAME
              ? families.put(family).map(row)
              : Future.succeededFuture(row);
        });
  }

  private Future<Row> plan(
      CrisisPlan plan, Optional<FamilyRecord> offered, Author by, boolean apply) {
    var id = plan.ref().plan();
    return lives
        .life(id)
        .compose(life ->
            lives
                .readiness(plan, offered)
                .map(ready -> row(plan, life, ready.blockers(), by))
                .compose(row ->
                    apply && row.state() == State.NEW
                        ? lives
                            .turn(id, command(plan, by), key(plan))
                            .compose(_ -> families.know(plan))
                            .map(row)
                        : Future.succeededFuture(row)));
  }

  private ProposeVersion command(CrisisPlan plan, Author by) {
    return new ProposeVersion(plan, by, lives.today(plan.timezone()));
  }

  private static NaturalKey key(CrisisPlan plan) {
    return new NaturalKey("import:" + plan.ref().version() + ":" + PlanHash.of(plan));
  }

  private Row row(CrisisPlan plan, PlanLife life, List<Finding> blockers, Author by) {
    var what = "plan " + plan.ref();
    var known = life.version(plan.ref().version()).map(VersionLife::plan);
    if (known.isPresent()) {
      var hashes = List.of(PlanHash.of(known.get()).hex(), PlanHash.of(plan).hex());
      return hashes.getFirst().equals(hashes.getLast())
          ? new Row(what, State.SAME, List.of(), List.of(), List.of(), null)
          : new Row(what, State.OTHER_CONTENT, hashes, changes(known.get(), plan), List.of(), null);
    }
    var changes = life.newest().map(newest -> changes(newest.plan(), plan)).orElse(List.of());
    return LifeTurns.refusal(life, command(plan, by))
        .map(why -> new Row(what, State.REFUSED, List.of(), changes, blockers, why))
        .orElseGet(() -> new Row(what, State.NEW, List.of(), changes, blockers, null));
  }

  private static List<PlanChange> changes(CrisisPlan before, CrisisPlan after) {
    return PlanDifference.between(before, after).changes();
  }
}
