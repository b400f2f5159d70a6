package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanHash;
import org.porchlight.plan.PlanRef;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.JsonForm;
import org.porchlight.storage.PlanLibrary;

/// Plan versions in Redis: each sealed by its family's key, the agency's default by the agency's.
final class RedisPlans implements PlanLibrary {
  private static final JsonForm<CrisisPlan> PLAN = JsonForm.of(CrisisPlan.class);
  private static final String DEFAULT = "default";
  private static final String NOBODY = "-";

  private final Caller redis;
  private final Vault vault;
  private final FamilyKeys families;

  RedisPlans(Caller redis, Vault vault, FamilyKeys families) {
    this.redis = redis;
    this.vault = vault;
    this.families = families;
  }

  @Override
  public Future<Stored> put(AgencyId agency, CrisisPlan plan) {
    var version = version(agency, plan.ref().plan().value(), plan.ref().version());
    var family = familyHash(agency, plan.family());
    var hash = PlanHash.of(plan).hex();
    Future<Seal> seal =
        family.isEmpty()
            ? Future.succeededFuture(vault.agency(agency))
            : families.ofNewOrKnown(agency, family);
    return seal.compose(open ->
            redis.call(
                new Call("put_plan")
                    .key(planKey(agency, version))
                    .arg(hash)
                    .arg(family)
                    .arg(open.seal(PLAN.write(plan), "plan|" + version))))
        .map(stored -> stored(stored.toString(), hash));
  }

  private static Stored stored(String before, String offered) {
    if (before.isEmpty()) {
      return new Stored.New();
    }
    return before.equals(offered) ? new Stored.Same() : new Stored.Different(before, offered);
  }

  @Override
  public Future<Optional<CrisisPlan>> version(AgencyId agency, PlanRef plan) {
    return read(agency, version(agency, plan.plan().value(), plan.version()));
  }

  private Future<Optional<CrisisPlan>> read(AgencyId agency, String version) {
    return redis
        .rows(Command.HMGET, planKey(agency, version), "family", "content")
        .compose(row -> {
          if (row.get(1) == null) {
            return Future.succeededFuture(Optional.empty());
          }
          var family = row.get(0).toString();
          Future<Seal> seal =
              family.isEmpty()
                  ? Future.succeededFuture(vault.agency(agency))
                  : families.known(agency, family);
          return seal.map(open -> open.open(row.get(1).toBytes(), "plan|" + version))
              .map(plain -> Optional.of(PLAN.read(plain)));
        });
  }

  @Override
  public Future<Void> activate(AgencyId agency, PlanRef ref) {
    return version(agency, ref)
        .compose(found -> {
          var plan =
              found.orElseThrow(() ->
                  new IllegalArgumentException("plan: got " + ref + ", expected a stored version"));
          return redis.command(
              Command.HSET,
              runningKey(agency, plan.family()),
              youthHash(agency, plan.youth()),
              version(agency, ref.plan().value(), ref.version()));
        })
        .mapEmpty();
  }

  @Override
  public Future<Void> withdraw(AgencyId agency, PlanRef ref) {
    return version(agency, ref)
        .compose(found -> {
          if (found.isEmpty()) {
            return Future.succeededFuture();
          }
          var plan = found.get();
          return redis
              .call(
                  new Call("withdraw_plan")
                      .key(runningKey(agency, plan.family()))
                      .arg(youthHash(agency, plan.youth()))
                      .arg(version(agency, ref.plan().value(), ref.version())))
              .mapEmpty();
        });
  }

  @Override
  public Future<Optional<CrisisPlan>> running(AgencyId agency, FamilyId family, PersonId youth) {
    return runningOf(agency, family, youth);
  }

  @Override
  public Future<Optional<CrisisPlan>> agencyDefault(AgencyId agency) {
    return runningOf(agency, null, null);
  }

  private Future<Optional<CrisisPlan>> runningOf(
      AgencyId agency, @Nullable FamilyId family, @Nullable PersonId youth) {
    return redis
        .command(Command.HGET, runningKey(agency, family), youthHash(agency, youth))
        .compose(version ->
            version == null
                ? Future.succeededFuture(Optional.empty())
                : read(agency, version.toString()));
  }

  @Override
  public Future<List<CrisisPlan>> running(AgencyId agency, FamilyId family) {
    return redis
        .rows(Command.HVALS, runningKey(agency, family))
        .compose(versions ->
            Future.all(
                versions.stream()
                    .map(Response::toString)
                    .map(version -> read(agency, version))
                    .toList()))
        .map(plans ->
            plans.<Optional<CrisisPlan>>list().stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(plan -> plan.ref().plan().value()))
                .toList());
  }

  private String version(AgencyId agency, String plan, int version) {
    return vault.hash(agency, "plan", plan) + ":" + version;
  }

  private static String planKey(AgencyId agency, String version) {
    return "{l:" + agency + "}:plan:" + version;
  }

  private String runningKey(AgencyId agency, @Nullable FamilyId family) {
    var whose = family == null ? DEFAULT : familyHash(agency, family);
    return "{l:" + agency + "}:running:" + whose;
  }

  private String familyHash(AgencyId agency, @Nullable FamilyId family) {
    return family == null ? "" : vault.hash(agency, "family", family.value());
  }

  private String youthHash(AgencyId agency, @Nullable PersonId youth) {
    return youth == null ? NOBODY : vault.hash(agency, "person", youth.value());
  }
}
