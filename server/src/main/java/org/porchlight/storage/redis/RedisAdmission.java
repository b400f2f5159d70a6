package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.Admission;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.IncidentLog;
import org.porchlight.storage.IncidentLog.Listed;

/// Admission in Redis: one key to each number and each call.
final class RedisAdmission implements Admission {
  private static final Duration CALL_KEPT = Duration.ofDays(9);

  private final Caller redis;
  private final Vault vault;
  private final IncidentLog incidents;

  RedisAdmission(Caller redis, Vault vault, IncidentLog incidents) {
    this.redis = redis;
    this.vault = vault;
    this.incidents = incidents;
  }

  @Override
  public Future<IncidentId> admit(AgencyId agency, PhoneNumber number, IncidentId proposed) {
    return admit(numberKey(agency, number), proposed, Duration.ZERO);
  }

  @Override
  public Future<IncidentId> admitCall(AgencyId agency, String carrierId, IncidentId proposed) {
    return admit(callKey(agency, carrierId), proposed, CALL_KEPT);
  }

  @Override
  public Future<Optional<IncidentId>> ofCall(AgencyId agency, String carrierId) {
    return held(callKey(agency, carrierId));
  }

  private Future<IncidentId> admit(String key, IncidentId proposed, Duration kept) {
    return redis
        .call(new Call("admit").key(key).arg(proposed).arg(kept.toMillis()))
        .map(held -> new IncidentId(held.toString()));
  }

  @Override
  public Future<Void> release(AgencyId agency, PhoneNumber number, IncidentId incident) {
    return redis.call(new Call("release").key(numberKey(agency, number)).arg(incident)).mapEmpty();
  }

  @Override
  public Future<Optional<IncidentId>> active(AgencyId agency, PhoneNumber number) {
    return held(numberKey(agency, number));
  }

  private Future<Optional<IncidentId>> held(String key) {
    return redis
        .command(Command.GET, key)
        .map(held -> Optional.ofNullable(held).map(id -> new IncidentId(id.toString())));
  }

  @Override
  public Future<Void> remember(AgencyId agency, PhoneNumber number, Language language) {
    return redis.command(Command.SET, languageKey(agency, number), language.code()).mapEmpty();
  }

  @Override
  public Future<Optional<Language>> language(AgencyId agency, PhoneNumber number) {
    return redis
        .command(Command.GET, languageKey(agency, number))
        .map(held -> Optional.ofNullable(held).flatMap(code -> Language.of(code.toString())));
  }

  @Override
  public Future<List<IncidentId>> ofFamily(AgencyId agency, FamilyId family) {
    return incidents
        .open(agency)
        .map(open ->
            open.stream()
                .filter(listed -> listed.summary().concerns(family))
                .map(Listed::incident)
                .toList());
  }

  private String callKey(AgencyId agency, String carrierId) {
    return "{c" + vault.hash(agency, "call", carrierId) + "}:" + agency + ":call";
  }

  private String languageKey(AgencyId agency, PhoneNumber number) {
    return "{n" + vault.hash(agency, "number", number.e164()) + "}:" + agency + ":language";
  }

  private String numberKey(AgencyId agency, PhoneNumber number) {
    return "{n" + vault.hash(agency, "number", number.e164()) + "}:" + agency + ":active";
  }
}
