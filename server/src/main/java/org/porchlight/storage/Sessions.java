package org.porchlight.storage;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.porchlight.oncall.StaffId;

/// Signed-in people, by an unguessable token of which only a hash is kept.
public interface Sessions {
  /// A session that is there.
  ///
  /// @param left until it ends, if nobody uses it
  record Found(Session session, Duration left) {}

  Future<Void> open(AgencyId agency, String token, Session session, Duration idle);

  /// Whose the token is, if it is still good. Looking is no use: only [#use] keeps a session.
  Future<Optional<Found>> find(AgencyId agency, String token);

  /// The session ends `idle` from now, and no sooner; one that is over stays over.
  Future<Void> use(AgencyId agency, String token, Duration idle);

  /// Says something else of a session without keeping it longer; one that is over stays over.
  Future<Void> change(AgencyId agency, String token, Session session);

  Future<Void> close(AgencyId agency, String token);

  /// Ends those sessions of `staff` that `which` accepts, on every browser.
  Future<Void> end(AgencyId agency, StaffId staff, Predicate<Session> which);
}
