package org.porchlight.exchange;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.exchange.Readers.Subject;
import org.porchlight.measurement.MeasureCsv;
import org.porchlight.measurement.MeasureWords;
import org.porchlight.measurement.QuarterAsked;
import org.porchlight.measurement.QuarterBook;
import org.porchlight.measurement.QuarterTold;
import org.porchlight.measurement.TooManyIncidents;
import org.porchlight.plan.Language;
import org.porchlight.review.measures.Plot.Kind;
import org.porchlight.storage.StorageException;
import org.porchlight.telephony.Wording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures for other programs and for reports: small counts never leave by here, and whole
/// quarters alone do.
public final class MeasureRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(MeasureRoutes.class);

  private final ApiDoor door;
  private final QuarterBook quarters;
  private final Readers readers;
  private final Wording wording;
  private final ZoneId zone;
  private final InstantSource clock;

  private enum Format {
    JSON,
    CSV
  }

  /// What was asked for, once it is understood.
  private record Asked(
      QuarterAsked.Understood what,
      Format format,
      @Nullable Kind plot,
      Wording wording,
      Language language) {
    MeasureWords words(QuarterTold told) {
      return new MeasureWords(wording, language, told.reckoned().goals());
    }
  }

  /// @param readers notes who read measures
  /// @param zone the agency's, in which days begin and end
  public MeasureRoutes(
      ExchangeSettings settings,
      QuarterBook quarters,
      Readers readers,
      Wording wording,
      ZoneId zone,
      InstantSource clock) {
    this.door = new ApiDoor(settings);
    this.quarters = quarters;
    this.readers = readers;
    this.wording = wording;
    this.zone = zone;
    this.clock = clock;
  }

  /// Adds the route; before those of the API, which answer for what is not here.
  public void mount(Router router) {
    router.route("/api/measures").handler(door::check);
    router.get("/api/measures").handler(this::answer).failureHandler(MeasureRoutes::failed);
  }

  private void answer(RoutingContext context) {
    read(context)
        .ifPresent(asked ->
            readers.answer(
                context,
                Subject.all("measures"),
                () ->
                    quarters
                        .told(asked.what().quarter())
                        .compose(told -> send(context, asked, told))
                        .onFailure(context::fail)));
  }

  private static Future<Void> send(RoutingContext context, Asked asked, QuarterTold told) {
    var split = asked.what().split();
    var plot = asked.plot();
    var words = asked.words(told);
    return switch (asked.format()) {
      case CSV ->
          csv(
              context,
              plot == null ? MeasureCsv.of(told, split, words) : MeasureCsv.of(told.plot(plot)));
      case JSON -> {
        Json.send(context, 200, MeasureJson.of(asked.what(), told, words));
        yield Future.succeededFuture();
      }
    };
  }

  private static Future<Void> csv(RoutingContext context, String table) {
    return context
        .response()
        .putHeader("Content-Type", "text/csv; charset=utf-8; header=present")
        .putHeader("Content-Disposition", "attachment; filename=\"measures.csv\"")
        .putHeader("Cache-Control", "no-store")
        .end(table);
  }

  /// Empty when it was refused, with everything that is wrong with it.
  private Optional<Asked> read(RoutingContext context) {
    var request = context.request();
    var faults = new ArrayList<String>();
    var format = one(Format.values(), "format", request.getParam("format"), faults);
    var plot = one(Kind.values(), "plot", request.getParam("plot"), faults);
    var language = one(Language.values(), "lang", request.getParam("lang"), faults);
    var quarter =
        QuarterAsked.read(
            request.getParam("quarter"),
            Optional.ofNullable(request.getParam("from")).orElse(request.getParam("to")),
            request.getParam("split"),
            zone,
            clock.instant());
    return switch (quarter) {
      case QuarterAsked.Understood what when faults.isEmpty() ->
          Optional.of(
              new Asked(
                  what,
                  format == null ? Format.JSON : format,
                  plot,
                  wording,
                  language == null ? Language.EN : language));
      case QuarterAsked.Understood _ -> refused(context, faults);
      case QuarterAsked.Faulty(var more) -> {
        faults.addAll(more);
        yield refused(context, faults);
      }
    };
  }

  private static Optional<Asked> refused(RoutingContext context, List<String> faults) {
    Json.refuse(context, 400, String.join("; ", faults));
    return Optional.empty();
  }

  /// The value with this word; null where nothing was given.
  private static <E extends Enum<E>> @Nullable E one(
      E[] values, String field, @Nullable String given, List<String> faults) {
    if (given == null || given.isBlank()) {
      return null;
    }
    for (E value : values) {
      if (Json.word(value).equals(given)) {
        return value;
      }
    }
    faults.add(
        field
            + ": another (expected: "
            + Arrays.stream(values).map(Json::word).collect(Collectors.joining(", "))
            + ")");
    return null;
  }

  private static void failed(RoutingContext context) {
    switch (context.failure()) {
      case TooManyIncidents many -> Json.refuse(context, 422, String.valueOf(many.getMessage()));
      case StorageException _ -> Json.refuse(context, 503, "store: no answer; try again");
      case null -> Json.refuse(context, context.statusCode(), "request: one that cannot be read");
      case Throwable other -> {
        LOG.error("measures failed: {}", other.getClass().getName());
        Json.refuse(context, 500, "server: an error of its own; try again");
      }
    }
  }
}
