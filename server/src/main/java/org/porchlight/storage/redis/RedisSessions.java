package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.time.Duration;
import java.util.Optional;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.JsonForm;
import org.porchlight.storage.Sessions;

/// Signed-in people in Redis, by the keyed hash of their token.
final class RedisSessions implements Sessions {
  private static final JsonForm<StaffId> STAFF = JsonForm.of(StaffId.class);

  private final Caller redis;
  private final Vault vault;

  RedisSessions(Caller redis, Vault vault) {
    this.redis = redis;
    this.vault = vault;
  }

  @Override
  public Future<Void> open(AgencyId agency, String token, StaffId staff, Duration idle) {
    var key = key(agency, token);
    var sealed = vault.agency(agency).seal(STAFF.write(staff), key);
    return redis.command(Command.SET, key, sealed, "PX", idle.toMillis()).mapEmpty();
  }

  @Override
  public Future<Optional<StaffId>> find(AgencyId agency, String token, Duration idle) {
    var key = key(agency, token);
    return redis
        .command(Command.GETEX, key, "PX", idle.toMillis())
        .map(sealed ->
            Optional.ofNullable(sealed)
                .map(found -> vault.agency(agency).open(found.toBytes(), key))
                .map(STAFF::read));
  }

  @Override
  public Future<Void> close(AgencyId agency, String token) {
    return redis.command(Command.DEL, key(agency, token)).mapEmpty();
  }

  private String key(AgencyId agency, String token) {
    return "{t" + vault.hash(agency, "token", token) + "}:" + agency + ":session";
  }
}
