package org.porchlight.console;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.ReadingLog.Reading;

/// Notes who read what: once for each sitting, not for every refresh of an open page.
public final class ReadingNotes {
  private static final int REMEMBERED_MAX = 10_000;

  private record Sitting(StaffId reader, String what, String id, @Nullable String why) {}

  private final Console console;
  private final Map<Sitting, Instant> noted =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Sitting, Instant> eldest) {
          return size() > REMEMBERED_MAX;
        }
      };

  public ReadingNotes(Console console) {
    this.console = console;
  }

  /// A reading that cannot be noted is not answered: the future fails with the store.
  public Future<Void> note(SignedIn who, String what, String id) {
    var reader = who.id();
    var sitting = new Sitting(reader, what, id, who.near().why());
    Instant now = console.world().now();
    Instant before = noted.get(sitting);
    if (before != null && before.plus(console.settings().sessionIdle()).isAfter(now)) {
      return Future.succeededFuture();
    }
    return console
        .store()
        .readings()
        .note(
            console.agency(),
            new Reading(now, reader, what, id, sitting.why(), who.near().family()))
        .onSuccess(_ -> noted.put(sitting, now));
  }
}
