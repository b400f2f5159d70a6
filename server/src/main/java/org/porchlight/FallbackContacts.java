package org.porchlight;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.porchlight.fallback.ContactSpool.Kept;
import org.porchlight.fallback.Folder;
import org.porchlight.line.Line;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.InTurn;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in what the fallback kept while the line was gone (P2).
///
/// Each contact is told by its own natural key, so one that the carrier's lists told too is once.
final class FallbackContacts {
  private static final Logger LOG = LoggerFactory.getLogger(FallbackContacts.class);

  private final Vertx vertx;
  private final Folder folder;
  private final Line line;
  private boolean draining;

  FallbackContacts(Vertx vertx, Folder folder, Line line) {
    this.vertx = vertx;
    this.folder = folder;
    this.line = line;
  }

  /// Hands every kept contact to the line; what it does not take stays for the next time.
  Future<Void> drain() {
    if (draining) {
      return Future.succeededFuture();
    }
    draining = true;
    return vertx
        .executeBlocking(() -> folder.spool().all(), false)
        .map(Objects::requireNonNull)
        .compose(this::takeIn)
        .onFailure(why -> LOG.warn("fallback's contacts not read: {}", why.getClass().getName()))
        .onComplete(_ -> draining = false);
  }

  private Future<Void> takeIn(List<Kept> contacts) {
    return InTurn.each(contacts, this::takeIn);
  }

  private Future<Void> takeIn(Kept contact) {
    return taken(contact.fields())
        .compose(_ -> vertx.executeBlocking(() -> forget(contact), false).mapEmpty());
  }

  private boolean forget(Kept contact) throws IOException {
    folder.spool().forget(contact);
    LOG.warn("contact taken in that came while the line was gone");
    return true;
  }

  private Future<Void> taken(Map<String, String> fields) {
    String to = fields.getOrDefault("To", "");
    if (!PhoneNumber.isE164(to)) {
      return Future.succeededFuture();
    }
    Address from = address(fields.getOrDefault("From", ""));
    String call = fields.getOrDefault("CallSid", "");
    return call.isEmpty()
        ? line.late(
            new Incoming.Text(
                fields.getOrDefault("MessageSid", ""),
                from,
                new PhoneNumber(to),
                fields.getOrDefault("Body", ""),
                pictures(fields.getOrDefault("NumMedia", ""))))
        : line.late(new Incoming.Call(call, from, new PhoneNumber(to)));
  }

  private static Address address(String from) {
    return PhoneNumber.isE164(from)
        ? new Address.Known(new PhoneNumber(from))
        : new Address.Withheld();
  }

  private static int pictures(String count) {
    return count.matches("[0-9]{1,2}") ? Integer.parseInt(count) : 0;
  }
}
