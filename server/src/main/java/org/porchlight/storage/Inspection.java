package org.porchlight.storage;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.IncidentId;

/// What is kept, as it stands, for whoever watches from another process. Reads only, needs no key.
///
/// Every future fails with [StorageException] when the store cannot be reached; ask again later.
public interface Inspection {
  /// Every open incident and every waiting errand. Read one after the other, so a turn that is
  /// stored meanwhile may be seen in part: what looks wrong is to be looked at again.
  Future<Standing> standing(AgencyId agency);

  /// Verifies the chain of an incident's log from a verified link on (P9).
  ///
  /// Fails with [BrokenLogException] when what is stored is not what was appended.
  ///
  /// @param from what an earlier look answered; [ChainLink#START] for the whole log
  Future<ChainLink> verify(AgencyId agency, IncidentId incident, ChainLink from);

  Future<Void> close();

  /// @param incidents open ones
  /// @param errands without a result; those put off beyond now included
  record Standing(List<Open> incidents, List<Errand> errands) {
    public Standing {
      incidents = List.copyOf(incidents);
      errands = List.copyOf(errands);
    }
  }

  /// @param due its earliest deadline; null when it has none
  record Open(IncidentId incident, @Nullable Instant due) {}

  /// @param since when it was appended, or the instant it is put off to
  record Errand(IncidentId incident, Instant since) {}

  /// A log verified up to `version`, whose hash is `hash`.
  record ChainLink(long version, String hash) {
    public static final ChainLink START = new ChainLink(0, HashChain.START);
  }
}
