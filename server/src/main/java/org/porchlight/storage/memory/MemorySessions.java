package org.porchlight.storage.memory;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.Session;
import org.porchlight.storage.Sessions;

/// Signed-in people by token.
final class MemorySessions implements Sessions {
  private record Token(AgencyId agency, String token) {}

  private record Kept(Session session, Instant until) {}

  private final Desk desk;
  private final Map<Token, Kept> sessions = new HashMap<>();

  MemorySessions(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Future<Void> open(AgencyId agency, String token, Session session, Duration idle) {
    return desk.run(
        "sessions.open",
        () -> sessions.put(new Token(agency, token), new Kept(session, desk.now().plus(idle))));
  }

  @Override
  public Future<Optional<Found>> find(AgencyId agency, String token) {
    return desk.answer(
        "sessions.find",
        () -> {
          sessions.values().removeIf(this::isOver);
          return Optional.ofNullable(sessions.get(new Token(agency, token)))
              .map(kept -> new Found(kept.session(), Duration.between(desk.now(), kept.until())));
        });
  }

  @Override
  public Future<Void> use(AgencyId agency, String token, Duration idle) {
    return desk.run(
        "sessions.use",
        () ->
            sessions.computeIfPresent(
                new Token(agency, token),
                (_, kept) ->
                    isOver(kept) ? null : new Kept(kept.session(), desk.now().plus(idle))));
  }

  @Override
  public Future<Void> change(AgencyId agency, String token, Session session) {
    return desk.run(
        "sessions.change",
        () ->
            sessions.computeIfPresent(
                new Token(agency, token),
                (_, kept) -> isOver(kept) ? null : new Kept(session, kept.until())));
  }

  @Override
  public Future<Void> close(AgencyId agency, String token) {
    return desk.run("sessions.close", () -> sessions.remove(new Token(agency, token)));
  }

  @Override
  public Future<Void> end(AgencyId agency, StaffId staff, Predicate<Session> which) {
    return desk.run(
        "sessions.end",
        () ->
            sessions
                .entrySet()
                .removeIf(entry ->
                    entry.getKey().agency().equals(agency)
                        && entry.getValue().session().staff().equals(staff)
                        && which.test(entry.getValue().session())));
  }

  private boolean isOver(Kept kept) {
    return !kept.until().isAfter(desk.now());
  }
}
