package org.porchlight.coordination.drafting;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.coordination.Families;
import org.porchlight.coordination.LifeTurned;
import org.porchlight.coordination.PlanLives;
import org.porchlight.coordination.drafting.DraftLook.Point;
import org.porchlight.coordination.drafting.DraftLook.Weight;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PlanHash;
import org.porchlight.plan.PlanStatus;
import org.porchlight.plan.checks.Finding;
import org.porchlight.plan.checks.Readiness;
import org.porchlight.plan.draft.DraftForm;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLife;
import org.porchlight.plan.life.PlanLifeCommand.DropVersion;
import org.porchlight.plan.life.PlanLifeCommand.ProposeVersion;
import org.porchlight.plan.life.VersionLife;
import org.porchlight.storage.InTurn;
import org.porchlight.storage.NaturalKey;

/// Checks drafts, and makes versions of them.
///
/// @param files the form that drafts are stored and read in
public record DraftDesk(PlanLives lives, Families families, Drafts drafts, DraftText files) {
  /// Why there is a new version.
  ///
  /// @param reason a word such as `post_crisis`
  /// @param incidents their ids; may be empty where a meeting is named
  /// @param meeting may be empty where an incident is named
  public record Basis(String reason, List<String> incidents, String meeting, String whatChanged) {
    public Basis {
      incidents = List.copyOf(incidents);
    }
  }

  /// What became of a draft that was to be a version.
  public sealed interface Sent {
    record Done(VersionLife version) implements Sent {}

    /// It is no plan yet.
    record NotReadable() implements Sent {}

    record Refused(LifeTurned.Refused why) implements Sent {}
  }

  /// The version that a draft begins with: one that is being written, else the one that runs.
  public static Optional<VersionLife> base(PlanLife life) {
    return life.newest()
        .filter(newest -> newest.status() != PlanStatus.RETIRED)
        .or(life::running)
        .or(life::newest);
  }

  /// The text of a draft as its file.
  public String text(PlanDraft draft) {
    var whole = draft.whole();
    var form = draft.form();
    return whole != null ? whole : form == null ? "" : files.text(form);
  }

  /// Looks at a draft with every check.
  public Future<DraftLook> look(PlanDraft draft) {
    var text = text(draft);
    var read = files.read(text);
    var plan = read.plan();
    if (plan == null) {
      var faults =
          read.faults().stream()
              .map(fault -> new Point(fault.finding(), fault.line(), Weight.BROKEN, null))
              .toList();
      return Future.succeededFuture(new DraftLook(null, text, faults));
    }
    return lives
        .readiness(plan)
        .map(readiness -> new DraftLook(plan, text, points(readiness, text)));
  }

  private List<Point> points(Readiness readiness, String text) {
    var points = new ArrayList<Point>();
    readiness.blockers().forEach(one -> points.add(point(one, text, Weight.BLOCKS)));
    readiness
        .tasks()
        .forEach(task ->
            points.add(
                new Point(
                    task.finding(),
                    files.line(text, task.finding().path()),
                    Weight.LATER,
                    task.due())));
    readiness.advice().forEach(one -> points.add(point(one, text, Weight.ADVICE)));
    return points;
  }

  private Point point(Finding finding, String text, Weight weight) {
    return new Point(finding, files.line(text, finding.path()), weight, null);
  }

  /// The draft comes in as the plan's next version, and takes the place of one that was still being
  /// written. Again with the same draft it goes on where it broke off.
  public Future<Sent> send(PlanLife life, PlanDraft draft, Basis basis, Author by) {
    var newest = life.newest().orElseThrow();
    var again = version(life, draft, basis, newest.version());
    if (again.filter(plan -> isSame(plan, newest)).isPresent()) {
      return Future.succeededFuture(new Sent.Done(newest));
    }
    var plan = version(life, draft, basis, newest.version() + 1);
    if (plan.isEmpty()) {
      return Future.succeededFuture(new Sent.NotReadable());
    }
    return propose(life, plan.get(), by);
  }

  private static boolean isSame(CrisisPlan plan, VersionLife newest) {
    return PlanHash.of(plan).equals(PlanHash.of(newest.plan()));
  }

  private Future<Sent> propose(PlanLife life, CrisisPlan plan, Author by) {
    var ref = plan.ref();
    var day = lives.today(plan.timezone());
    var key = new NaturalKey("draft:" + ref.version() + ":" + PlanHash.of(plan));
    return lives
        .turn(ref.plan(), new ProposeVersion(plan, by, day), key)
        .compose(turned ->
            switch (turned) {
              case LifeTurned.Done(_, var after) ->
                  families
                      .know(plan)
                      .compose(_ -> dropOthers(life, plan, by))
                      .map(_ -> (Sent) new Sent.Done(after.version(ref.version()).orElseThrow()));
              case LifeTurned.Refused refused -> Future.succeededFuture(new Sent.Refused(refused));
              case LifeTurned.OtherContent _ -> Future.succeededFuture(new Sent.NotReadable());
            });
  }

  /// What was still being written is now written in here.
  private Future<Void> dropOthers(PlanLife life, CrisisPlan plan, Author by) {
    var day = lives.today(plan.timezone());
    var written = life.versions().values().stream().filter(one -> isWritten(one.status())).toList();
    return InTurn.each(
        written,
        version -> {
          var number = version.version();
          var drop = new DropVersion(number, "v" + plan.ref().version(), by, day);
          var key = new NaturalKey("replaced:" + number + ":" + plan.ref().version());
          return lives.turn(plan.ref().plan(), drop, key).mapEmpty();
        });
  }

  private static boolean isWritten(PlanStatus status) {
    return switch (status) {
      case DRAFT, TEAM_REVIEW, SIGNING -> true;
      case ACTIVE, NEEDS_ATTENTION, SUPERSEDED, SUSPENDED, RETIRED -> false;
    };
  }

  private Optional<CrisisPlan> version(PlanLife life, PlanDraft draft, Basis why, int number) {
    var form = draft.form();
    if (form == null) {
      return Optional.empty();
    }
    var made = DraftForm.copy(form);
    made.put("basis", basis(why));
    if (made.get("plan") instanceof Map<?, ?> header) {
      var keys = new LinkedHashMap<String, Object>();
      header.forEach((key, value) -> keys.put(String.valueOf(key), value));
      keys.put("version", number);
      keys.put("status", PlanStatus.DRAFT.code());
      life.running().ifPresent(running -> keys.put("supersedes", running.version()));
      made.put("plan", keys);
    }
    return Optional.ofNullable(files.read(files.text(made)).plan());
  }

  private static Map<String, Object> basis(Basis why) {
    var basis = new LinkedHashMap<String, Object>();
    basis.put("revision_reason", why.reason());
    basis.put("what_changed", why.whatChanged());
    if (!why.incidents().isEmpty()) {
      basis.put("incidents", why.incidents());
    }
    if (!why.meeting().isEmpty()) {
      basis.put("meeting", why.meeting());
    }
    return basis;
  }
}
