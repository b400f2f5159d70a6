package org.porchlight.console.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.porchlight.console.view.Choice;
import org.porchlight.console.view.Speech;
import org.porchlight.plan.DecisionRight;
import org.porchlight.plan.Language;
import org.porchlight.plan.Level;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.PlanKind;
import org.porchlight.plan.Restriction;
import org.porchlight.plan.Setting;
import org.porchlight.plan.Support;
import org.porchlight.plan.draft.DraftPlaces;
import org.porchlight.plan.draft.DraftWords;

/// What can be chosen in the fields of a draft; the first choice of each is nothing.
record DraftChoices(Speech say, Map<String, Object> form) {
  List<Choice> levels() {
    return with(
        Arrays.stream(Level.values())
            .map(level ->
                Choice.of(
                    String.valueOf(level.number()),
                    level.number() + " · " + say.of("level", level))));
  }

  List<Choice> settings() {
    return with(
        Arrays.stream(Setting.values())
            .map(one -> Choice.of(one.code(), say.of("draft.setting", one))));
  }

  List<Choice> supports() {
    return with(
        Arrays.stream(Support.values()).map(one -> Choice.of(one.code(), say.of("support", one))));
  }

  List<Choice> restrictions() {
    return with(
        Arrays.stream(Restriction.Kind.values())
            .map(one -> Choice.of(one.code(), say.of("restriction", one))));
  }

  List<Choice> kinds() {
    return with(
        Stream.of(PlanKind.INTERIM_SAFETY, PlanKind.FULL, PlanKind.POST_TRANSITION)
            .map(one -> Choice.of(one.code(), say.of("draft.kind", one))));
  }

  List<Choice> matters() {
    return with(
        Arrays.stream(DecisionRight.Matter.values())
            .map(one -> Choice.of(one.code(), say.of("draft.matter", one))));
  }

  List<Choice> languages() {
    return with(
        Arrays.stream(Language.values())
            .map(one -> Choice.of(one.code(), say.of("language", one))));
  }

  /// Yes unless somebody says no, in words of this question.
  List<Choice> unlessNo(String key) {
    return List.of(
        Choice.of("", say.of("draft." + key + ".yes")),
        Choice.of(DraftWords.NO, say.of("draft." + key + ".no")));
  }

  List<Choice> people() {
    return with(everybody().stream());
  }

  /// People, and whoever supervises when it happens.
  List<Choice> paged() {
    var supervisor = Choice.of(PageTarget.ON_CALL_SUPERVISOR, say.of("draft.on_call_supervisor"));
    return with(Stream.concat(everybody().stream(), Stream.of(supervisor)));
  }

  private List<Choice> everybody() {
    var people = new ArrayList<Choice>();
    if (form.get("people") instanceof Map<?, ?> all) {
      all.forEach((id, person) -> {
        var keys = person instanceof Map<?, ?> map ? map : Map.of();
        var role = keys.get("role") instanceof String known ? known : "";
        var name = keys.get("name") instanceof String known ? known : String.valueOf(id);
        people.add(
            Choice.of(
                String.valueOf(id),
                role.isEmpty() ? name : name + " (" + say.code("role", role) + ")"));
      });
    }
    return people;
  }

  List<Choice> steps() {
    var steps = new ArrayList<Choice>();
    if (form.get("scenarios") instanceof List<?> scenarios) {
      scenarios.forEach(scenario -> add(scenario, steps));
    }
    return with(steps.stream());
  }

  private void add(Object scenario, List<Choice> steps) {
    if (scenario instanceof Map<?, ?> keys && keys.get("steps") instanceof List<?> list) {
      var place = "scenarios." + keys.get("id") + ".title." + say.language().code();
      var title = DraftPlaces.find(form, place).map(Object::toString).orElse("");
      list.forEach(step -> {
        if (step instanceof Map<?, ?> map && map.get("id") instanceof String id) {
          steps.add(Choice.of(id, title.isEmpty() ? id : id + " · " + title));
        }
      });
    }
  }

  private List<Choice> with(Stream<Choice> choices) {
    return Stream.concat(Stream.of(Choice.of("", say.of("draft.nothing"))), choices).toList();
  }
}
