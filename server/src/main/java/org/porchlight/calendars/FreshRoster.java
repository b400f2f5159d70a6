package org.porchlight.calendars;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.porchlight.duty.DutyRoom;
import org.porchlight.exchange.CalendarFetch;
import org.porchlight.line.Scheduler;
import org.porchlight.oncall.Roster;
import org.porchlight.operations.Operator;
import org.porchlight.operations.Repeating;
import org.porchlight.settings.Fault;
import org.porchlight.settings.Mode;
import org.porchlight.settings.StartUp;

/// The written roster with its calendars, looked after as long as the server runs.
///
/// Lives on one event loop: build, start and stop it there.
public final class FreshRoster implements Supplier<Roster> {
  private static final Duration FILES_EVERY = Duration.ofMinutes(5);
  private static final Duration FETCH_PATIENCE = Duration.ofSeconds(20);

  private final Vertx vertx;
  private final StartUp startUp;
  private final InstantSource clock;
  private final LiveRoster roster;
  private final Repeating repeating;

  public FreshRoster(Vertx vertx, StartUp startUp, InstantSource clock, Scheduler scheduler) {
    this.vertx = vertx;
    this.startUp = startUp;
    this.clock = clock;
    this.repeating = new Repeating(scheduler);
    this.roster =
        new LiveRoster(
            startUp.staff().roster(),
            startUp.staff().calendars(),
            new CalendarCopies(startUp.settings().server().data()),
            clock);
  }

  @Override
  public Roster get() {
    return roster.get();
  }

  /// Reads and fetches calendars again and again from here on; what cannot be taken is told.
  public Future<Void> start(DutyRoom duty, Operator operator) {
    var settings = startUp.settings();
    var feeds =
        new CalendarFeeds(
            vertx,
            new CalendarFetch(vertx, settings.mode() == Mode.DEMO, FETCH_PATIENCE),
            startUp.staff().calendars(),
            roster,
            settings.watch().calendars().silence(),
            new CalendarFeeds.Told(
                () -> {
                  duty.tellFault("calendar");
                  var _ = operator.tell(CalendarFeeds.BROKEN);
                },
                operator::over),
            clock);
    duty.book().watchCalendars(feeds::standing);
    tell(duty, roster.faults());
    repeating.every(
        FILES_EVERY,
        () ->
            vertx
                .executeBlocking(roster::refresh, false)
                .onSuccess(faults -> tell(duty, faults))
                .mapEmpty());
    repeating.every(settings.watch().calendars().every(), feeds::fetch);
    return feeds.fetch();
  }

  /// A calendar that cannot be taken is somebody's to mend, before its last good shifts run out.
  private void tell(DutyRoom duty, List<Fault> faults) {
    if (startUp.rosterIsCopy()) {
      duty.tellFault("roster");
    }
    if (!faults.isEmpty()) {
      duty.tellFault("calendar");
    }
  }

  public void stop() {
    repeating.stop();
  }
}
