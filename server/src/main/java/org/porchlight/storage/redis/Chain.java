package org.porchlight.storage.redis;

import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.porchlight.storage.HashChain;
import org.porchlight.storage.StorageException;

/// Entries as the function `read` answers them, verified against their hash chain (P9): the same
/// for an incident's log and for a journal.
final class Chain {
  private static final int FIRST_ENTRY = 5;

  private Chain() {}

  /// One entry that is what was appended, still sealed.
  record Link(long version, Buffer stored, String hash) {}

  /// The call that reads a log; nothing but its head and key when `limit` is 0.
  ///
  /// @param part the key of a part of it, such as `log`
  static Call call(UnaryOperator<String> part, long from, int limit) {
    return new Call("read")
        .key(part.apply("log"))
        .key(part.apply("state"))
        .key(part.apply("key"))
        .arg(from)
        .arg(limit);
  }

  /// What was read from version `from` on; entries up to `afterVersion` are verified and left out.
  ///
  /// @param broken makes of a sentence what is thrown when anything stored is not what was appended
  static List<Link> verified(
      Response row, long from, long afterVersion, Function<String, StorageException> broken) {
    var links = new ArrayList<Link>();
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
        throw broken.apply("entry " + version + " is not what was appended; do not retry");
      }
      if (version > afterVersion) {
        links.add(new Link(version, Buffer.buffer(stored), hash));
      }
    }
    long stated = Caller.whole(row.get(0));
    if (version != stated || !hash.equals(row.get(1).toString())) {
      throw broken.apply(
          "the log ends at entry " + version + " (expected: " + stated + " and its hash)");
    }
    return links;
  }
}
