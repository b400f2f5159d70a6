package org.porchlight.storage;

import io.vertx.core.Future;
import java.util.Optional;

/// The local administrator of an agency, by the hash of a passphrase; there is one or none.
public interface Administrators {
  /// Whether this is the first; of two at once one is, and what stands is never replaced.
  Future<Boolean> appoint(AgencyId agency, String passphraseHash);

  /// The hash that was kept; empty as long as there is no administrator.
  Future<Optional<String>> passphraseHash(AgencyId agency);
}
