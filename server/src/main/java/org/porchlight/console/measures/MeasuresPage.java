package org.porchlight.console.measures;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.ReadingNotes;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.measurement.MeasureCsv;
import org.porchlight.measurement.MeasureWords;
import org.porchlight.measurement.PeriodAsked;
import org.porchlight.measurement.PeriodAsked.Understood;
import org.porchlight.measurement.QuarterAsked;
import org.porchlight.measurement.TooManyIncidents;
import org.porchlight.review.measures.Measured;
import org.porchlight.review.measures.Measures;
import org.porchlight.review.measures.Plot;
import org.porchlight.review.measures.Plots;
import org.porchlight.review.measures.StepTally;
import org.porchlight.review.measures.ToSee;

/// How the line did in a period, for those responsible: every figure, and what may leave the house,
/// of whole quarters and without small counts.
public final class MeasuresPage {
  private final Console console;
  private final ReadingNotes notes;

  public MeasuresPage(Console console) {
    this.console = console;
    this.notes = new ReadingNotes(console);
  }

  /// Everything that the page tells, reckoned off the event loop.
  record Told(
      List<Measured> measured, List<Plot> plots, ToSee toSee, List<StepTally.OfStep> steps) {}

  public void open(Doors doors) {
    doors.open(Door.MEASURES, this::page);
    doors.open(Door.MEASURES_CSV, this::csv);
  }

  private Future<Void> page(RoutingContext request, SignedIn who) {
    return switch (asked(request)) {
      case PeriodAsked.Faulty _ -> Answers.status(request, 422);
      case Understood asked ->
          notes
              .note(who, "measures", "all")
              .compose(_ -> page(request, who, asked))
              .recover(failure -> tooMany(request, failure));
    };
  }

  private Future<Void> page(RoutingContext request, SignedIn who, Understood asked) {
    var split = asked.split();
    return console
        .periods()
        .read(asked.period())
        .compose(read ->
            console
                .periods()
                .reckon(
                    ground ->
                        new Told(
                            Measures.of(ground, split),
                            Plots.of(ground),
                            ToSee.of(ground),
                            StepTally.byStep(ground)),
                    read.ground())
                .compose(told -> {
                  var frame = Frames.of(console, who, "measures", "");
                  var view =
                      new MeasureViews(frame.say(), asked, read.ground().goals()).view(read, told);
                  return Answers.html(request, 200, Templates.html("measures", frame, view));
                }));
  }

  /// One table of one quarter, for outside.
  private Future<Void> csv(RoutingContext request, SignedIn who) {
    if (!(quarter(request) instanceof QuarterAsked.Understood asked)) {
      return Answers.status(request, 422);
    }
    var table = Plot.Kind.of(String.valueOf(request.request().getParam("table")));
    return console
        .quarters()
        .told(asked.quarter())
        .compose(told -> {
          var words = new MeasureWords(console.wording(), who.language(), told.reckoned().goals());
          var name = table.map(Plot.Kind::code).orElse("measures") + "-" + asked.quarter();
          return request
              .response()
              .putHeader("Content-Type", "text/csv; charset=utf-8; header=present")
              .putHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
              .end(
                  table
                      .map(kind -> MeasureCsv.of(told.plot(kind)))
                      .orElseGet(() -> MeasureCsv.of(told, asked.split(), words)));
        })
        .recover(failure -> tooMany(request, failure));
  }

  private QuarterAsked quarter(RoutingContext request) {
    var asked = request.request();
    return QuarterAsked.read(
        asked.getParam("quarter"),
        Optional.ofNullable(asked.getParam("from")).orElse(asked.getParam("to")),
        asked.getParam("split"),
        console.zone(),
        console.world().now());
  }

  private PeriodAsked asked(RoutingContext request) {
    return PeriodAsked.read(
        request.request().getParam("from"),
        request.request().getParam("to"),
        request.request().getParam("split"),
        console.zone(),
        console.world().now());
  }

  private static Future<Void> tooMany(RoutingContext request, Throwable failure) {
    return failure instanceof TooManyIncidents
        ? Answers.status(request, 422)
        : Future.failedFuture(failure);
  }
}
