package org.porchlight.storage.redis;

import static org.porchlight.storage.redis.Caller.whole;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.JsonForm;
import org.porchlight.storage.Session;
import org.porchlight.storage.Sessions;

/// Signed-in people in Redis, by the keyed hash of their token, and a list of them by person.
///
/// The list is written before the session, so that no session is missing in it.
final class RedisSessions implements Sessions {
  private static final JsonForm<Session> SESSION = JsonForm.of(Session.class);

  /// Longer than any session: the list goes away behind the last of them.
  private static final Duration LIST_KEPT = Duration.ofDays(32);

  private final Caller redis;
  private final Vault vault;

  RedisSessions(Caller redis, Vault vault) {
    this.redis = redis;
    this.vault = vault;
  }

  @Override
  public Future<Void> open(AgencyId agency, String token, Session session, Duration idle) {
    var key = key(agency, token);
    var list = list(agency, session.staff());
    return redis
        .command(Command.SADD, list, key)
        .compose(_ -> redis.command(Command.PEXPIRE, list, LIST_KEPT.toMillis()))
        .compose(_ ->
            redis.command(Command.SET, key, sealed(agency, key, session), "PX", idle.toMillis()))
        .mapEmpty();
  }

  @Override
  public Future<Optional<Found>> find(AgencyId agency, String token) {
    var key = key(agency, token);
    return redis
        .command(Command.PTTL, key)
        .compose(left ->
            left == null || whole(left) <= 0
                ? Future.succeededFuture(Optional.empty())
                : read(agency, key)
                    .map(found ->
                        found.map(session -> new Found(session, Duration.ofMillis(whole(left))))));
  }

  @Override
  public Future<Void> use(AgencyId agency, String token, Duration idle) {
    return redis.command(Command.PEXPIRE, key(agency, token), idle.toMillis()).mapEmpty();
  }

  @Override
  public Future<Void> change(AgencyId agency, String token, Session session) {
    var key = key(agency, token);
    return redis
        .command(Command.SET, key, sealed(agency, key, session), "XX", "KEEPTTL")
        .mapEmpty();
  }

  @Override
  public Future<Void> close(AgencyId agency, String token) {
    return redis.command(Command.DEL, key(agency, token)).mapEmpty();
  }

  @Override
  public Future<Void> end(AgencyId agency, StaffId staff, Predicate<Session> which) {
    var list = list(agency, staff);
    return redis
        .rows(Command.SMEMBERS, list)
        .compose(keys -> {
          var each = new ArrayList<Future<Void>>();
          for (Response one : keys) {
            each.add(end(agency, list, one.toString(), which));
          }
          return Future.all(each).mapEmpty();
        });
  }

  private Future<Void> end(AgencyId agency, String list, String key, Predicate<Session> which) {
    return read(agency, key)
        .compose(found -> {
          if (found.isPresent() && !which.test(found.get())) {
            return Future.succeededFuture();
          }
          return redis
              .command(Command.DEL, key)
              .compose(_ -> redis.command(Command.SREM, list, key))
              .mapEmpty();
        });
  }

  private Future<Optional<Session>> read(AgencyId agency, String key) {
    return redis
        .command(Command.GET, key)
        .map(sealed ->
            Optional.ofNullable(sealed)
                .map(found -> vault.agency(agency).open(found.toBytes(), key))
                .map(SESSION::read));
  }

  private byte[] sealed(AgencyId agency, String key, Session session) {
    return vault.agency(agency).seal(SESSION.write(session), key);
  }

  // Not `:session`: that one held a staff id alone, and ends by itself.
  private String key(AgencyId agency, String token) {
    return "{t" + vault.hash(agency, "token", token) + "}:" + agency + ":signed-in";
  }

  private String list(AgencyId agency, StaffId staff) {
    return "{w" + vault.hash(agency, "staff", staff.value()) + "}:" + agency + ":sessions";
  }
}
