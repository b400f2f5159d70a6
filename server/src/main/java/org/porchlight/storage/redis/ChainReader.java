package org.porchlight.storage.redis;

import io.vertx.redis.client.Response;
import java.util.ArrayList;
import org.porchlight.incident.Entry;
import org.porchlight.storage.BrokenLogException;
import org.porchlight.storage.EventCodec;
import org.porchlight.storage.Log;
import org.porchlight.storage.StorageException;

/// Opens an incident's entries once their hash chain is verified (P9).
final class ChainReader {
  private static final EventCodec CODEC = new EventCodec();

  private ChainReader() {}

  /// Reads what the function `read` answered, from version `from` on.
  ///
  /// @param afterVersion entries up to this one are verified and left out
  /// @throws BrokenLogException when anything stored is not what was appended
  static Log read(Place place, IncidentKey key, Response row, long from, long afterVersion) {
    var entries = new ArrayList<Entry>();
    var hashes = new ArrayList<String>();
    for (var link :
        Chain.verified(
            row, from, afterVersion, how -> new BrokenLogException(place.incident(), how))) {
      entries.add(open(place, key, link.stored().getBytes(), link.version()));
      hashes.add(link.hash());
    }
    return new Log(entries, hashes);
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
