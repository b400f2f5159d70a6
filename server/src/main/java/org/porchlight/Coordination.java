package org.porchlight;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.porchlight.coordination.Apart;
import org.porchlight.coordination.CalendarLook;
import org.porchlight.coordination.Families;
import org.porchlight.coordination.FamilyRecords;
import org.porchlight.coordination.PlanDesk;
import org.porchlight.coordination.PlanLives;
import org.porchlight.coordination.Relationships;
import org.porchlight.coordination.TeamTroubles;
import org.porchlight.coordination.Troubles;
import org.porchlight.coordination.care.CareRoom;
import org.porchlight.coordination.care.DateReminders;
import org.porchlight.coordination.drafting.DraftDesk;
import org.porchlight.coordination.drafting.Drafts;
import org.porchlight.coordination.signing.SignOffAsking;
import org.porchlight.duty.RosterBook;
import org.porchlight.exchange.CoordinationApi;
import org.porchlight.exchange.Readers;
import org.porchlight.line.Scheduler;
import org.porchlight.line.TurnListener;
import org.porchlight.line.Turns;
import org.porchlight.line.World;
import org.porchlight.settings.Settings;
import org.porchlight.settings.StartUp;
import org.porchlight.storage.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What care coordinators do between crises, on one running server.
final class Coordination {
  private static final Duration LOOK_EVERY = Duration.ofMinutes(5);
  private static final Logger LOG = LoggerFactory.getLogger(Coordination.class);

  private final Settings settings;
  private final Scheduler scheduler;
  private final Store store;
  private final World world;
  private final PlanLives lives;
  private final FamilyRecords records;
  private final Families families;
  private final DraftDesk drafting;
  private final TeamTroubles listener;
  private final CalendarLook calendar;
  private final CareRoom care;
  private Runnable callOff = () -> {};

  Coordination(
      Vertx vertx,
      StartUp startUp,
      Store store,
      Turns turns,
      World world,
      InstantSource clock,
      Scheduler scheduler,
      DateReminders reminders) {
    this.settings = startUp.settings();
    this.scheduler = scheduler;
    this.store = store;
    this.world = world;
    var agency = settings.line().agency();
    lives = new PlanLives(agency, store, startUp.policies(), clock, apart(vertx));
    var troubles = new Troubles(lives);
    records = new FamilyRecords(agency, store.directory(), store.journals(), clock);
    families = new Families(records, lives, troubles);
    var text = new YamlDraftText();
    var drafts = new Drafts(agency, store.journals(), text, clock);
    drafting = new DraftDesk(lives, families, drafts, text);
    listener = new TeamTroubles(agency, store.incidents(), store.directory(), troubles);
    calendar = new CalendarLook(lives, troubles, listener, clock);
    care =
        new CareRoom(
            agency,
            store,
            settings.line().zone(),
            clock,
            new CareRoom.Around(
                lives,
                families,
                startUp.policies(),
                turns::state,
                world.phones()::of,
                startUp.staff().roster().staff()),
            reminders);
  }

  /// Work of some milliseconds, done by another thread.
  static Apart apart(Vertx vertx) {
    return new Apart() {
      @Override
      public <T> Future<T> run(Supplier<T> work) {
        return vertx.executeBlocking(work::get, false).map(Objects::requireNonNull);
      }
    };
  }

  PlanLives lives() {
    return lives;
  }

  CareRoom care() {
    return care;
  }

  /// What the staff of now have to do with incidents.
  Relationships relationships(RosterBook roster) {
    return new Relationships(
        settings.line().agency(),
        store,
        world,
        family -> care.coordinators(family, roster.get().staff()));
  }

  /// What coordinators work with on their pages.
  PlanDesk desk(SignOffAsking asking) {
    return new PlanDesk(lives, families, drafting, asking);
  }

  FamilyRecords records() {
    return records;
  }

  /// Hears of every turn of the line.
  TurnListener listener() {
    return listener;
  }

  /// @param readers knows the staff, and notes who reads through the API
  /// @param roster whose staff are asked what they have to do with families
  void mount(Vertx vertx, Router router, SignOffAsking asking, Readers readers, RosterBook roster) {
    new CoordinationApi(
            settings.exchange(),
            lives,
            care,
            new YamlPlanFiles(),
            asking,
            readers,
            relationships(roster),
            () -> UUID.randomUUID().toString())
        .mount(vertx, router);
  }

  /// Asks the calendar now and again; nobody waits for it.
  void start() {
    lookAgain()
        .onFailure(failure -> LOG.warn("calendar of plans not asked: {}", failure.getMessage()));
    callOff = scheduler.after(LOOK_EVERY, this::start);
  }

  /// Asks the calendar if it is time to, because the clock was turned.
  Future<Void> lookAgain() {
    return calendar.lookIfDue().compose(_ -> care.lookIfDue());
  }

  void stop() {
    calendar.stop();
    callOff.run();
  }
}
