package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.FamilyId;
import org.porchlight.storage.StorageException;
import org.porchlight.storage.redis.IncidentKey.Wrapped;

/// The data keys of incidents: read, opened and remembered; linking wraps them anew.
final class IncidentKeys {
  private static final int REMEMBERED_MAX = 10_000;

  private final Caller redis;
  private final Vault vault;
  private final FamilyKeys families;
  private final Remembered<Place, IncidentKey> keys = new Remembered<>(REMEMBERED_MAX);

  IncidentKeys(Caller redis, Vault vault, FamilyKeys families) {
    this.redis = redis;
    this.vault = vault;
    this.families = families;
  }

  /// The key of a stored incident; fails with [StorageException] when there is none.
  Future<IncidentKey> of(Place place) {
    return find(place)
        .map(key ->
            key.orElseThrow(
                () -> new StorageException("data key of " + place + ": none (expected: one)")));
  }

  /// The key of an incident; empty when there is no such incident.
  Future<Optional<IncidentKey>> find(Place place) {
    var known = keys.get(place);
    if (known != null) {
      return Future.succeededFuture(Optional.of(known));
    }
    return redis
        .call(RedisIncidents.readCall(place, 1, 0))
        .compose(row ->
            row.size() == 0
                ? Future.succeededFuture(Optional.empty())
                : open(place, row).map(Optional::of));
  }

  /// Opens the key in an answer of the function `read`.
  Future<IncidentKey> open(Place place, Response row) {
    var known = keys.get(place);
    if (known != null) {
      return Future.succeededFuture(known);
    }
    var wrapped = new Wrapped(row.get(2).toBuffer(), row.get(3).toBuffer(), row.get(4).toString());
    Future<@Nullable Seal> seal =
        wrapped.family().isEmpty()
            ? Future.succeededFuture()
            : families.known(place.agency(), wrapped.family()).map(family -> family);
    return seal.map(family -> {
      var key = IncidentKey.open(wrapped, family, vault, place);
      keys.put(place, key);
      return key;
    });
  }

  /// A key for a new incident, wrapped by the family's key when one is known.
  Future<IncidentKey> make(Place place, @Nullable FamilyId family) {
    var bytes = vault.newKey();
    return family == null
        ? Future.succeededFuture(IncidentKey.wrappedByStray(bytes, vault, place))
        : wrap(bytes, place, family);
  }

  /// The same key as it must be stored now that `family` is known; itself when it already is.
  Future<IncidentKey> linked(IncidentKey key, Place place, @Nullable FamilyId family) {
    if (family == null || hash(place, family).equals(key.wrapped().family())) {
      return Future.succeededFuture(key);
    }
    return wrap(key.bytes().getBytes(), place, family);
  }

  private Future<IncidentKey> wrap(byte[] bytes, Place place, FamilyId family) {
    var hash = hash(place, family);
    return families
        .ofNewOrKnown(place.agency(), hash)
        .map(seal -> IncidentKey.wrappedByFamily(bytes, hash, seal, place));
  }

  private String hash(Place place, FamilyId family) {
    return vault.hash(place.agency(), "family", family.value());
  }

  void remember(Place place, IncidentKey key) {
    keys.put(place, key);
  }

  void forget(Place place) {
    keys.forget(place);
  }
}
