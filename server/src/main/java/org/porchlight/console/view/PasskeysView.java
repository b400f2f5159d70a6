package org.porchlight.console.view;

import java.util.List;

/// Somebody's own passkeys.
///
/// @param possible whether there can be any at this address
public record PasskeysView(boolean possible, List<Row> rows) {
  public PasskeysView {
    rows = List.copyOf(rows);
  }

  /// @param since when it was made, as the reader says it
  /// @param here whether this browser is signed in with it
  public record Row(String id, String label, String since, boolean here) {}
}
