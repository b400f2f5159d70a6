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
import org.porchlight.line.ShiftEnds;
import org.porchlight.line.Turns;
import org.porchlight.line.World;
import org.porchlight.notification.Messenger;
import org.porchlight.notification.SlotKeeper;
import org.porchlight.settings.Settings;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Wording;

/// What moves incidents on without anybody asking: deadlines, errands, and what other servers did.
final class Pumps {
  private final Lookout lookout;
  private final ShiftEnds shifts;
  private final OutboxPump outbox;
  private final DeadlinePump deadlines;

  private Pumps(Lookout lookout, ShiftEnds shifts, OutboxPump outbox, DeadlinePump deadlines) {
    this.lookout = lookout;
    this.shifts = shifts;
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
      World world,
      Carrier carrier) {
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
            world.blocked());
    return new Pumps(
        new Lookout(
            agency,
            store.incidents(),
            turns,
            scheduler,
            task -> here.runOnContext(_ -> task.run())),
        new ShiftEnds(turns, world, scheduler),
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
    shifts.start();
    return Future.all(outbox.start(), deadlines.start()).mapEmpty();
  }

  /// Looks at deadlines, errands and shifts now, because the clock was turned.
  Future<Void> lookAgain() {
    return deadlines.catchUp().compose(_ -> shifts.look()).compose(_ -> outbox.turnOver());
  }

  /// Whether deadlines were looked at within this time.
  boolean turnedWithin(Duration time) {
    return deadlines.turnedWithin(time);
  }

  void stop() {
    lookout.stop();
    shifts.stop();
    deadlines.stop();
    outbox.stop();
  }
}
