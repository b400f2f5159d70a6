package org.porchlight.console.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.Names;
import org.porchlight.console.Withheld;
import org.porchlight.console.view.GateView;
import org.porchlight.console.view.NextView;
import org.porchlight.console.view.Speech;
import org.porchlight.console.view.StepView;
import org.porchlight.console.view.StepView.EmergencyView;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Gate;
import org.porchlight.incident.MessageEvent.NoteAdded;
import org.porchlight.incident.PlanOrder;
import org.porchlight.incident.WalkEvent.StepStarted;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.EmergencyCall;
import org.porchlight.plan.Household;
import org.porchlight.plan.Language;
import org.porchlight.plan.LocalText;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.Restriction;
import org.porchlight.plan.Step;
import org.porchlight.rights.Field;

/// Shows steps: the words to say first, and what must be known before acting.
final class StepViews {
  private final IncidentFile file;
  private final Speech say;
  private final Names names;
  private final Language family;

  StepViews(IncidentFile file, Speech say, Names names) {
    this.file = file;
    this.say = say;
    this.names = names;
    this.family = file.familyLanguage();
  }

  StepView running(Step step, StepStarted started, boolean overdue) {
    return view(step, started.overdueAt().toString(), say.time(started.overdueAt()), overdue);
  }

  NextView next(CrisisPlan plan, Step step) {
    Restriction restricted = step.restricted();
    return new NextView(
        waiting(step),
        PlanOrder.jumps(file.state(), plan, step)
            || (restricted != null && restricted.reasonRequired()),
        restricted != null,
        restricted != null && restricted.kind().isHelp());
  }

  GateView gate(Step step, Gate gate, boolean maySecond) {
    PersonId confirmer = gate.opened().confirmWith();
    Restriction restricted = step.restricted();
    var next = gate.nextAt();
    return new GateView(
        waiting(step),
        restricted == null ? "" : say.of("restriction", restricted.kind()),
        new Withheld(file.reader(), say).words(Field.CASE_NOTES, reason(gate)),
        gate.opened().reason().isEmpty(),
        confirmer == null ? "" : names.person(confirmer),
        gate.confirmed(),
        gate.opened().secondStaff() || gate.stoodIn(),
        gate.seconded().isEmpty() || awaitsStandIn(gate)
            ? ""
            : names.staff(gate.seconded().getLast()),
        next == null ? "" : say.time(next),
        gate.stoodIn(),
        gate.lifted(),
        maySecond);
  }

  /// Once somebody stands in, theirs is the yes that is waited for.
  private static boolean awaitsStandIn(Gate gate) {
    return gate.standIn() != null && !gate.seconded().contains(gate.standIn());
  }

  private StepView waiting(Step step) {
    return view(step, "", "", false);
  }

  private StepView view(Step step, String until, String untilTime, boolean overdue) {
    LocalText words = step.say();
    Language spoken = words.has(family) ? family : words.has(Language.EN) ? Language.EN : family;
    Language own = say.language();
    boolean both = own != spoken && words.has(own);
    return new StepView(
        step.id().value(),
        scenario(step),
        step.level().number(),
        say.of("level", step.level()),
        names.person(step.who()),
        names.text(words.in(spoken)),
        spoken.code(),
        both ? names.text(words.in(own)) : "",
        own.code(),
        names.text(step.workedIf()),
        Long.toString(step.timeLimit().toMinutes()),
        until,
        untilTime,
        overdue,
        alerts(step),
        emergency(step.emergency()));
  }

  private String scenario(Step step) {
    return file.plan()
        .flatMap(plan -> plan.scenarioOf(step.id()))
        .map(scenario -> names.text(scenario.title().in(say.language())))
        .orElse("");
  }

  /// Whom to ask first, and that the speaker is somebody else than who acts (R11).
  private List<String> alerts(Step step) {
    var alerts = new ArrayList<String>();
    PersonId first = step.askFirst();
    if (first != null) {
      alerts.add(about("step.ask_first", first));
    }
    PersonId speaker = file.state().subject().speaker();
    boolean staffActs =
        file.plan()
            .flatMap(plan -> plan.person(step.who()))
            .map(PlanPerson::isLineStaff)
            .orElse(false);
    if (speaker != null && !staffActs && !speaker.equals(step.who())) {
      alerts.add(about("step.somebody_else", step.who()));
    }
    if (!step.hours().isOpen(say.now().atZone(zone()))) {
      alerts.add(say.of("step.out_of_hours", Map.of("when", step.hours().toString())));
    }
    return alerts;
  }

  /// A covered name ends with a point already.
  private String about(String key, PersonId who) {
    return say.of(key, Map.of("who", names.person(who))).replace("..", ".");
  }

  private java.time.ZoneId zone() {
    return file.plan().map(CrisisPlan::timezone).orElse(say.zone());
  }

  /// Where they are now stands before where they live (R7).
  private @Nullable EmergencyView emergency(@Nullable EmergencyCall call) {
    if (call == null) {
      return null;
    }
    Optional<PlanPerson> dispatch = file.plan().flatMap(plan -> plan.person(call.dispatch()));
    var telephone = dispatch.map(PlanPerson::telephone);
    var screen = file.state().walk().screen();
    // Dispatch is spoken to by staff, so the script is in their language.
    boolean has = call.script().has(say.language());
    Language spoken = has ? say.language() : Language.EN;
    return new EmergencyView(
        names.text(call.script().in(spoken)),
        spoken.code(),
        dispatch.map(PlanPerson::name).orElse("911"),
        telephone.map(number -> number.e164()).orElse(""),
        screen == null
            ? ""
            : new Withheld(file.reader(), say).words(Field.CASE_NOTES, screen.where()),
        file.unlocked() ? addresses() : List.of(),
        call.confirmContactMade());
  }

  private List<String> addresses() {
    return file.family().stream()
        .flatMap(family -> family.households().stream())
        .filter(home -> !home.address().isEmpty())
        .map(StepViews::address)
        .toList();
  }

  private static String address(Household home) {
    return home.name() + ": " + home.address();
  }

  /// Whoever is to agree reads why, as far as they may: what stays between the young person and the
  /// staff stands right before the gate, in a note.
  private String reason(Gate gate) {
    if (!gate.opened().reason().isEmpty()) {
      return gate.opened().reason();
    }
    int opened = file.entries().stream().map(Entry::event).toList().lastIndexOf(gate.opened());
    return file.entries().stream()
        .limit(Math.max(0, opened))
        .filter(entry -> entry.at().equals(file.entries().get(opened).at()))
        .filter(entry -> file.reader().reads(entry.restriction()))
        .map(Entry::event)
        .filter(NoteAdded.class::isInstance)
        .map(note -> ((NoteAdded) note).words())
        .reduce("", (_, last) -> last);
  }
}
