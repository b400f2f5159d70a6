package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.porchlight.storage.Administrators;
import org.porchlight.storage.AgencyId;

/// Administrators by agency.
final class MemoryAdministrators implements Administrators {
  private final Desk desk;
  private final Map<AgencyId, String> hashes = new HashMap<>();

  MemoryAdministrators(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Future<Boolean> appoint(AgencyId agency, String passphraseHash) {
    return desk.answer(
        "administrators.appoint", () -> hashes.putIfAbsent(agency, passphraseHash) == null);
  }

  @Override
  public Future<Optional<String>> passphraseHash(AgencyId agency) {
    return desk.answer("administrators.passphrase", () -> Optional.ofNullable(hashes.get(agency)));
  }
}
