package org.porchlight.exchange.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.exchange.copy.PlanCopy.Fact;
import org.porchlight.exchange.copy.PlanCopy.Situation;
import org.porchlight.exchange.copy.PlanCopy.StepCopy;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.EmergencyCall;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.Restriction;
import org.porchlight.plan.Scenario;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;
import org.porchlight.plan.StepNotes;

/// Scenarios and their steps as a family reads them.
final class StepCopies {
  private final CrisisPlan plan;
  private final CopyWords words;
  private final CopyPeople people;

  StepCopies(CrisisPlan plan, CopyWords words, CopyPeople people) {
    this.plan = plan;
    this.words = words;
    this.people = people;
  }

  List<Situation> all() {
    return plan.scenarios().stream().map(this::situation).toList();
  }

  private Situation situation(Scenario scenario) {
    return new Situation(
        scenario.title().in(words.language()),
        scenario.entrySigns(),
        scenario.overWhen(),
        scenario.steps().stream().map(this::step).toList());
  }

  private StepCopy step(Step step) {
    return new StepCopy(
        step.id().value(),
        step.level().number(),
        level(step),
        words.sentence(people.nameAndRole(step.who())),
        plan.person(step.who()).map(people::telephone).orElse(""),
        step.say().in(words.language()),
        facts(step),
        ending(step));
  }

  private String level(Step step) {
    String name = words.code("level", step.level().name().toLowerCase(Locale.ROOT));
    return words.of(
        "level", Map.of("level", Integer.toString(step.level().number()), "name", name));
  }

  private List<Fact> facts(Step step) {
    var facts = new ArrayList<Fact>();
    hours(facts, step);
    asked(facts, step);
    guards(facts, step);
    notes(facts, step.notes());
    return facts;
  }

  /// How long it is given, how one knows that it worked, and what follows if not.
  private List<Fact> ending(Step step) {
    var facts = new ArrayList<Fact>();
    add(facts, "step.time", ended(words.time(step.timeLimit())));
    add(facts, "step.worked", ended(step.workedIf()));
    add(facts, "step.next", ended(next(step.otherwise())));
    return facts;
  }

  private void hours(List<Fact> facts, Step step) {
    StepId instead = step.outOfHours();
    if (!step.hours().equals(OpeningHours.ALWAYS)) {
      String hours = words.hours(step.hours());
      add(
          facts,
          "step.hours",
          instead == null
              ? hours
              : words.of("step.hours.else", Map.of("hours", hours, "step", instead.value())));
    }
  }

  private void asked(List<Fact> facts, Step step) {
    add(facts, "step.ask_first", nameOf(step.askFirst()));
    List<String> also =
        step.page().stream().filter(target -> !isActor(target, step)).map(this::asked).toList();
    add(facts, "step.asked", words.list(also));
    List<String> then = step.pageRule().then().stream().map(people::name).toList();
    if (!then.isEmpty()) {
      var within = step.pageRule().acknowledgeWithin();
      String name =
          within == null
              ? words.of("step.then.agency")
              : words.of("step.then", Map.of("minutes", words.time(within)));
      facts.add(new Fact(name, words.list(then)));
    }
  }

  /// Who acts is asked first of all, and already named.
  private static boolean isActor(PageTarget target, Step step) {
    return target instanceof PageTarget.Person(var person) && person.equals(step.who());
  }

  private String asked(PageTarget target) {
    String telephone =
        target instanceof PageTarget.Person(var person)
            ? plan.person(person).map(people::telephone).orElse("")
            : "";
    return people.name(target) + (telephone.isEmpty() ? "" : " (" + telephone + ")");
  }

  private void guards(List<Fact> facts, Step step) {
    Restriction restricted = step.restricted();
    if (restricted != null) {
      add(facts, "step.confirm", nameOf(restricted.confirmWith()));
      if (restricted.secondStaff()) {
        say(facts, "step.second", Map.of());
      }
      if (restricted.waiveConfirmIfDanger()) {
        say(facts, "step.waived", Map.of());
      }
      if (!restricted.policeOnlyIf().isEmpty()) {
        say(facts, "step.police", Map.of("when", restricted.policeOnlyIf()));
      }
      if (restricted.nightsMax() > 0) {
        say(facts, "step.nights", Map.of("count", Integer.toString(restricted.nightsMax())));
      }
    }
    EmergencyCall call = step.emergency();
    if (call != null) {
      say(facts, "step.emergency", Map.of("who", people.name(call.dispatch())));
    }
  }

  private void notes(List<Fact> facts, StepNotes notes) {
    var travel = notes.travel();
    if (travel != null) {
      say(facts, "step.travel", Map.of("minutes", words.time(travel)));
    }
    if (notes.twoPeople()) {
      say(facts, "step.two", Map.of());
    }
    var money = notes.flexFund();
    if (money != null) {
      say(
          facts,
          "step.money",
          Map.of("purpose", money.purpose(), "dollars", Integer.toString(money.capDollars())));
    }
    if (!notes.jumpBecause().isEmpty()) {
      say(facts, "step.jump", Map.of("why", notes.jumpBecause()));
    }
    if (!notes.safetyPlanPart().isEmpty()) {
      say(facts, "step.part", Map.of("part", notes.safetyPlanPart()));
    }
  }

  private String next(@Nullable StepId otherwise) {
    return otherwise == null
        ? words.of("step.next.none")
        : words.of("step.next.step", Map.of("step", otherwise.value()));
  }

  private static String ended(String text) {
    return text.isEmpty() || text.endsWith(".") ? text : text + ".";
  }

  private String nameOf(@Nullable PersonId person) {
    return person == null ? "" : people.name(person);
  }

  private void add(List<Fact> facts, String key, String text) {
    if (!text.isEmpty()) {
      facts.add(new Fact(words.of(key), text));
    }
  }

  private void say(List<Fact> facts, String key, Map<String, String> values) {
    facts.add(new Fact("", words.of(key, values)));
  }

  /// The people to ask in the first steps of the plan, each once, for the card.
  List<PlanPerson> firstToAsk(int most) {
    return plan.scenarios().stream()
        .flatMap(scenario -> scenario.steps().stream())
        .filter(step -> step.level().number() <= 2)
        .map(Step::who)
        .distinct()
        .flatMap(id -> plan.person(id).stream())
        .filter(person -> person.telephone() != null && !person.doNotContact())
        .filter(person -> !person.id().equals(plan.youth()))
        .limit(most)
        .toList();
  }
}
