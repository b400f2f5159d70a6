package org.porchlight.storage.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.PhoneSlots;

/// The reply digits of each phone in Redis.
final class RedisPhoneSlots implements PhoneSlots {
  private final Caller redis;
  private final Vault vault;

  RedisPhoneSlots(Caller redis, Vault vault) {
    this.redis = redis;
    this.vault = vault;
  }

  @Override
  public Future<Integer> claim(AgencyId agency, PhoneNumber phone, IncidentId incident) {
    return redis
        .call(new Call("take_slot").key(key(agency, phone)).arg(incident))
        .map(slot -> Integer.valueOf(slot.toString()));
  }

  @Override
  public Future<Void> release(AgencyId agency, PhoneNumber phone, IncidentId incident) {
    return redis
        .call(
            new Call("let_slot_go")
                .key(key(agency, phone))
                .key(lastKey(agency, phone))
                .arg(incident))
        .mapEmpty();
  }

  @Override
  public Future<Optional<IncidentId>> last(AgencyId agency, PhoneNumber phone) {
    return redis
        .command(Command.GET, lastKey(agency, phone))
        .map(held -> Optional.ofNullable(held).map(id -> new IncidentId(id.toString())));
  }

  @Override
  public Future<SortedMap<Integer, IncidentId>> held(AgencyId agency, PhoneNumber phone) {
    return redis
        .rows(Command.HGETALL, key(agency, phone))
        .map(rows -> {
          var held = new TreeMap<Integer, IncidentId>();
          for (var pair : Pairs.of(rows)) {
            held.put(Integer.valueOf(pair.value().toString()), new IncidentId(pair.name()));
          }
          return Collections.unmodifiableSortedMap(held);
        });
  }

  private String key(AgencyId agency, PhoneNumber phone) {
    return place(agency, phone) + "slots";
  }

  private String lastKey(AgencyId agency, PhoneNumber phone) {
    return place(agency, phone) + "last-slot";
  }

  private String place(AgencyId agency, PhoneNumber phone) {
    return "{s" + vault.hash(agency, "number", phone.e164()) + "}:" + agency + ":";
  }
}
