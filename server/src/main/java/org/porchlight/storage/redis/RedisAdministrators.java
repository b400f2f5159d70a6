package org.porchlight.storage.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.util.Optional;
import org.porchlight.storage.Administrators;
import org.porchlight.storage.AgencyId;

/// Administrators in Redis, one key for each agency.
final class RedisAdministrators implements Administrators {
  private final Caller redis;
  private final Vault vault;

  RedisAdministrators(Caller redis, Vault vault) {
    this.redis = redis;
    this.vault = vault;
  }

  @Override
  public Future<Boolean> appoint(AgencyId agency, String passphraseHash) {
    var key = key(agency);
    var sealed = vault.agency(agency).seal(passphraseHash.getBytes(UTF_8), key);
    return redis.command(Command.SET, key, sealed, "NX").map(done -> done != null);
  }

  @Override
  public Future<Optional<String>> passphraseHash(AgencyId agency) {
    var key = key(agency);
    return redis
        .command(Command.GET, key)
        .map(sealed ->
            Optional.ofNullable(sealed)
                .map(found -> vault.agency(agency).open(found.toBytes(), key))
                .map(hash -> new String(hash, UTF_8)));
  }

  private static String key(AgencyId agency) {
    return "{m:" + agency + "}:administrator";
  }
}
