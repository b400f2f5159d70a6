package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.JsonForm;
import org.porchlight.storage.Passkey;
import org.porchlight.storage.Passkeys;

/// Passkeys in Redis, by the keyed hash of their id, and a list of them by person.
final class RedisPasskeys implements Passkeys {
  private static final JsonForm<Passkey> PASSKEY = JsonForm.of(Passkey.class);

  private final Caller redis;
  private final Vault vault;

  RedisPasskeys(Caller redis, Vault vault) {
    this.redis = redis;
    this.vault = vault;
  }

  @Override
  public Future<Void> put(AgencyId agency, Passkey passkey) {
    var key = key(agency, passkey.id());
    var sealed = vault.agency(agency).seal(PASSKEY.write(passkey), key);
    // The list first: a passkey that could not be found in it could not be taken away.
    return redis
        .command(Command.SADD, list(agency, passkey.staff()), key)
        .compose(_ -> redis.command(Command.SET, key, sealed))
        .mapEmpty();
  }

  @Override
  public Future<Optional<Passkey>> find(AgencyId agency, String id) {
    return read(agency, key(agency, id));
  }

  @Override
  public Future<List<Passkey>> of(AgencyId agency, StaffId staff) {
    return redis
        .rows(Command.SMEMBERS, list(agency, staff))
        .compose(keys -> {
          var each = new ArrayList<Future<Optional<Passkey>>>();
          for (Response one : keys) {
            each.add(read(agency, one.toString()));
          }
          return Future.all(each)
              .map(_ ->
                  each.stream()
                      .flatMap(one -> one.result().stream())
                      .sorted(Comparator.comparing(Passkey::since).thenComparing(Passkey::id))
                      .toList());
        });
  }

  @Override
  public Future<Void> takeAway(AgencyId agency, Passkey passkey) {
    var key = key(agency, passkey.id());
    return redis
        .command(Command.DEL, key)
        .compose(_ -> redis.command(Command.SREM, list(agency, passkey.staff()), key))
        .mapEmpty();
  }

  private Future<Optional<Passkey>> read(AgencyId agency, String key) {
    return redis
        .command(Command.GET, key)
        .map(sealed ->
            Optional.ofNullable(sealed)
                .map(found -> vault.agency(agency).open(found.toBytes(), key))
                .map(PASSKEY::read));
  }

  private String key(AgencyId agency, String id) {
    return "{k" + vault.hash(agency, "passkey", id) + "}:" + agency + ":passkey";
  }

  private String list(AgencyId agency, StaffId staff) {
    return "{w" + vault.hash(agency, "staff", staff.value()) + "}:" + agency + ":passkeys";
  }
}
