package org.porchlight.operations;

import java.util.Map;
import org.porchlight.incident.Undelivery;
import org.porchlight.storage.JournalKind;

/// What became of codes to telephones and of requests to sign, as every server keeps it; to whom
/// they were is not among it.
public sealed interface MissedCode {
  /// A journal of the agency's for each day in UTC, such as `2026-11-20`.
  JournalKind<MissedCode> KIND =
      new JournalKind<>("missed-code", MissedCode.class, Map.of("code.missed", CodeMissed.class));

  /// One that did not arrive.
  ///
  /// @param code the carrier's number for it, such as `30007`; empty when it gave none
  record CodeMissed(Undelivery why, String code) implements MissedCode {}
}
