package org.porchlight;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;
import org.porchlight.coordination.FamilyRecords;
import org.porchlight.coordination.LifeTurned;
import org.porchlight.coordination.PlanLives;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanHash;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLifeCommand;
import org.porchlight.plan.life.PlanLifeCommand.AdoptVersion;
import org.porchlight.plan.life.PlanLifeCommand.ProposeVersion;
import org.porchlight.plan.yaml.PlanFolder;
import org.porchlight.settings.Mode;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a folder of plan and family files into the store; what is there already stays.
///
/// A file that cannot be read, or that offers other content for a stored version, is told in the
/// log by its place and takes nothing away that ran before (R2). What stands there is a family's
/// word: `GET /api/plans/faults` and `scripts/check` tell it.
final class PlanImport {
  private static final int FAMILIES_AT_ONCE = 50;
  private static final int TRIES_MAX = 5;

  private static final Logger LOG = LoggerFactory.getLogger(PlanImport.class);

  /// Whoever put the files there; in the demo their word is a coordinator's.
  private static final String FILES = "plan files";

  private final FamilyRecords records;
  private final PlanLives lives;
  private final Mode mode;
  private Set<PlanId> begun = Set.of();

  PlanImport(FamilyRecords records, PlanLives lives, Mode mode) {
    this.records = records;
    this.lives = lives;
    this.mode = mode;
  }

  Future<Void> bring(PlanFolder folder) {
    folder
        .faults()
        .forEach(fault ->
            LOG.warn("plan file not taken: {}:{} {}", fault.file(), fault.line(), fault.path()));
    return bring(folder, TRIES_MAX);
  }

  /// A slow moment of a busy machine, which is what a start is, must not cost the start: what was
  /// brought already is only looked at again.
  private Future<Void> bring(PlanFolder folder, int tries) {
    return all(folder)
        .recover(failure ->
            failure instanceof StorageException && tries > 1
                ? bring(folder, tries - 1)
                : Future.failedFuture(failure));
  }

  private Future<Void> all(PlanFolder folder) {
    Future<Void> done = Future.succeededFuture();
    for (List<FamilyRecord> some :
        folder.families().stream().gather(Gatherers.windowFixed(FAMILIES_AT_ONCE)).toList()) {
      done = done.compose(_ -> Future.all(some.stream().map(this::bring).toList()).mapEmpty());
    }
    done = done.compose(_ -> lives.plans()).map(known -> begun = Set.copyOf(known)).mapEmpty();
    for (CrisisPlan plan : folder.plans()) {
      done = done.compose(_ -> bring(plan));
    }
    return done;
  }

  /// A write is synced to disk, a look is not: the start of a server with many families is short.
  private Future<Void> bring(FamilyRecord family) {
    return records
        .family(family.id())
        .compose(stored ->
            stored.filter(family::equals).isPresent()
                ? Future.succeededFuture()
                : records.put(family));
  }

  private Future<Void> bring(CrisisPlan plan) {
    var id = plan.ref().plan();
    var key = new NaturalKey("file:" + plan.ref().version() + ":" + PlanHash.of(plan));
    Future<LifeTurned> turned =
        begun.contains(id)
            ? lives.runs(plan).compose(runs -> lives.turn(id, command(plan, runs), key))
            : lives.runs(plan).compose(runs -> lives.begin(plan, command(plan, runs), key));
    return turned.map(done -> {
      tell(plan, done);
      return null;
    });
  }

  /// A file's own word activates a plan in the demo only; elsewhere a coordinator does (P7), and
  /// the sign-offs it holds are nobody's until then.
  private PlanLifeCommand command(CrisisPlan plan, boolean runs) {
    var today = lives.today(plan.timezone());
    var isDemo = mode == Mode.DEMO;
    if (runs || (isDemo && plan.status().runs())) {
      return new AdoptVersion(plan, new Author(FILES, Author.Role.COORDINATOR), today);
    }
    var role = isDemo ? Author.Role.COORDINATOR : Author.Role.TEAM_MEMBER;
    return new ProposeVersion(plan, new Author(FILES, role), today);
  }

  private static void tell(CrisisPlan plan, LifeTurned turned) {
    switch (turned) {
      case LifeTurned.Done _ -> {}
      case LifeTurned.Refused(var why, _) -> LOG.warn("plan {} not taken: {}", plan.ref(), why);
      case LifeTurned.OtherContent(var ours, var offered) ->
          LOG.warn("plan {} not taken: stored {}, offered {}", plan.ref(), ours, offered);
    }
  }
}
