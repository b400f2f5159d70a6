package org.porchlight.console.review;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.IncidentFiles;
import org.porchlight.console.Names;
import org.porchlight.console.Sentences;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Standings;
import org.porchlight.console.Taps;
import org.porchlight.console.Templates;
import org.porchlight.console.Withheld;
import org.porchlight.console.view.LearnView;
import org.porchlight.console.view.Notice;
import org.porchlight.console.view.ReviewView;
import org.porchlight.console.view.Speech;
import org.porchlight.console.walk.AfterViews;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.WalkEvent;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.changes.PlanDifference;
import org.porchlight.review.Timeline;
import org.porchlight.review.TimelineRow;
import org.porchlight.rights.Field;

/// The plan decision with both voices in it, and the closing (R19).
public final class ReviewPage implements Taps.Shown {
  private final Console console;
  private final IncidentFiles files;

  public ReviewPage(Console console, IncidentFiles files) {
    this.console = console;
    this.files = files;
  }

  public void open(Doors doors) {
    doors.open(Door.REVIEW_PAGE, this::page);
  }

  private Future<Void> page(RoutingContext request, SignedIn who) {
    return files.answer(request, who, "review", file -> show(request, file, 200, null));
  }

  @Override
  public String path(IncidentId incident) {
    return "/incidents/" + incident + "/review";
  }

  @Override
  public Future<Void> show(
      RoutingContext request, IncidentFile file, int status, @Nullable Notice notice) {
    var frame = Frames.here(console, file.reader(), "review", file.live()).with(notice);
    return FamilyCrises.of(console, file)
        .map(crises -> new LearnViews(console, file, frame.say(), crises).view())
        .compose(learn ->
            Answers.html(
                request,
                status,
                Templates.html("review", frame, view(console, file, frame.say(), learn))));
  }

  private static ReviewView view(Console console, IncidentFile file, Speech say, LearnView learn) {
    var sentences = new Sentences(console, file, say);
    var withheld = new Withheld(file.reader(), say);
    List<TimelineRow> rows =
        Timeline.of(file.entries()).stream()
            .filter(row -> file.reader().reads(row.restriction()))
            .toList();
    return new ReviewView(
        file.id().value(),
        Standings.of(
            console, say, file.state(), file.family().map(FamilyRecord::lineCode).orElse("")),
        withheld.notices(),
        AfterViews.of(say, file),
        new TriedSteps(file, say, new Names(console, file, say)).all(),
        rows.stream().filter(ReviewPage::asksForALook).map(sentences::of).toList(),
        file.state().messages().tasks().stream()
            .distinct()
            .map(task -> say.of("task", task))
            .toList(),
        withheld.lines(Field.PLAN_WORDS, changes(file, say)),
        Door.REVIEW.lets(file.reader()),
        Door.FOLLOW_UP.lets(file.reader()),
        file.between(console.care().policies()),
        learn);
  }

  /// What a version written since would change of the one that ran here; empty without one.
  private static List<String> changes(IncidentFile file, Speech say) {
    return file.plan()
        .flatMap(ran ->
            file.life()
                .newest()
                .filter(newest -> newest.version() > ran.ref().version())
                .map(newest -> PlanDifference.between(ran, newest.plan()).changes().stream()))
        .map(changes -> changes.map(change -> say.days(change.in(say.language()))).toList())
        .orElse(List.of());
  }

  /// What the walk itself wants looked at: steps past a gate, steps marked, danger overridden.
  private static boolean asksForALook(TimelineRow row) {
    return row.event() instanceof WalkEvent event
        && switch (event) {
          case WalkEvent.StepStarted started -> started.flagged();
          case WalkEvent.StepMarked _, WalkEvent.DangerOverridden _, WalkEvent.GateLifted _ -> true;
          case WalkEvent.ScreeningDone _,
              WalkEvent.ScreeningSkipped _,
              WalkEvent.StepOverdue _,
              WalkEvent.StepEnded _,
              WalkEvent.StepSkipped _,
              WalkEvent.LevelRaised _,
              WalkEvent.GateOpened _,
              WalkEvent.StepConfirmed _,
              WalkEvent.StepSeconded _,
              WalkEvent.GateStoodIn _,
              WalkEvent.SomethingElseDone _ ->
              false;
        };
  }
}
