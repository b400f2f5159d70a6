package org.porchlight.console.operator;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.GlassViews;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.Upkeep;
import org.porchlight.console.view.OperatorView;
import org.porchlight.console.view.RosterView;
import org.porchlight.console.view.Speech;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.storage.ReadingLog.Reading;

/// Whether the line is well: cover, what waits, what the carrier does, settings, and who read what.
public final class OperatorPage {
  private static final int READINGS_MAX = 100;

  private final Console console;

  public OperatorPage(Console console) {
    this.console = console;
  }

  public void open(Doors doors) {
    doors.open(Door.OPERATOR, this::page);
  }

  private Future<Void> page(RoutingContext request, SignedIn who) {
    var frame = Frames.of(console, who, "operator", "");
    var say = frame.say();
    var state = console.roster().read();
    var look = console.upkeep().look();
    var readings = readings();
    var glass = new GlassViews(console).audit(say);
    return Future.all(state, look, readings, glass)
        .map(_ -> new RosterViews(console.roster(), state.result(), say, who).view())
        .map(roster -> view(say, roster, look.result(), readings.result(), glass.result()))
        .compose(view -> Answers.html(request, 200, Templates.html("operator", frame, view)));
  }

  private OperatorView view(
      Speech say, RosterView roster, Upkeep.Look look, List<Reading> readings, List<String> glass) {
    return new OperatorView(
        wrong(say, look, roster.gaps()),
        roster.gaps(),
        roster.now(),
        look.checks().stream().map(check -> row(say, check)).toList(),
        look.figures().stream().map(figure -> row(say, figure)).toList(),
        look.settings().stream().map(OperatorPage::row).toList(),
        readings.stream().map(reading -> row(say, reading)).toList(),
        glass);
  }

  /// Left out where they cannot be read.
  private Future<List<Reading>> readings() {
    return console
        .store()
        .readings()
        .recent(console.agency(), READINGS_MAX)
        .otherwise(List.<Reading>of());
  }

  private static List<String> wrong(Speech say, Upkeep.Look look, List<String> gaps) {
    var wrong = new ArrayList<String>();
    look.checks().stream()
        .filter(check -> !check.holds())
        .forEach(
            check -> wrong.add(say.of("operator.not_well", Map.of("name", checkName(say, check)))));
    look.figures().stream()
        .filter(Upkeep.Figure::alarm)
        .map(figure -> row(say, figure))
        .forEach(row -> wrong.add(row.name() + ": " + row.value()));
    wrong.addAll(gaps);
    return wrong;
  }

  private static OperatorView.Row row(Speech say, Upkeep.Check check) {
    return new OperatorView.Row(
        checkName(say, check),
        say.of(check.holds() ? "operator.holds" : "operator.fails"),
        !check.holds());
  }

  private static String checkName(Speech say, Upkeep.Check check) {
    return say.code("operator.check", check.name());
  }

  private static OperatorView.Row row(Speech say, Upkeep.Figure figure) {
    String name = say.of("operator.figure." + figure.name());
    String parts = figure.name().equals("deadlines.late") ? "deadline" : "operator.part";
    String part = figure.part().isEmpty() ? "" : ", " + say.code(parts, figure.part());
    return new OperatorView.Row(
        name + part, String.format(Locale.ROOT, "%.0f", figure.value()), figure.alarm());
  }

  private static OperatorView.Setting row(Upkeep.Setting setting) {
    return new OperatorView.Setting(setting.key(), setting.value(), setting.origin());
  }

  private OperatorView.Reading row(Speech say, Reading reading) {
    String why = WhoReadPage.why(say, reading.why());
    String what =
        say.code("operator.read", reading.what())
            + " "
            + reading.id()
            + (why.isEmpty() ? "" : ", " + why);
    return new OperatorView.Reading(say.time(reading.at()), name(reading.reader()), what);
  }

  private String name(StaffId id) {
    return console.staff().apply(id).map(StaffMember::name).orElse(id.value());
  }
}
