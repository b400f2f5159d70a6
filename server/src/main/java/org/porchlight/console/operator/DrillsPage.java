package org.porchlight.console.operator;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.view.DrillsView;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.DrillEvent.DrillBegan;
import org.porchlight.incident.IncidentId;
import org.porchlight.line.Drills;
import org.porchlight.line.IncidentIds;
import org.porchlight.review.DrillScore;

/// The drills and how they went; one button begins one, another ends it.
public final class DrillsPage {
  private static final int LOOKED_AT_MAX = 200;

  private final Console console;
  private final Drills drills;

  public DrillsPage(Console console) {
    this.console = console;
    this.drills =
        new Drills(
            console.agency(),
            console.zone(),
            console.store(),
            console.turns(),
            console.world()::now,
            new IncidentIds(console.world()::now, new SecureRandom()));
  }

  private record Found(IncidentId incident, DrillScore score) {}

  public void open(Doors doors) {
    doors.open(Door.DRILLS, this::page);
    doors.open(Door.DRILL_BEGIN, this::begin);
    doors.open(Door.DRILL_END, this::end);
  }

  private Future<Void> page(RoutingContext request, SignedIn who) {
    var frame = Frames.of(console, who, "drills", "");
    return found()
        .compose(found ->
            Answers.html(request, 200, Templates.html("drills", frame, view(frame.say(), found))));
  }

  /// Whoever begins one goes to it; while one runs, that is told on the page itself.
  private Future<Void> begin(RoutingContext request, SignedIn who) {
    return drills
        .begin(who.source(), who.language(), List.of())
        .compose(begun ->
            Answers.goTo(request, begun.map(drill -> "/incidents/" + drill).orElse("/drills")));
  }

  private Future<Void> end(RoutingContext request, SignedIn who) {
    IncidentId drill;
    try {
      drill = new IncidentId(Optional.ofNullable(request.pathParam("incident")).orElse(""));
    } catch (IllegalArgumentException _) {
      return Answers.status(request, 404);
    }
    return drills.stop(drill, who.source()).compose(_ -> Answers.goTo(request, "/drills"));
  }

  private Future<List<Found>> found() {
    return console
        .store()
        .incidents()
        .recent(console.agency(), LOOKED_AT_MAX)
        .compose(recent -> {
          var reads = recent.stream().map(one -> found(one.incident())).toList();
          return Future.join(reads)
              .transform(_ ->
                  Future.succeededFuture(
                      reads.stream()
                          .filter(Future::succeeded)
                          .flatMap(read -> read.result().stream())
                          .toList()));
        });
  }

  private Future<Optional<Found>> found(IncidentId incident) {
    return console
        .store()
        .incidents()
        .read(console.agency(), incident, 0)
        .map(log ->
            log.entries().isEmpty() || !(log.entries().getFirst().event() instanceof DrillBegan)
                ? Optional.empty()
                : Optional.of(new Found(incident, DrillScore.of(log.entries()))));
  }

  private static DrillsView view(Speech say, List<Found> found) {
    var rows = found.stream().map(one -> row(say, one)).toList();
    return new DrillsView(rows, rows.stream().anyMatch(DrillsView.Row::running));
  }

  private static DrillsView.Row row(Speech say, Found found) {
    DrillScore score = found.score();
    return new DrillsView.Row(
        found.incident().value(),
        say.time(score.began()),
        score.ended() == null
            ? ""
            : say.code("code", score.ended().name().toLowerCase(Locale.ROOT)),
        time(score.toPage()),
        time(score.toAcknowledge()),
        time(score.toPerson()),
        score.steps());
  }

  private static String time(@Nullable Duration time) {
    return time == null ? "–" : time.toSeconds() + " s";
  }
}
