package org.porchlight.storage;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;

/// What is good once and for a short time: codes, challenges, journeys to an issuer and back.
///
/// Only a hash of a ticket's name is kept, and its words are sealed.
public interface Tickets {
  /// Puts the ticket there, in place of any of the same name.
  Future<Void> issue(AgencyId agency, String name, String words, Duration good);

  /// Takes the ticket away and says its words; of two who ask at once, one gets nothing.
  Future<Optional<String>> redeem(AgencyId agency, String name);
}
