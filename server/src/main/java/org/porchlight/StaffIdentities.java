package org.porchlight;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.porchlight.line.Identities;
import org.porchlight.oncall.PinCheck;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffPins;

/// Finds out whose PIN it is. A check takes a tenth of a second on purpose, so it runs off the
/// event loop.
record StaffIdentities(Vertx vertx, StaffPins pins, InstantSource clock) implements Identities {
  @Override
  public Future<Optional<StaffId>> whose(List<StaffId> among, String pin) {
    Instant now = clock.instant();
    return vertx
        .executeBlocking(() -> find(among, pin, now), false)
        .map(found -> found == null ? Optional.empty() : found);
  }

  private Optional<StaffId> find(List<StaffId> among, String pin, Instant now) {
    return among.stream()
        .filter(one -> pins.check(one, pin, now) instanceof PinCheck.Right)
        .findFirst();
  }
}
