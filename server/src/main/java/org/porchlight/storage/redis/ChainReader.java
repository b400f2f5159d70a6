package org.porchlight.storage.redis;

import io.vertx.redis.client.Response;
import java.util.ArrayList;
import org.porchlight.incident.Entry;
import org.porchlight.storage.BrokenLogException;
import org.porchlight.storage.EventCodec;
import org.porchlight.storage.HashChain;
import org.porchlight.storage.Log;
import org.porchlight.storage.StorageException;

/// Verifies an incident's hash chain while it opens the entries (P9).
final class ChainReader {
  private static final int FIRST_ENTRY = 5;
  private static final EventCodec CODEC = new EventCodec();

  private ChainReader() {}

  /// Reads what the function `read` answered, from version `from` on.
  ///
  /// @param afterVersion entries up to this one are verified and left out
  /// @throws BrokenLogException when anything stored is not what was appended
  static Log read(Place place, IncidentKey key, Response row, long from, long afterVersion) {
    var entries = new ArrayList<Entry>();
    var hashes = new ArrayList<String>();
    long version = from - 1;
    var hash = HashChain.START;
    for (int i = FIRST_ENTRY; i < row.size(); i += 2) {
      version++;
      var stored = row.get(i).toBytes();
      var storedHash = row.get(i + 1).toString();
      // A partial read begins at an entry whose predecessor it does not have: that one is trusted.
      boolean trusted = from > 1 && version == from;
      hash = trusted ? storedHash : HashChain.next(hash, version, stored);
      if (!hash.equals(storedHash)) {
        throw new BrokenLogException(
            place.incident(), "entry " + version + " is not what was appended; do not retry");
      }
      if (version > afterVersion) {
        entries.add(open(place, key, stored, version));
        hashes.add(hash);
      }
    }
    requireWhole(place, row, version, hash);
    return new Log(entries, hashes);
  }

  private static void requireWhole(Place place, Response row, long version, String hash) {
    long stated = Caller.whole(row.get(0));
    if (version != stated || !hash.equals(row.get(1).toString())) {
      throw new BrokenLogException(
          place.incident(),
          "the log ends at entry " + version + " (expected: " + stated + " and its hash)");
    }
  }

  private static Entry open(Place place, IncidentKey key, byte[] stored, long version) {
    Entry entry;
    try {
      entry = CODEC.read(key.openEntry(stored, place, version));
    } catch (IllegalArgumentException | StorageException unreadable) {
      throw new BrokenLogException(
          place.incident(), "entry " + version + ": " + unreadable.getMessage(), unreadable);
    }
    if (entry.version() != version) {
      throw new BrokenLogException(
          place.incident(), "entry " + version + " says it is " + entry.version());
    }
    return entry;
  }
}
