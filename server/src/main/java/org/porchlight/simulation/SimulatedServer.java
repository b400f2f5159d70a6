package org.porchlight.simulation;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.porchlight.duty.DutyRoom;
import org.porchlight.duty.DutySettings;
import org.porchlight.duty.RosterBook;
import org.porchlight.line.CodeDesk;
import org.porchlight.line.DeadlinePump;
import org.porchlight.line.Drills;
import org.porchlight.line.Identities;
import org.porchlight.line.IncidentIds;
import org.porchlight.line.Line;
import org.porchlight.line.Lookout;
import org.porchlight.line.OutboxPump;
import org.porchlight.line.Scheduler;
import org.porchlight.line.ShiftEnds;
import org.porchlight.line.Turns;
import org.porchlight.line.World;
import org.porchlight.notification.AllowedTexts;
import org.porchlight.notification.CodeCarrier;
import org.porchlight.notification.Messenger;
import org.porchlight.notification.NotificationSettings;
import org.porchlight.notification.PhoneCodes;
import org.porchlight.notification.SlotKeeper;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.duty.DutyRules;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.Spool;
import org.porchlight.storage.memory.MemoryStore;
import org.porchlight.telephony.Carrier;
import org.porchlight.telephony.Webhooks;

/// One life of the server: the production rooms, new on a store that outlives them.
final class SimulatedServer {
  private static final ServerId SERVER = new ServerId("server-1");
  private static final String ACCOUNT = "account";
  private static final Duration SPOOL_EVERY = Duration.ofSeconds(2);

  private final EventQueue queue;
  private final Chance chance;
  private final Life life = new Life();
  private Instant upSince = Instant.MAX;
  private final Audit audit;
  private final Quiet quiet;
  private final DutyRoom duty;
  private final Turns turns;
  private final Lookout lookout;
  private final ShiftEnds shifts;
  private final OutboxPump outbox;
  private final DeadlinePump deadlines;
  private final PhoneCodes codes;
  private final Line line;

  SimulatedServer(
      Grounds grounds,
      Roster written,
      MemoryStore store,
      Spool spool,
      Street street,
      Carrier carrier,
      Quiet quiet) {
    this.queue = street.queue();
    this.chance = street.chance();
    this.audit = street.audit();
    this.quiet = quiet;
    var agency = grounds.line();
    var book =
        new RosterBook(agency.agency(), store.journals(), () -> written, DutyRules.USUAL, queue);
    var world =
        new World(
            agency.agency(),
            store,
            at -> book.get().onCall(at),
            grounds.policy(),
            queue,
            chance.random()::nextLong);
    var texts = new AllowedTexts(carrier, world.blocked());
    duty = duty(grounds, book, store, texts);
    turns = new Turns(agency.agency(), SERVER, store, world);
    outbox =
        new OutboxPump(
            agency.agency(),
            store.outbox(),
            SERVER,
            turns,
            messenger(grounds, store, carrier, world),
            new SlotKeeper(store.slots()),
            queue,
            scheduler());
    shifts = new ShiftEnds(turns, world, scheduler());
    lookout = new Lookout(agency.agency(), store.incidents(), turns, scheduler(), Runnable::run);
    deadlines = new DeadlinePump(store.deadlines(), SERVER, turns, queue, scheduler());
    turns.listen(outbox);
    turns.listen(audit.measured().of(queue));
    turns.listen(audit);
    var codeCarrier = codeCarrier(grounds, store, texts);
    codes = new PhoneCodes(world.phones(), codeCarrier, queue, chance.random()::nextLong);
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
            List.of(duty.desk(), new CodeDesk(codeCarrier)));
  }

  private CodeCarrier codeCarrier(Grounds grounds, MemoryStore store, Carrier carrier) {
    return new CodeCarrier(
        grounds.line().agency(),
        grounds.line().pagesNumber(),
        carrier,
        grounds.wording(),
        store.tickets(),
        queue,
        chance.random()::nextLong);
  }

  private Messenger messenger(Grounds grounds, MemoryStore store, Carrier carrier, World world) {
    var agency = grounds.line();
    var notification =
        new NotificationSettings(
            agency.agencyName(),
            agency.zone(),
            agency.familiesNumber(),
            agency.pagesNumber(),
            ACCOUNT,
            NotificationSettings.PER_CALL);
    return new Messenger(
        carrier,
        store.slots(),
        store.calls(),
        grounds.wording(),
        notification,
        queue,
        world.blocked());
  }

  private DutyRoom duty(Grounds grounds, RosterBook book, MemoryStore store, Carrier carrier) {
    var agency = grounds.line();
    var settings =
        new DutySettings(
            agency.agency(), agency.pagesNumber(), ACCOUNT, NotificationSettings.PER_CALL);
    return new DutyRoom(settings, book, store, carrier, grounds.wording(), queue, scheduler());
  }

  /// Comes up as a server does; what is told to it before that finds nobody.
  ///
  /// @param serves called when it can be reached
  void start(Runnable serves) {
    lookout
        .start()
        .compose(_ -> Future.all(outbox.start(), deadlines.start(), duty.pump().start()))
        .onComplete(_ -> {
          upSince = queue.instant();
          shifts.start();
          drain();
          serves.run();
        });
  }

  /// Whether it has been up for this long.
  boolean isUpFor(Duration time) {
    return !upSince.equals(Instant.MAX) && !upSince.plus(time).isAfter(queue.instant());
  }

  private void drain() {
    line.drainSpool();
    queue.look(quiet.stretched(SPOOL_EVERY), life, this::drain);
  }

  /// Ends between two answers: nothing is closed, and nothing that waits here goes on.
  void crash() {
    lookout.stop();
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

  PhoneCodes codes() {
    return codes;
  }

  DutyRoom duty() {
    return duty;
  }

  Drills drills() {
    return line.drills();
  }

  /// A quiet night is looked at less often, so that it passes faster.
  private Scheduler scheduler() {
    return (wait, task) -> queue.look(quiet.stretched(wait), life, task);
  }

  private Identities identities() {
    return (List<StaffId> among, String pin) ->
        Future.succeededFuture(
            pin.equals(Listener.PIN) ? among.stream().findFirst() : Optional.empty());
  }
}
