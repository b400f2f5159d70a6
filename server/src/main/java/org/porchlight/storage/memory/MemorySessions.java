package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Sessions;

/// Signed-in people by token.
final class MemorySessions implements Sessions {
  private record Token(AgencyId agency, String token) {}

  private record Session(StaffId staff, Instant until) {}

  private final Desk desk;
  private final Map<Token, Session> sessions = new HashMap<>();

  MemorySessions(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Future<Void> open(AgencyId agency, String token, StaffId staff, Duration idle) {
    return desk.run(
        "sessions.open",
        () -> sessions.put(new Token(agency, token), new Session(staff, desk.now().plus(idle))));
  }

  @Override
  public Future<Optional<StaffId>> find(AgencyId agency, String token, Duration idle) {
    return desk.answer(
        "sessions.find",
        () -> {
          var key = new Token(agency, token);
          var session = sessions.get(key);
          if (session == null || !session.until().isAfter(desk.now())) {
            sessions.remove(key);
            return Optional.empty();
          }
          sessions.put(key, new Session(session.staff(), desk.now().plus(idle)));
          return Optional.of(session.staff());
        });
  }

  @Override
  public Future<Void> close(AgencyId agency, String token) {
    return desk.run("sessions.close", () -> sessions.remove(new Token(agency, token)));
  }
}
