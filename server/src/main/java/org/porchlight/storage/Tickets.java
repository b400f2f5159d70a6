package org.porchlight.storage;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is good once and for a short time: codes, challenges, journeys to an issuer and back; and
/// how often such a thing was asked for.
///
/// Only a hash of a ticket's name is kept, and its words are sealed.
public interface Tickets {
  /// Puts the ticket there, in place of any of the same name.
  Future<Void> issue(AgencyId agency, String name, String words, Duration good);

  /// Takes the ticket away and says its words; of two who ask at once, one gets nothing.
  Future<Optional<String>> redeem(AgencyId agency, String name);

  /// Counts one use of what is limited, unless one of the limits is reached: then nothing is
  /// counted, and the answer is false. Exact for whoever asks at once, of however many servers.
  ///
  /// @param name of what is limited; a ticket of the same name is something else
  /// @param now the instant of this use
  Future<Boolean> count(AgencyId agency, String name, List<Limit> limits, Instant now);

  /// How often something may be, in any time so long.
  record Limit(int most, Duration within) {
    /// How long a use has to be remembered for these limits.
    public static Duration longest(List<Limit> limits) {
      return limits.stream().map(Limit::within).max(Duration::compareTo).orElse(Duration.ZERO);
    }
  }
}
