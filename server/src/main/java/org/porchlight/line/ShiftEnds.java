package org.porchlight.line;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Report.ShiftOver;
import org.porchlight.incident.Source;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.Bounded;
import org.porchlight.storage.NaturalKey;

/// Whoever leads a crisis when their shift ends is told so, once: it stays theirs until somebody
/// takes it (R16).
///
/// Looks each minute at what this server knows; of several servers the first tells. Who was not on
/// call when it became theirs knows that already.
public final class ShiftEnds {
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final int TOLD_MAX = 1_000;

  private final Turns turns;
  private final World world;
  private final Scheduler scheduler;

  /// So that nobody who leads on for days costs a turn each minute; the log forgets nobody.
  private final Set<NaturalKey> told = Collections.newSetFromMap(Bounded.ofLatest(TOLD_MAX));

  private Runnable next = () -> {};

  public ShiftEnds(Turns turns, World world, Scheduler scheduler) {
    this.turns = turns;
    this.world = world;
    this.scheduler = scheduler;
  }

  public void start() {
    next =
        scheduler.after(
            EVERY,
            () -> {
              var _ = look();
              start();
            });
  }

  public void stop() {
    next.run();
  }

  /// Tells everybody who is to be told now; whom the store keeps from it is told at the next look.
  public Future<Void> look() {
    return Future.join(
            world.led().stream()
                .map(incident -> tell(incident, turns.lastKnown(incident)))
                .toList())
        .<Void>mapEmpty()
        .otherwiseEmpty();
  }

  private Future<Void> tell(IncidentId incident, IncidentState state) {
    return ended(state)
        .map(lead -> {
          var key =
              new NaturalKey(
                  "shift:" + incident + ":" + lead.value() + ":" + state.crew().leadSince());
          return told.contains(key)
              ? Future.<Void>succeededFuture()
              : turns
                  .turn(incident, new ShiftOver(lead), Source.line(), key)
                  .onSuccess(_ -> told.add(key))
                  .<Void>mapEmpty();
        })
        .orElseGet(Future::succeededFuture);
  }

  private Optional<StaffId> ended(IncidentState state) {
    return Optional.ofNullable(state.crew().lead())
        .filter(lead -> state.crew().handover() == null)
        .filter(lead -> world.onCall().member(lead).isEmpty())
        .filter(lead -> wasOnCall(lead, state));
  }

  /// By the roster as it stands, or as it stood when they were paged: swaps are noted late.
  private boolean wasOnCall(StaffId lead, IncidentState state) {
    var since = state.crew().leadSince();
    return state.pages().all().stream().anyMatch(page -> page.isTo(lead))
        || (since != null && world.onCallAt(since).member(lead).isPresent());
  }
}
