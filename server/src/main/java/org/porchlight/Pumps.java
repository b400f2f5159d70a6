package org.porchlight;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import org.porchlight.line.DeadlinePump;
import org.porchlight.line.Lookout;
import org.porchlight.line.OutboxPump;
import org.porchlight.line.Scheduler;
import org.porchlight.line.Turns;
import org.porchlight.notification.BlockedPhones;
import org.porchlight.notification.Messenger;
import org.porchlight.notification.SlotKeeper;
import org.porchlight.settings.Settings;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Wording;

/// What moves incidents on without anybody asking: deadlines, errands, and what other servers did.
final class Pumps {
  private final Lookout lookout;
  private final OutboxPump outbox;
  private final DeadlinePump deadlines;

  private Pumps(Lookout lookout, OutboxPump outbox, DeadlinePump deadlines) {
    this.lookout = lookout;
    this.outbox = outbox;
    this.deadlines = deadlines;
  }

  /// @param carrier carries errands out
  static Pumps of(
      Vertx vertx,
      Settings settings,
      Kept kept,
      Wording wording,
      InstantSource clock,
      Turns turns,
      Carrier carrier,
      BlockedPhones blocked) {
    var agency = settings.line().agency();
    Store store = kept.store();
    Scheduler scheduler = new VertxScheduler(vertx);
    Context here = vertx.getOrCreateContext();
    var messenger =
        new Messenger(
            carrier,
            store.slots(),
            store.calls(),
            wording,
            TelephoneDesk.notification(settings),
            clock,
            blocked);
    return new Pumps(
        new Lookout(
            agency,
            store.incidents(),
            turns,
            scheduler,
            task -> here.runOnContext(_ -> task.run())),
        new OutboxPump(
            agency,
            store.outbox(),
            kept.server(),
            turns,
            messenger,
            new SlotKeeper(store.slots()),
            clock,
            scheduler),
        new DeadlinePump(store.deadlines(), kept.server(), turns, clock, scheduler));
  }

  OutboxPump outbox() {
    return outbox;
  }

  /// Learns what is open; completes when that is known as far as the store answers.
  Future<Void> look() {
    return lookout.start();
  }

  /// Retakes what was left, and begins to turn.
  Future<Void> start() {
    return Future.all(outbox.start(), deadlines.start()).mapEmpty();
  }

  /// Looks at deadlines and errands now, because the clock was turned.
  Future<Void> lookAgain() {
    return deadlines.catchUp().compose(_ -> outbox.turnOver());
  }

  /// Whether deadlines were looked at within this time.
  boolean turnedWithin(Duration time) {
    return deadlines.turnedWithin(time);
  }

  void stop() {
    lookout.stop();
    deadlines.stop();
    outbox.stop();
  }
}
