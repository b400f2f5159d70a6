package org.porchlight.simulation;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.porchlight.incident.Policy;
import org.porchlight.line.DeadlinePump;
import org.porchlight.line.Identities;
import org.porchlight.line.IncidentIds;
import org.porchlight.line.Line;
import org.porchlight.line.OutboxPump;
import org.porchlight.line.Scheduler;
import org.porchlight.line.TurnListener;
import org.porchlight.line.Turns;
import org.porchlight.line.World;
import org.porchlight.notification.Messenger;
import org.porchlight.notification.NotificationSettings;
import org.porchlight.notification.PhoneCodes;
import org.porchlight.notification.SlotKeeper;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.Spool;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Webhooks;

/// One life of the server: the production rooms, new on a store that outlives them.
final class SimulatedServer {
  private static final ServerId SERVER = new ServerId("server-1");
  private static final Duration SPOOL_EVERY = Duration.ofSeconds(2);

  private final EventQueue queue;
  private final Chance chance;
  private final Life life = new Life();
  private final Turns turns;
  private final OutboxPump outbox;
  private final DeadlinePump deadlines;
  private final Line line;

  SimulatedServer(
      Grounds grounds,
      Store store,
      Spool spool,
      EventQueue queue,
      Chance chance,
      Carrier carrier,
      TurnListener audit) {
    this.queue = queue;
    this.chance = chance;
    var agency = grounds.line();
    var world =
        new World(
            agency.agency(),
            store,
            grounds.roster()::onCall,
            Policy.DEFAULTS,
            queue,
            chance.random()::nextLong);
    turns = new Turns(agency.agency(), SERVER, store, world);
    var notification =
        new NotificationSettings(
            agency.agencyName(),
            agency.zone(),
            agency.familiesNumber(),
            agency.pagesNumber(),
            "account",
            NotificationSettings.PER_CALL);
    outbox =
        new OutboxPump(
            agency.agency(),
            store.outbox(),
            SERVER,
            turns,
            new Messenger(
                carrier, store.slots(), store.calls(), grounds.wording(), notification, queue),
            new SlotKeeper(store.slots()),
            queue,
            scheduler());
    deadlines = new DeadlinePump(store.deadlines(), SERVER, turns, queue, scheduler());
    turns.listen(outbox);
    turns.listen(audit);
    line =
        new Line(
            agency,
            store,
            turns,
            world,
            grounds.wording(),
            identities(),
            spool,
            new IncidentIds(queue, chance.random()),
            codes(grounds, world, carrier, notification),
            List.of());
  }

  private PhoneCodes codes(
      Grounds grounds, World world, Carrier carrier, NotificationSettings notification) {
    return new PhoneCodes(
        world.phones(), carrier, grounds.wording(), notification, queue, chance.random()::nextLong);
  }

  void start() {
    turns.lookAround();
    outbox.start();
    deadlines.start();
    drain();
  }

  private void drain() {
    line.drainSpool();
    queue.after(SPOOL_EVERY, life, this::drain);
  }

  /// Ends between two answers: nothing is closed, and nothing that waits here goes on.
  void crash() {
    life.end();
  }

  Life life() {
    return life;
  }

  Webhooks line() {
    return line;
  }

  Turns turns() {
    return turns;
  }

  /// A quiet night is looked at less often, so that it passes faster.
  private Scheduler scheduler() {
    return (wait, task) -> {
      Duration least = chance.calmed() ? Duration.ofSeconds(1) : Duration.ofMillis(50);
      return queue.after(wait.compareTo(least) < 0 ? least : wait, life, task);
    };
  }

  private Identities identities() {
    return (List<StaffId> among, String pin) ->
        Future.succeededFuture(
            pin.equals(People.PIN) ? among.stream().findFirst() : Optional.empty());
  }
}
