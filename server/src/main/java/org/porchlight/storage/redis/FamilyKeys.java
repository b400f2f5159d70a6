package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.StorageException;

/// Each family's own key, made when it is first needed and kept wrapped by the master key.
///
/// To destroy it is to erase the family's record, plans and linked incidents.
final class FamilyKeys {
  private static final int REMEMBERED_MAX = 10_000;

  private record Name(AgencyId agency, String family) {}

  private final Caller redis;
  private final Vault vault;
  private final Remembered<Name, Seal> seals = new Remembered<>(REMEMBERED_MAX);

  FamilyKeys(Caller redis, Vault vault) {
    this.redis = redis;
    this.vault = vault;
  }

  /// The seal of a family, by the keyed hash of its id; makes its key when there is none.
  Future<Seal> ofNewOrKnown(AgencyId agency, String family) {
    var known = seals.get(new Name(agency, family));
    if (known != null) {
      return Future.succeededFuture(known);
    }
    var wrapped = vault.wrapping().seal(vault.newKey(), place(agency, family));
    return redis
        .command(Command.HSETNX, key(agency), family, wrapped)
        .compose(_ -> known(agency, family));
  }

  /// The seal of a family whose key was made before.
  Future<Seal> known(AgencyId agency, String family) {
    var name = new Name(agency, family);
    var known = seals.get(name);
    if (known != null) {
      return Future.succeededFuture(known);
    }
    return redis
        .command(Command.HGET, key(agency), family)
        .map(wrapped -> {
          if (wrapped == null) {
            throw new StorageException("family key: none (expected: one; was it destroyed?)");
          }
          var opened = vault.wrapping().open(wrapped.toBytes(), place(agency, family));
          var seal = Seal.of(opened);
          seals.put(name, seal);
          return seal;
        });
  }

  private static String key(AgencyId agency) {
    return "{d:" + agency + "}:keys";
  }

  private static String place(AgencyId agency, String family) {
    return "family key|" + agency + "|" + family;
  }
}
