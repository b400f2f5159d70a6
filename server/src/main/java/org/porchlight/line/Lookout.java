package org.porchlight.line;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Consumer;
import org.porchlight.incident.IncidentId;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.IncidentLog;

/// Keeps what this server knows of open incidents true, whoever appended to them: in one incident
/// it is asked who is busy in the others.
///
/// Looks when it comes up, when an append is made known, and once a minute for what was not. What
/// the store does not answer is asked again a second later; nothing waits for it.
public final class Lookout {
  /// By when an append of this server's own has been answered, and needs no reading.
  private static final Duration MOMENT = Duration.ofMillis(200);

  private static final Duration AGAIN = Duration.ofSeconds(1);
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final AgencyId agency;
  private final IncidentLog incidents;
  private final Turns turns;
  private final Scheduler scheduler;
  private final Consumer<Runnable> here;
  private Runnable unsubscribe = () -> {};
  private Runnable next = () -> {};
  private boolean over;

  /// @param here runs a task on the thread that the turns run on
  public Lookout(
      AgencyId agency,
      IncidentLog incidents,
      Turns turns,
      Scheduler scheduler,
      Consumer<Runnable> here) {
    this.agency = agency;
    this.incidents = incidents;
    this.turns = turns;
    this.scheduler = scheduler;
    this.here = here;
  }

  /// Completes after the first look, however it ended.
  public Future<Void> start() {
    unsubscribe =
        incidents.onAppend((incident, version) ->
            here.accept(() -> scheduler.after(MOMENT, () -> read(incident, version))));
    return look();
  }

  public void stop() {
    over = true;
    unsubscribe.run();
    next.run();
  }

  private Future<Void> look() {
    return incidents
        .open(agency)
        .compose(listed ->
            Future.join(listed.stream().map(one -> read(one.incident(), one.version())).toList())
                .<Void>mapEmpty())
        .onComplete(looked -> lookAfter(looked.succeeded() ? EVERY : AGAIN))
        .otherwiseEmpty();
  }

  private void lookAfter(Duration wait) {
    if (!over) {
      next = scheduler.after(wait, this::look);
    }
  }

  private Future<Void> read(IncidentId incident, long version) {
    return over || turns.lastKnown(incident).version() >= version
        ? Future.succeededFuture()
        : turns.state(incident).mapEmpty();
  }
}
