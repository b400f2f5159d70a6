package org.porchlight.console.walk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Console;
import org.porchlight.console.Door;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.Names;
import org.porchlight.console.Standings;
import org.porchlight.console.Withheld;
import org.porchlight.console.view.Choice;
import org.porchlight.console.view.GateView;
import org.porchlight.console.view.LeadView;
import org.porchlight.console.view.NextView;
import org.porchlight.console.view.Speech;
import org.porchlight.console.view.StepView;
import org.porchlight.console.view.WalkView;
import org.porchlight.console.view.WalkView.Stage;
import org.porchlight.incident.DutyEvent;
import org.porchlight.incident.DutyEvent.HandoverOffered;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.PlanOrder;
import org.porchlight.incident.Task;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Scenario;
import org.porchlight.rights.Field;

/// Puts the walk of one incident together: which decision is asked for, and what it needs.
final class WalkViews {
  private final Console console;
  private final IncidentFile file;
  private final IncidentState state;
  private final Speech say;
  private final Names names;
  private final StepViews steps;
  private final Withheld withheld;

  WalkViews(Console console, IncidentFile file, Speech say) {
    this.console = console;
    this.file = file;
    this.state = file.state();
    this.say = say;
    this.names = new Names(console, file, say);
    this.steps = new StepViews(file, say, names);
    this.withheld = new Withheld(file.reader(), say);
  }

  WalkView view() {
    var screen = state.walk().screen();
    String word = file.family().map(FamilyRecord::lineCode).orElse("");
    boolean mayAct = Door.OUTCOME.lets(file.reader());
    return new WalkView(
        file.id().value(),
        Standings.of(console, say, state, word),
        withheld.notices(),
        stage(),
        mayAct,
        Door.NOTE.lets(file.reader()),
        decidesWelfare(),
        file.carried(),
        state.walk().danger() && !state.ending().resolved(),
        new HarmViews(console, file, say, names).view(),
        screen == null && !state.ending().resolved(),
        screen == null ? "" : withheld.words(Field.CASE_NOTES, screen.where()),
        new BannerViews(console, file, say, names).all(),
        lead(),
        handover(),
        mayAct && offeredToReader(),
        new SubjectViews(file, say, names).view(),
        new AboutViews(file, say, names).view(),
        new PeopleViews(console, file, say, names).view(),
        new ThreadViews(console, file, say).view(),
        new CallViews(console, file, say, names).view(),
        gate(),
        running(),
        next(),
        everyStep(),
        file.between(console.care().policies()),
        file.words().flatMap(this::scenario).map(Scenario::overWhen).map(names::text).orElse(""),
        AfterViews.of(say, file));
  }

  private boolean decidesWelfare() {
    return file.reader().duty() == Duty.SUPERVISOR
        && state.messages().tasks().contains(Task.WELFARE_CHECK)
        && file.entries().stream()
            .noneMatch(entry -> entry.event() instanceof DutyEvent.WelfareCheckDecided);
  }

  /// One decision to a screen; what runs comes before what was left open (P7).
  private Stage stage() {
    var walk = state.walk();
    if (state.ending().closed()) {
      return Stage.CLOSED;
    }
    if (state.ending().resolved()) {
      return Stage.AFTER;
    }
    if (state.crew().lead() == null) {
      return Stage.TAKE;
    }
    if (!file.shown() && planWaits()) {
      return Stage.PROVE;
    }
    if (withheld.from(Field.PLAN_WORDS) && planWaits()) {
      return Stage.WITHHELD;
    }
    if (walk.gate() != null) {
      return Stage.GATE;
    }
    if (walk.running().isPresent()) {
      return Stage.STEP;
    }
    if (!walk.screened()) {
      return Stage.SCREEN;
    }
    if (!state.subject().speakerChosen()) {
      return Stage.SPEAKER;
    }
    if (state.subject().pinned().isEmpty()) {
      return Stage.YOUTH;
    }
    if (state.subject().scenario() == null) {
      return Stage.SCENARIO;
    }
    return next() == null ? Stage.OVER : Stage.NEXT;
  }

  /// Whether the next decision is one of a plan's words.
  private boolean planWaits() {
    var walk = state.walk();
    boolean begun = walk.gate() != null || walk.running().isPresent();
    boolean known = state.subject().speakerChosen() && !state.subject().pinned().isEmpty();
    return begun || (walk.screened() && known);
  }

  private Optional<Scenario> scenario(CrisisPlan plan) {
    var chosen = state.subject().scenario();
    return chosen == null ? Optional.empty() : plan.scenario(chosen.scenario());
  }

  private @Nullable StepView running() {
    return state
        .walk()
        .running()
        .flatMap(run ->
            file.words()
                .flatMap(plan -> plan.step(run.started().step()))
                .map(step -> steps.running(step, run.started(), state.walk().overdue())))
        .orElse(null);
  }

  private @Nullable NextView next() {
    if (state.walk().gate() != null || state.walk().running().isPresent()) {
      return null;
    }
    return file.words()
        .flatMap(plan -> PlanOrder.next(state, plan).map(step -> steps.next(plan, step)))
        .orElse(null);
  }

  private @Nullable GateView gate() {
    var gate = state.walk().gate();
    return gate == null
        ? null
        : file.words()
            .flatMap(plan -> plan.step(gate.opened().step()))
            .map(step -> steps.gate(step, gate, mayBeSecond()))
            .orElse(null);
  }

  private boolean mayBeSecond() {
    return !file.reader().id().equals(state.crew().lead());
  }

  private List<Choice> everyStep() {
    return file.words().stream()
        .flatMap(plan -> plan.scenarios().stream())
        .flatMap(scenario ->
            scenario.steps().stream()
                .map(step ->
                    new Choice(
                        step.id().value(),
                        step.id() + " · " + say.of("level", step.level()),
                        names.text(scenario.title().in(say.language()))
                            + " · "
                            + names.person(step.who()),
                        false)))
        .toList();
  }

  private @Nullable LeadView lead() {
    StaffId lead = state.crew().lead();
    if (lead == null || lead.equals(file.reader().id()) || state.ending().resolved()) {
      return null;
    }
    boolean talks = state.talks(lead);
    boolean supervisor = file.reader().duty() == Duty.SUPERVISOR;
    return new LeadView(lead.value(), names.staff(lead), talks, supervisor || !talks);
  }

  private String handover() {
    HandoverOffered offered = state.crew().handover();
    StaffId lead = state.crew().lead();
    if (offered == null || lead == null) {
      return "";
    }
    return lead.equals(file.reader().id())
        ? say.of("handover.offered.mine")
        : say.of("handover.offered", Map.of("who", names.staff(lead)));
  }

  private boolean offeredToReader() {
    HandoverOffered offered = state.crew().handover();
    return offered != null
        && !file.reader().id().equals(state.crew().lead())
        && (offered.to() == null || file.reader().id().equals(offered.to()));
  }
}
