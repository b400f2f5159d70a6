package org.porchlight.console.home;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Form;
import org.porchlight.console.Frames;
import org.porchlight.console.IncidentFiles;
import org.porchlight.console.ReadingNotes;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Standpoints;
import org.porchlight.console.Templates;
import org.porchlight.console.view.MyStepsView;
import org.porchlight.incident.Confidence;
import org.porchlight.incident.MessageCommand.AddNote;
import org.porchlight.line.Turned;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.rights.Field;
import org.porchlight.rights.OwedSteps;
import org.porchlight.storage.IncidentLog.Listed;
import org.porchlight.storage.NaturalKey;

/// What the agency of a case manager owes in families' plans: its steps, what became of them, and
/// the own note; nothing else of the family.
public final class MyStepsPage {
  private static final int INCIDENTS_MAX = 400;

  private final Console console;
  private final Standpoints standpoints;
  private final ReadingNotes notes;

  public MyStepsPage(Console console) {
    this.console = console;
    this.standpoints = new Standpoints(console);
    this.notes = new ReadingNotes(console);
  }

  public void open(Doors doors) {
    doors.open(Door.MY_STEPS, this::page);
    doors.open(Door.MY_STEP_NOTE, this::note);
  }

  private Future<Void> page(RoutingContext request, SignedIn who) {
    var frame = Frames.here(console, who, "my_steps", "");
    var views = new MyStepsViews(console, who, frame.say());
    return console
        .store()
        .incidents()
        .recent(console.agency(), INCIDENTS_MAX)
        .compose(recent -> families(who, views, recent))
        .map(families -> new MyStepsView(who.member().agency(), families))
        .compose(view -> Answers.html(request, 200, Templates.html("my-steps", frame, view)));
  }

  private Future<List<MyStepsView.Family>> families(
      SignedIn who, MyStepsViews views, List<Listed> recent) {
    return console
        .store()
        .directory()
        .families(console.agency())
        .compose(ids -> {
          var reads = ids.stream().map(id -> family(who, views, id, recent)).toList();
          return Future.all(reads)
              .map(_ -> reads.stream().flatMap(read -> read.result().stream()).toList());
        });
  }

  private Future<Optional<MyStepsView.Family>> family(
      SignedIn who, MyStepsViews views, FamilyId id, List<Listed> recent) {
    return console
        .store()
        .directory()
        .family(console.agency(), id)
        .compose(found ->
            found.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : family(who, views, found.get(), recent));
  }

  private Future<Optional<MyStepsView.Family>> family(
      SignedIn who, MyStepsViews views, FamilyRecord family, List<Listed> recent) {
    var theirs = recent.stream().filter(one -> family.id().equals(one.summary().family())).toList();
    return console
        .store()
        .plans()
        .running(console.agency(), family.id())
        .compose(plans ->
            tried(who, views, family, theirs)
                .compose(tried -> {
                  var steps =
                      plans.stream().flatMap(plan -> views.steps(family, plan).stream()).toList();
                  return steps.isEmpty() && tried.isEmpty()
                      ? Future.succeededFuture(Optional.empty())
                      : seen(
                          who, family, new MyStepsView.Family(family.displayName(), steps, tried));
                }));
  }

  /// Noted where the table shows it to them, and nothing where it does not.
  private Future<Optional<MyStepsView.Family>> seen(
      SignedIn who, FamilyRecord family, MyStepsView.Family steps) {
    return standpoints
        .toFamily(who, family.id())
        .map(near -> near.filter(reader -> sees(reader, steps)))
        .compose(near ->
            near.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : notes.note(near.get(), "step", family.id().value()).map(Optional.of(steps)));
  }

  /// A step that was tried was asked for with its incident already; the plan may have dropped it.
  private static boolean sees(SignedIn reader, MyStepsView.Family steps) {
    return !steps.tried().isEmpty() || reader.rights().sees(Field.OWED_STEP);
  }

  private Future<List<MyStepsView.Tried>> tried(
      SignedIn who, MyStepsViews views, FamilyRecord family, List<Listed> theirs) {
    var reads = theirs.stream().map(one -> tried(who, views, family, one)).toList();
    return Future.all(reads)
        .map(_ -> reads.stream().flatMap(read -> read.result().stream()).toList());
  }

  private Future<Optional<MyStepsView.Tried>> tried(
      SignedIn who, MyStepsViews views, FamilyRecord family, Listed one) {
    return console
        .turns()
        .state(one.incident())
        .compose(state -> standpoints.to(who, one.incident(), state))
        .compose(near ->
            Door.MY_STEP_NOTE.lets(near)
                ? views.tried(one, family).map(Optional::of)
                : Future.succeededFuture(Optional.empty()));
  }

  /// Their own words, with the step they are of; a step that is not theirs is nobody's form.
  private Future<Void> note(RoutingContext request, SignedIn who) {
    var form = new Form(request.request().formAttributes());
    var incident = IncidentFiles.idIn(request).orElseThrow();
    if (!form.has("key") || !form.has("words")) {
      return Answers.status(request, 422);
    }
    return console
        .turns()
        .state(incident)
        .compose(state ->
            console
                .world()
                .around(state)
                .map(around ->
                    around.pinned().stream()
                        .flatMap(plan ->
                            around.families().stream()
                                .flatMap(family ->
                                    OwedSteps.triedIn(state, who.member(), family, plan).stream()))
                        .anyMatch(step -> step.id().value().equals(form.text("step")))))
        .compose(theirs ->
            theirs
                ? console
                    .turns()
                    .turn(
                        incident,
                        new AddNote(
                            form.text("step") + ": " + form.text("words"), Confidence.NOBODYS),
                        who.source(),
                        new NaturalKey("tap:" + who.id() + ":MY_STEP_NOTE:" + form.text("key")))
                    .compose(turned ->
                        switch (turned) {
                          case Turned.Done _ -> Answers.goTo(request, Door.MY_STEPS.path());
                          case Turned.Refused _ -> Answers.status(request, 422);
                        })
                : Answers.status(request, 422));
  }
}
