package org.porchlight.console.plans;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.porchlight.console.Answers;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.Doors;
import org.porchlight.console.Frames;
import org.porchlight.console.PlanAddress;
import org.porchlight.console.ReadingNotes;
import org.porchlight.console.SignedIn;
import org.porchlight.console.Standpoints;
import org.porchlight.console.Templates;
import org.porchlight.console.view.PlansView;
import org.porchlight.console.view.Speech;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanId;
import org.porchlight.plan.PlanKind;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.checks.DatedTask;
import org.porchlight.plan.checks.Readiness;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.storage.InTurn;
import org.porchlight.storage.IncidentLog.Listed;

/// What coordinators do between crises, at a glance: plans that need attention first, then those
/// being written, then those that run.
public final class PlansPage {
  private static final int SHOWN_MAX = 300;
  private static final int REMINDERS_MAX = 5;

  private final Console console;
  private final Standpoints standpoints;
  private final ReadingNotes notes;

  public PlansPage(Console console) {
    this.console = console;
    this.standpoints = new Standpoints(console);
    this.notes = new ReadingNotes(console);
  }

  /// A plan, what stands of it, and the dated tasks of an interim one.
  private record Found(PlanId plan, PlanLife life, VersionLife version, List<DatedTask> tasks) {}

  public void open(Doors doors) {
    doors.open(Door.PLANS, this::page);
  }

  private Future<Void> page(RoutingContext request, SignedIn who) {
    var frame = Frames.of(console, who, "plans", "");
    return notes
        .note(who, "plans", "all")
        .compose(_ -> console.lives().plans())
        .compose(plans -> found(plans, who))
        .map(all -> view(frame.say(), all))
        .compose(view -> Answers.html(request, 200, Templates.html("plans", frame, view)));
  }

  private Future<List<Found>> found(List<PlanId> plans, SignedIn who) {
    return standpoints
        .open()
        .compose(open ->
            InTurn.answers(
                plans.stream().limit(SHOWN_MAX).toList(),
                plan -> console.lives().life(plan).compose(life -> found(plan, life, who, open))))
        .map(all -> all.stream().flatMap(Optional::stream).toList());
  }

  /// Empty for a plan that has no version, or is not the reader's to see.
  private Future<Optional<Found>> found(
      PlanId plan, PlanLife life, SignedIn who, List<Listed> open) {
    var version = life.running().or(life::newest);
    if (version.isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    return standpoints
        .toPlan(who, life, open)
        .compose(reader ->
            reader.filter(Door.PLAN_PAPERS::lets).isPresent()
                ? tasks(plan, version.get())
                    .map(tasks -> Optional.of(new Found(plan, life, version.get(), tasks)))
                : Future.succeededFuture(Optional.empty()));
  }

  private Future<List<DatedTask>> tasks(PlanId plan, VersionLife version) {
    return version.plan().kind() == PlanKind.INTERIM_SAFETY
        ? console
            .lives()
            .readiness(plan, version.version())
            .map(found -> found.map(Readiness::tasks).orElse(List.of()))
        : Future.succeededFuture(List.of());
  }

  private static PlansView view(Speech say, List<Found> all) {
    Map<String, List<PlansView.Row>> groups = new LinkedHashMap<>();
    for (var title : List.of("plans.attention", "plans.written", "plans.running", "plans.past")) {
      groups.put(title, new ArrayList<>());
    }
    for (var one : all) {
      groups.getOrDefault(group(one), new ArrayList<>()).add(row(say, one));
    }
    return new PlansView(
        groups.entrySet().stream()
            .filter(group -> !group.getValue().isEmpty())
            .map(group -> new PlansView.Group(group.getKey(), group.getValue()))
            .toList());
  }

  private static String group(Found one) {
    return switch (one.version().status()) {
      case NEEDS_ATTENTION -> "plans.attention";
      case DRAFT, TEAM_REVIEW, SIGNING -> "plans.written";
      case ACTIVE ->
          one.life().newest().filter(newest -> isWritten(newest.status())).isPresent()
              ? "plans.written"
              : "plans.running";
      case SUPERSEDED, SUSPENDED, RETIRED -> "plans.past";
    };
  }

  private static boolean isWritten(PlanStatus status) {
    return switch (status) {
      case DRAFT, TEAM_REVIEW, SIGNING -> true;
      case ACTIVE, NEEDS_ATTENTION, SUPERSEDED, SUSPENDED, RETIRED -> false;
    };
  }

  private static PlansView.Row row(Speech say, Found one) {
    var plan = one.version().plan();
    var today = say.now().atZone(plan.timezone()).toLocalDate();
    var dates = new ArrayList<String>();
    var reminders = one.version().reminders();
    reminders.stream()
        .skip(Math.max(0, reminders.size() - REMINDERS_MAX))
        .forEach(reminder -> dates.add(say.days(reminder.sentence(say.language()))));
    one.tasks()
        .forEach(task ->
            dates.add(
                say.of(
                    "plans.task",
                    Map.of(
                        "day",
                        say.day(task.due()),
                        "task",
                        CheckWords.mend(say, task.finding())))));
    var review = plan.reviewBy();
    return new PlansView.Row(
        plan.ref().toString(),
        whose(plan),
        say.of("plan_status", one.version().status()),
        review == null ? "" : say.of("plans.review", Map.of("day", say.day(review))),
        one.life().banner(today, say.language(), names(plan)),
        dates,
        Stream.concat(papers(say, one).stream(), Stream.of(draft(say, one.plan()))).toList());
  }

  /// Of the version that is shown, and of one that is being written.
  private static List<PlansView.Papers> papers(Speech say, Found one) {
    return Stream.concat(
            Stream.of(one.version()),
            one.life().newest().filter(newest -> isWritten(newest.status())).stream())
        .map(VersionLife::plan)
        .distinct()
        .flatMap(plan -> links(say, plan))
        .toList();
  }

  private static PlansView.Papers draft(Speech say, PlanId plan) {
    return new PlansView.Papers(say.of("draft.of"), PlanAddress.path(plan) + "/draft");
  }

  private static Stream<PlansView.Papers> links(Speech say, CrisisPlan plan) {
    var version = Map.of("version", "v" + plan.ref().version());
    var path = PlanAddress.path(plan.ref());
    return Stream.of(
        new PlansView.Papers(say.of("papers.of", version), path),
        new PlansView.Papers(say.of("board.of", version), path + "/board"));
  }

  private static String whose(CrisisPlan plan) {
    var youth = plan.youth();
    return youth == null ? "" : names(plan).apply(youth);
  }

  private static Function<PersonId, String> names(CrisisPlan plan) {
    return id -> plan.person(id).map(PlanPerson::name).orElse(id.value());
  }
}
