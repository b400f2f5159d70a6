package org.porchlight;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Gatherers;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.yaml.PlanFolder;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Directory;
import org.porchlight.storage.PlanLibrary;
import org.porchlight.storage.PlanLibrary.Stored;
import org.porchlight.storage.StorageException;
import org.porchlight.storage.Store;
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

  private final AgencyId agency;
  private final Directory directory;
  private final PlanLibrary plans;
  private final Mode mode;

  PlanImport(AgencyId agency, Store store, Mode mode) {
    this(agency, store.directory(), store.plans(), mode);
  }

  PlanImport(AgencyId agency, Directory directory, PlanLibrary plans, Mode mode) {
    this.agency = agency;
    this.directory = directory;
    this.plans = plans;
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
    for (CrisisPlan plan : folder.plans()) {
      done = done.compose(_ -> bring(plan));
    }
    return done;
  }

  /// A write is synced to disk, a look is not: the start of a server with many families is short.
  private Future<Void> bring(FamilyRecord family) {
    return directory
        .family(agency, family.id())
        .compose(stored ->
            stored.filter(family::equals).isPresent()
                ? Future.succeededFuture()
                : directory.put(agency, family));
  }

  private Future<Void> bring(CrisisPlan plan) {
    return plans
        .put(agency, plan)
        .compose(stored ->
            switch (stored) {
              case Stored.New _ -> activate(plan);
              case Stored.Same _ -> Future.succeededFuture();
              case Stored.Different(var ours, var offered) -> {
                LOG.warn(
                    "plan {} version {} not taken: stored {}, offered {}",
                    plan.ref().plan(),
                    plan.ref().version(),
                    ours,
                    offered);
                yield Future.succeededFuture();
              }
            });
  }

  /// A file's own word activates a plan in the demo only; elsewhere a coordinator does (P7).
  private Future<Void> activate(CrisisPlan plan) {
    boolean runs =
        plan.status() == PlanStatus.ACTIVE || plan.status() == PlanStatus.NEEDS_ATTENTION;
    return runs && mode == Mode.DEMO
        ? plans.activate(agency, plan.ref())
        : Future.succeededFuture();
  }
}
