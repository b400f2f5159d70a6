package org.porchlight.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.Circumstances;
import org.porchlight.incident.Command;
import org.porchlight.incident.Contact;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.DoneBy;
import org.porchlight.incident.DutyCommand.CallSupervisor;
import org.porchlight.incident.EndingCommand.Resolve;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.PlanOrder;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.SafetyScreen;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.WalkCommand.EndStep;
import org.porchlight.incident.WalkCommand.OverrideDanger;
import org.porchlight.incident.WalkCommand.RecordScreening;
import org.porchlight.incident.WalkCommand.SkipScreening;
import org.porchlight.incident.WalkCommand.StartStep;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.Step;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Spoken.Redirect;
import org.porchlight.telephony.Spoken.Say;
import org.porchlight.telephony.Spoken.SpokenMenu;
import org.porchlight.telephony.Wording;

/// The private prompts of staff: the same state as the page, by voice and key (R6, R14).
///
/// Pure. What is chosen from a list has codes of its own ([EarChoices]).
final class PrivateEar {
  static final String PIN = "ear/pin";
  static final String KEY = "ear/key";
  static final String BACK = "ear/back";

  private static final Duration TO_CHOOSE = Duration.ofSeconds(4);
  private static final Duration TO_TYPE = Duration.ofSeconds(5);

  /// Until `#`, or a pause: a `#` behind a full PIN must not answer the next question.
  private static final int UNTIL_POUND = 0;

  private static final int KEYS_MAX = 2;

  private final Wording wording;
  private final EarChoices choices;
  private final CallerNotes notes;
  private final AskFirst asking;

  PrivateEar(Wording wording) {
    this.wording = wording;
    this.choices = new EarChoices(wording);
    this.notes = new CallerNotes(wording);
    this.asking = new AskFirst(wording);
  }

  /// Asked twice: who drives or looks for a light needs longer than one pause.
  List<Spoken> askPin(Language language, boolean again) {
    var prompt = new ArrayList<Spoken>();
    if (again) {
      prompt.add(say("voice.ear.wrong_pin", language));
    }
    prompt.add(say("voice.ear.pin", language));
    return List.of(
        new SpokenMenu(prompt, UNTIL_POUND, TO_TYPE, PIN),
        new SpokenMenu(List.of(say("voice.ear.pin", language)), UNTIL_POUND, TO_TYPE, PIN),
        new Redirect(BACK));
  }

  /// What stands now, and the keys; `first` is said before it.
  List<Spoken> prompt(
      IncidentState state, Circumstances world, Language language, @Nullable String first) {
    var prompt = new ArrayList<Spoken>();
    if (first != null) {
      prompt.add(say(first, language));
    }
    prompt.addAll(silent(state, language));
    if (first == null) {
      prompt.addAll(notes.all(state, world, language));
    }
    prompt.addAll(now(state, world, language));
    return List.of(
        new SpokenMenu(prompt, KEYS_MAX, TO_CHOOSE, KEY),
        new SpokenMenu(now(state, world, language), KEYS_MAX, TO_CHOOSE, KEY),
        new Redirect(BACK));
  }

  /// Another list of codes, said twice.
  List<Spoken> choose(List<Spoken> prompt) {
    return List.of(
        new SpokenMenu(prompt, KEYS_MAX, TO_CHOOSE, KEY),
        new SpokenMenu(prompt, KEYS_MAX, TO_CHOOSE, KEY),
        new Redirect(BACK));
  }

  /// Whoever cannot talk is asked yes and no, and what they answered is told (R10).
  private List<Spoken> silent(IncidentState state, Language language) {
    return state.contacts().onLine().stream()
        .filter(Contact::silent)
        .<Spoken>map(contact ->
            say(
                contact.keyed() == null
                    ? "voice.ear.cannot_talk"
                    : contact.keyed() ? "voice.ear.keyed_yes" : "voice.ear.keyed_no",
                language))
        .toList();
  }

