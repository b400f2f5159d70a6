package org.porchlight;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.line.DeadlinePump;
import org.porchlight.line.Identities;
import org.porchlight.line.IncidentIds;
import org.porchlight.line.Line;
import org.porchlight.line.LineSettings;
import org.porchlight.line.OutboxPump;
import org.porchlight.line.Scheduler;
import org.porchlight.line.Turns;
import org.porchlight.line.World;
import org.porchlight.notification.Messenger;
import org.porchlight.notification.NotificationSettings;
import org.porchlight.notification.SlotKeeper;
import org.porchlight.oncall.PinCheck;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.Spool;
import org.porchlight.storage.Store;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Wording;
import org.porchlight.telephony.twilio.LiveFallback;
import org.porchlight.telephony.twilio.TwilioCarrier;
import org.porchlight.telephony.twilio.TwilioSettings;
import org.porchlight.telephony.twilio.TwilioSettings.Secret;
import org.porchlight.telephony.twilio.TwilioWatch;
import org.porchlight.telephony.twilio.TwilioWebhooks;

/// The rooms of one running server, each built by one method and told of those above it.
///
/// Lives on one event loop: build, start and stop it there.
final class Rooms {
  private static final Duration SPOOL_EVERY = Duration.ofSeconds(2);
  private static final Duration FALLBACK_RING = Duration.ofSeconds(30);

  private final Vertx vertx;
  private final Settings settings;
  private final OnCallStaff staff;
  private final Wording wording;
  private final Store store;
  private final InstantSource clock;
  private final ServerId server;
  private final TwilioSettings twilio;
  private final TwilioWatch watch;
  private final SecureRandom random = new SecureRandom();

  private final World world;
  private final Turns turns;
  private final TwilioCarrier carrier;
  private final OutboxPump outbox;
  private final DeadlinePump deadlines;
  private final Line line;
  private long spoolTimer;

  /// @param callbackKey seals the tokens in callback addresses
  Rooms(
      Vertx vertx,
      Settings settings,
      OnCallStaff staff,
      Wording wording,
      Store store,
      Spool spool,
      InstantSource clock,
      ServerId server,
      Secret callbackKey,
      TwilioWatch watch) {
    this.vertx = vertx;
    this.settings = settings;
    this.staff = staff;
    this.wording = wording;
    this.store = store;
    this.clock = clock;
    this.server = server;
    this.watch = watch;
    this.twilio =
        TwilioSettings.of(
                settings.carrier().accountSid(),
                settings.carrier().authTokens().stream().map(Secret::new).toList(),
                settings.server().publicUrl(),
                callbackKey)
            .withApiUrl(settings.carrier().apiUrl());
    this.world = world();
    this.turns = new Turns(settings.line().agency(), server, store, world);
    this.carrier = new TwilioCarrier(vertx, twilio, watch);
    this.outbox = outbox();
    this.deadlines =
        new DeadlinePump(store.deadlines(), server, turns, clock, scheduler());
    this.line = line(spool);
    turns.listen(outbox);
  }

  World worldNow() {
    return world;
  }

  Turns turns() {
    return turns;
  }

  /// Everything the carrier calls, to be mounted at `/twilio/*`.
  Router twilio() {
    return new TwilioWebhooks(vertx, twilio, line, fallback(), carrier.sightings(), watch)
        .router();
  }

  /// Retakes what was left, and begins to turn deadlines, outbox and spool.
  Future<Void> start() {
    spoolTimer = vertx.setPeriodic(SPOOL_EVERY.toMillis(), _ -> line.drainSpool());
    return Future.all(outbox.start(), deadlines.start()).mapEmpty();
  }

  /// Looks at deadlines and outbox now, because the clock was turned.
  Future<Void> lookAgain() {
    return deadlines.catchUp().compose(_ -> outbox.turnOver());
  }

  void stop() {
    vertx.cancelTimer(spoolTimer);
    deadlines.stop();
    outbox.stop();
    carrier.close();
  }

  private World world() {
    return new World(
        settings.line().agency(),
        store,
        staff.roster()::onCall,
        settings.policy(),
        clock,
        random::nextLong);
  }

  private OutboxPump outbox() {
    LineSettings agency = settings.line();
    var notification =
        new NotificationSettings(
            agency.agencyName(),
            agency.zone(),
            agency.familiesNumber(),
            agency.pagesNumber(),
            settings.carrier().accountSid(),
            NotificationSettings.PER_CALL);
    return new OutboxPump(
        agency.agency(),
        store.outbox(),
        server,
        turns,
        new Messenger(carrier, store.slots(), store.calls(), wording, notification, clock),
        new SlotKeeper(store.slots()),
        clock,
        scheduler());
  }

  private Line line(Spool spool) {
    return new Line(
        settings.line(),
        store,
        turns,
        world,
        wording,
        identities(),
        spool,
        new IncidentIds(clock, random));
  }

  /// A check takes a tenth of a second on purpose, so it runs off the event loop.
  Identities identities() {
    return (among, pin) -> {
      Instant now = clock.instant();
      return vertx
          .executeBlocking(() -> whose(among, pin, now), false)
          .map(found -> found == null ? Optional.empty() : found);
    };
  }

  private Optional<StaffId> whose(List<StaffId> among, String pin, Instant now) {
    return among.stream()
        .filter(one -> staff.pins().check(one, pin, now) instanceof PinCheck.Right)
        .findFirst();
  }

  private Scheduler scheduler() {
    return (wait, task) -> {
      long timer = vertx.setTimer(Math.max(1, wait.toMillis()), _ -> task.run());
      return () -> vertx.cancelTimer(timer);
    };
  }

  /// What is heard when nothing of ours can answer (P5).
  private LiveFallback fallback() {
    LineSettings agency = settings.line();
    var said = new ArrayList<Spoken>();
    for (Language language : agency.languages()) {
      said.add(new Spoken.Say(wording.text(language, "voice.fallback"), language));
    }
    var waiting = new ArrayList<Spoken>(said);
    waiting.add(new Spoken.Pause(agency.progressEvery()));
    var call = new ArrayList<Spoken>(said);
    call.add(
        new Spoken.Dial(
            agency.fallbackNumber(), agency.familiesNumber(), FALLBACK_RING, ""));
    for (Language language : agency.languages()) {
      call.add(
          new Spoken.Say(
              wording.text(language, "voice.fallback_unanswered", Map.of()), language));
    }
    return new LiveFallback(call, waiting);
  }
}
