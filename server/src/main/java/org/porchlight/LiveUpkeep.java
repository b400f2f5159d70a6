package org.porchlight;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.porchlight.console.Lately;
import org.porchlight.console.Upkeep;
import org.porchlight.operations.Lookback;
import org.porchlight.operations.ReadinessCheck;
import org.porchlight.operations.StoreGauges;
import org.porchlight.settings.InForce;

/// Tells the operator's page what the meters, the checks, the logs and the settings say.
final class LiveUpkeep implements Upkeep {
  private static final long CHECK_MILLIS_MAX = 2_000;

  /// How a figure is shown.
  ///
  /// @param least what is worth a line
  /// @param alarmFrom from where somebody should look at it
  private record Shown(double least, double alarmFrom) {
    static final Shown ALWAYS = new Shown(0, Double.POSITIVE_INFINITY);
  }

  /// Late deadlines and missed texts are told by the logs, which a restart does not forget.
  private static final Map<String, Shown> SHOWN =
      Map.ofEntries(
          Map.entry("incidents.open", Shown.ALWAYS),
          Map.entry("outbox.waiting", Shown.ALWAYS),
          Map.entry("outbox.age", new Shown(0, 60)),
          Map.entry("outbox.unreadable", new Shown(0, 1)),
          Map.entry("carrier.answers", Shown.ALWAYS),
          Map.entry("signatures.refused", Shown.ALWAYS),
          Map.entry("texts.put.aside", new Shown(0, 1)),
          Map.entry("contacts.found.late", new Shown(0, 1)),
          Map.entry("probes", Shown.ALWAYS),
          Map.entry("probe.calls", Shown.ALWAYS));

  private final MeterRegistry registry;
  private final StoreGauges gauges;
  private final Supplier<List<ReadinessCheck>> checks;
  private final Supplier<List<Probe>> probes;
  private final Lookback lookback;
  private final KeepingWatch keeping;
  private final List<Setting> settings;

  LiveUpkeep(
      MeterRegistry registry,
      StoreGauges gauges,
      Supplier<List<ReadinessCheck>> checks,
      Supplier<List<Probe>> probes,
      Lookback lookback,
      KeepingWatch keeping,
      List<InForce> settings) {
    this.registry = registry;
    this.gauges = gauges;
    this.checks = checks;
    this.probes = probes;
    this.lookback = lookback;
    this.keeping = keeping;
    this.settings =
        settings.stream().map(one -> new Setting(one.key(), one.value(), one.origin())).toList();
  }

  @Override
  public Future<Look> look() {
    var asked = checks.get().stream().map(LiveUpkeep::ask).toList();
    var lately = lookback.read().map(Optional::of).otherwise(Optional.<Lately>empty());
    var kept = keeping.look();
    return Future.all(gauges.read(), Future.all(asked), lately, kept)
        .map(_ ->
            new Look(
                asked.stream().map(Future::result).toList(),
                figures(),
                probes.get(),
                lately.result().orElse(null),
                kept.result(),
                settings));
  }

  private static Future<Check> ask(ReadinessCheck check) {
    return check
        .check()
        .get()
        .timeout(CHECK_MILLIS_MAX, TimeUnit.MILLISECONDS)
        .map(_ -> new Check(check.name(), true))
        .otherwise(new Check(check.name(), false));
  }

  private List<Figure> figures() {
    var figures = new ArrayList<Figure>();
    for (Meter meter : registry.getMeters()) {
      String name = meter.getId().getName();
      Shown shown = SHOWN.get(name);
      double value = value(meter);
      // No number at all, while the store does not answer, is less than any.
      if (shown != null && value >= shown.least()) {
        figures.add(new Figure(name, part(meter), value, value >= shown.alarmFrom()));
      }
    }
    figures.sort(Comparator.comparing(Figure::name).thenComparing(Figure::part));
    return figures;
  }

  private static String part(Meter meter) {
    return meter.getId().getTags().stream().findFirst().map(Tag::getValue).orElse("");
  }

  private static double value(Meter meter) {
    return switch (meter) {
      case Timer timer -> timer.max(TimeUnit.SECONDS);
      case Gauge gauge -> gauge.value();
      case Counter counter -> counter.count();
      default -> meter.measure().iterator().next().getValue();
    };
  }
}
