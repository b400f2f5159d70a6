package org.porchlight.console.plans;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.PlanAddress;
import org.porchlight.console.ReadingNotes;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Templates;
import org.porchlight.console.view.DifferenceView;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.VersionLife;

/// What a version changes in the one before it, or in any other one.
public final class PlanDifferencePage {
  private final Console console;
  private final ReadingNotes notes;

  public PlanDifferencePage(Console console) {
    this.console = console;
    this.notes = new ReadingNotes(console);
  }

  public void open(Doors doors) {
    doors.open(
        Door.DIFFERENCE,
        (request, who) ->
            PlanAddress.version(
                console, request, (life, version) -> page(request, who, life, version)));
  }

  private Future<Void> page(
      RoutingContext request, SignedIn who, PlanLife life, VersionLife version) {
    var plan = version.plan();
    var before = before(request, life, version);
    if (before.isEmpty()) {
      return Answers.status(request, 404);
    }
    var frame = Frames.of(console, who, "difference", "");
    var view =
        new DifferenceView(
            PlanAddress.path(plan.ref()) + "/difference",
            PlanAddress.path(plan.ref()) + "/board",
            plan.ref().toString(),
            Optional.ofNullable(plan.youth()).map(youth -> BoardViews.name(plan, youth)).orElse(""),
            before.get().version(),
            others(life, version),
            plan.basis().whatChanged(),
            new DifferenceViews(before.get().plan(), plan, frame.say()).changes());
    return notes
        .note(who, "difference", plan.ref().toString())
        .compose(_ -> Answers.html(request, 200, Templates.html("difference", frame, view)));
  }

  private static List<Integer> others(PlanLife life, VersionLife version) {
    return life.versions().keySet().stream().filter(number -> number != version.version()).toList();
  }

  /// The one that is asked for; else the one it follows, or the newest of the others.
  private static Optional<VersionLife> before(
      RoutingContext request, PlanLife life, VersionLife version) {
    var asked = request.queryParams().get("from");
    if (asked != null) {
      return life.version(PlanAddress.number(asked));
    }
    return life.version(version.plan().supersedes())
        .or(() -> others(life, version).reversed().stream().findFirst().flatMap(life::version))
        .or(() -> Optional.of(version));
  }
}