  private List<Spoken> now(IncidentState state, Circumstances world, Language language) {
    if (!state.walk().screened()) {
      return List.of(say("voice.ear.screen", language));
    }
    if (state.subject().plan() == null) {
      return choices.spoken(EarChoices.youths(state, world), language);
    }
    Optional<CrisisPlan> plan = plan(state, world);
    if (plan.isEmpty()) {
      return List.of(say("voice.ear.no_step", language), say("voice.ear.menu", language));
    }
    if (state.subject().scenario() == null) {
      return choices.spoken(EarChoices.scenarios(plan.get(), language), language);
    }
    return step(state, plan.get(), language);
  }

  private List<Spoken> step(IncidentState state, CrisisPlan plan, Language language) {
    var running = state.walk().running().flatMap(run -> plan.step(run.started().step()));
    if (running.isPresent()) {
      return step("voice.ear.step", running.get(), state, plan, language);
    }
    return PlanOrder.next(state, plan)
        .map(next -> step("voice.ear.next", next, state, plan, language))
        .orElseGet(
            () -> List.of(say("voice.ear.no_step", language), say("voice.ear.menu", language)));
  }

  private List<Spoken> step(
      String key, Step step, IncidentState state, CrisisPlan plan, Language language) {
    var said = new ArrayList<Spoken>();
    said.add(told(key, step, language));
    said.addAll(asking.first(step, state, plan, language));
    said.add(new Say(step.say().in(language), language));
    said.add(say("voice.ear.menu", language));
    return said;
  }

  private Say told(String key, Step step, Language language) {
    return new Say(
        wording.text(
            language,
            key,
            Map.of(
                "step", step.id().value(),
                "level", Integer.toString(step.level().number()))),
        language);
  }

  /// What a key means now; empty when nothing.
  Optional<Command> command(String keys, IncidentState state, Circumstances world) {
    return switch (keys) {
      case "3" -> Optional.of(new StartStep(null, StepBasis.NEXT_IN_PLAN, "by key", null));
      case "4" ->
          Optional.of(
              state.walk().screened()
                  ? end(StepOutcome.WORKED, null)
                  : new RecordScreening(SafetyScreen.calm("")));
      case "5" -> Optional.of(end(StepOutcome.PARTLY, null));
      case "6" -> Optional.of(end(StepOutcome.DID_NOT_WORK, null));
      case "7" ->
          Optional.of(
              state.walk().screened()
                  ? end(StepOutcome.NOT_TRIED, NotTriedReason.NOT_SAID)
                  : new SkipScreening("by key"));
      case "8" -> Optional.of(new CallSupervisor("by key"));
      case "9" -> Optional.of(new OverrideDanger("by key"));
      case "00" -> Optional.of(new Resolve(unasked()));
      default ->
          state.subject().plan() == null
              ? EarChoices.chosen(keys, EarChoices.youths(state, world))
              : plan(state, world)
                  .flatMap(
                      plan -> EarChoices.chosen(keys, EarChoices.scenarios(plan, Language.EN)));
    };
  }

  /// A resolution told by keys alone: the questions stay open, and a task is left (R18).
  static Resolution unasked() {
    return new Resolution(
        Resolution.OverWhen.NOT_ASKED,
        Disposition.STABILIZED_IN_PLACE,
        Resolution.LivingSituation.NOT_ASKED,
        Resolution.SafeContact.NOT_ASKED,
        "");
  }

  static EndStep end(StepOutcome outcome, @Nullable NotTriedReason why) {
    return new EndStep(null, outcome, why, DoneBy.NOT_SAID, "");
  }

  private static Optional<CrisisPlan> plan(IncidentState state, Circumstances world) {
    var ref = state.subject().plan();
    return Stream.concat(world.pinned().stream(), Stream.ofNullable(world.agencyDefault()))
        .filter(plan -> plan.ref().equals(ref))
        .findFirst();
  }

  private Say say(String key, Language language) {
    return new Say(wording.text(language, key, Map.of()), language);
  }
}
