package org.porchlight.operations;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxBuilder;
import io.vertx.core.VertxOptions;
import io.vertx.micrometer.Label;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import java.util.EnumSet;

/// The framework's own meters, with tags from closed lists only.
public final class VertxMeters {
  private VertxMeters() {}

  public static PrometheusMeterRegistry registry() {
    return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  }

  /// Vert.x whose HTTP server and pools are metered in `registry`.
  ///
  /// Requests are told apart by route and status, never by path: paths carry ids. Methods are left
  /// out as well, for anybody may send a method of their own making.
  public static VertxBuilder vertx(VertxOptions options, PrometheusMeterRegistry registry) {
    var metered =
        new MicrometerMetricsOptions()
            .setEnabled(true)
            .setLabels(
                EnumSet.of(Label.HTTP_ROUTE, Label.HTTP_CODE, Label.POOL_TYPE, Label.POOL_NAME));
    for (MetricsDomain domain : MetricsDomain.values()) {
      if (domain != MetricsDomain.HTTP_SERVER && domain != MetricsDomain.NAMED_POOLS) {
        metered.addDisabledMetricsCategory(domain);
      }
    }
    return Vertx.builder()
        .with(options.setMetricsOptions(metered))
        .withMetrics(new MicrometerMetricsFactory(registry));
  }
}
