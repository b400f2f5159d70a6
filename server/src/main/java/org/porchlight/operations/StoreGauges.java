package org.porchlight.operations;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.IncidentLog.Listed;
import org.porchlight.storage.Outbox.Backlog;
import org.porchlight.storage.Store;

/// What waits in the store: open incidents, and errands without a result.
///
/// Shows no number at all, rather than an old one, while the store does not answer.
public final class StoreGauges {
  private final Store store;
  private final AgencyId agency;
  private final InstantSource clock;
  private volatile double incidentsOpen = Double.NaN;
  private volatile double outboxWaiting = Double.NaN;
  private volatile double outboxPutOff = Double.NaN;
  private volatile double outboxAgeSeconds = Double.NaN;

  public StoreGauges(MeterRegistry registry, Store store, AgencyId agency, InstantSource clock) {
    this.store = store;
    this.agency = agency;
    this.clock = clock;
    Gauge.builder("incidents.open", this, gauges -> gauges.incidentsOpen)
        .description("Incidents that are not closed")
        .register(registry);
    Gauge.builder("outbox.waiting", this, gauges -> gauges.outboxWaiting)
        .description("Errands without a result, put off ones left out")
        .register(registry);
    Gauge.builder("outbox.put.off", this, gauges -> gauges.outboxPutOff)
        .description("Errands that are tried, or looked for, again later")
        .register(registry);
    FunctionCounter.builder("outbox.unreadable", store, of -> of.outbox().unreadable())
        .description("Errands that could not be opened, each time they were tried")
        .register(registry);
    Gauge.builder("outbox.age", this, gauges -> gauges.outboxAgeSeconds)
        .description("How long the oldest errand has waited")
        .baseUnit("seconds")
        .register(registry);
  }

  /// Asks the store; succeeds whatever it answers.
  public Future<Void> read() {
    return Future.join(
            store.incidents().open(agency).onComplete(open -> open(open.result())),
            store.outbox().backlog(clock.instant()).onComplete(all -> backlog(all.result())))
        .<Void>mapEmpty()
        .otherwiseEmpty();
  }

  private void open(@Nullable List<Listed> open) {
    incidentsOpen = open == null ? Double.NaN : open.size();
  }

  private void backlog(@Nullable Backlog backlog) {
    if (backlog == null) {
      outboxWaiting = Double.NaN;
      outboxPutOff = Double.NaN;
      outboxAgeSeconds = Double.NaN;
      return;
    }
    outboxWaiting = backlog.waiting();
    outboxPutOff = backlog.later();
    var oldest = backlog.oldest();
    outboxAgeSeconds =
        oldest == null
            ? 0
            : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
  }
}
