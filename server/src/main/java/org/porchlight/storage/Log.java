package org.porchlight.storage;

import java.util.List;
import org.porchlight.incident.Entry;

/// An incident's entries in order, verified against their hash chain when read.
///
/// @param hashes lower-case hex, one for each entry: the chain over the stored bytes (P9)
public record Log(List<Entry> entries, List<String> hashes) {
  public static final Log EMPTY = new Log(List.of(), List.of());

  public Log {
    entries = List.copyOf(entries);
    hashes = List.copyOf(hashes);
  }

  /// The version of the last entry read; 0 when none was.
  public long version() {
    return entries.isEmpty() ? 0 : entries.getLast().version();
  }
}
