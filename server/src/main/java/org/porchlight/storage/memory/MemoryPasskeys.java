package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Passkey;
import org.porchlight.storage.Passkeys;

/// Passkeys by id.
final class MemoryPasskeys implements Passkeys {
  private record Id(AgencyId agency, String id) {}

  private final Desk desk;
  private final Map<Id, Passkey> passkeys = new HashMap<>();

  MemoryPasskeys(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Future<Void> put(AgencyId agency, Passkey passkey) {
    return desk.run("passkeys.put", () -> passkeys.put(new Id(agency, passkey.id()), passkey));
  }

  @Override
  public Future<Optional<Passkey>> find(AgencyId agency, String id) {
    return desk.answer(
        "passkeys.find", () -> Optional.ofNullable(passkeys.get(new Id(agency, id))));
  }

  @Override
  public Future<List<Passkey>> of(AgencyId agency, StaffId staff) {
    return desk.answer(
        "passkeys.of",
        () ->
            passkeys.entrySet().stream()
                .filter(entry -> entry.getKey().agency().equals(agency))
                .map(Map.Entry::getValue)
                .filter(passkey -> passkey.staff().equals(staff))
                .sorted(Comparator.comparing(Passkey::since).thenComparing(Passkey::id))
                .toList());
  }

  @Override
  public Future<Void> takeAway(AgencyId agency, Passkey passkey) {
    return desk.run("passkeys.take-away", () -> passkeys.remove(new Id(agency, passkey.id())));
  }
}
