package org.porchlight;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.porchlight.console.Lately.Missed;
import org.porchlight.console.Upkeep;
import org.porchlight.duty.RosterBook;
import org.porchlight.operations.CodeSigns;
import org.porchlight.operations.Lookback;
import org.porchlight.operations.NoticeSigns;
import org.porchlight.operations.ReadinessCheck;
import org.porchlight.operations.StoreGauges;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.settings.StartUp;
import org.porchlight.storage.Store;

/// Builds what tells the operator's page of the running line.
record UpkeepParts(
    Vertx vertx,
    StartUp startUp,
    Store store,
    RosterBook roster,
    CodeSigns codes,
    InstantSource clock) {
  LiveUpkeep live(
      MeterRegistry registry,
      StoreGauges gauges,
      Supplier<List<ReadinessCheck>> checks,
      Supplier<List<Upkeep.Probe>> probes) {
    var settings = startUp.settings();
    return new LiveUpkeep(
        registry,
        gauges,
        checks,
        probes,
        new Lookback(
            settings.line().agency(),
            store.incidents(),
            this::isOfStaff,
            beside(new NoticeSigns(roster)),
            clock),
        new KeepingWatch(vertx, store, settings.server().data()),
        startUp.inForce());
  }

  /// What did not arrive and is of no incident.
  private Supplier<Future<List<Missed>>> beside(NoticeSigns notices) {
    return () ->
        Future.all(notices.read(), codes.missed())
            .map(both ->
                Stream.of(both.<List<Missed>>resultAt(0), both.<List<Missed>>resultAt(1))
                    .flatMap(List::stream)
                    .toList());
  }

  private boolean isOfStaff(PhoneNumber number) {
    return roster.get().staff().stream().anyMatch(one -> one.phone().equals(number));
  }
}
