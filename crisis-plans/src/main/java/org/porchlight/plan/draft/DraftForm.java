package org.porchlight.plan.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.draft.DraftEdit.AddItem;
import org.porchlight.plan.draft.DraftEdit.AddPerson;
import org.porchlight.plan.draft.DraftEdit.AddScenario;
import org.porchlight.plan.draft.DraftEdit.AddStep;
import org.porchlight.plan.draft.DraftEdit.MoveStep;
import org.porchlight.plan.draft.DraftEdit.RemoveItem;
import org.porchlight.plan.draft.DraftEdit.RemovePerson;
import org.porchlight.plan.draft.DraftEdit.RemoveScenario;
import org.porchlight.plan.draft.DraftEdit.RemoveStep;
import org.porchlight.plan.draft.DraftEdit.Write;
import org.porchlight.plan.draft.DraftEdit.WriteWhole;

/// Does an edit to the file form of a draft. What the edit is not about stays as it is.
public final class DraftForm {
  private final Map<String, Object> form;

  private DraftForm(Map<String, Object> form) {
    this.form = form;
  }

  /// The form after the edit; empty when what it is about is not there, or not the author's.
  public static Optional<Map<String, Object>> edited(Map<String, Object> form, DraftEdit edit) {
    var copy = new DraftForm(copy(form));
    return copy.isDone(edit) ? Optional.of(copy.form) : Optional.empty();
  }

  private boolean isDone(DraftEdit edit) {
    return switch (edit) {
      case Write(var place, var words) -> write(place, words);
      case AddStep add -> onSteps(add.scenario(), steps -> new DraftSteps(form, steps).add(add));
      case MoveStep move ->
          onSteps(move.scenario(), steps -> new DraftSteps(form, steps).move(move));
      case RemoveStep(var scenario, var step) ->
          onSteps(scenario, steps -> new DraftSteps(form, steps).remove(step));
      case AddScenario add -> addScenario(add);
      case RemoveScenario(var scenario) ->
          onList("scenarios", list -> list.removeIf(item -> scenario.equals(idOf(item))));
      case AddPerson add -> addPerson(add);
      case RemovePerson(var person) ->
          form.get("people") instanceof Map<?, ?> people && people.remove(person) != null;
      case AddItem(var list, var item) -> DraftItems.add(form, list, item);
      case RemoveItem(var list, var item) -> DraftItems.remove(form, list, item);
      case WriteWhole _ -> false;
    };
  }

  private boolean write(String place, String words) {
    if (!DraftPlaces.isWritable(place)) {
      return false;
    }
    // Taking the kind of a guard or the dispatch centre away takes the whole guard or call away.
    var emptied = words.isBlank() && (place.endsWith("restricted.kind") || place.endsWith(".psap"));
    var whole = emptied ? place.substring(0, place.lastIndexOf('.')) : place;
    var value = DraftWords.value(place, words, DraftPlaces.find(form, place).orElse(null));
    return put(form, DraftPlaces.parts(whole), 0, emptied ? null : value) && alongWith(place);
  }

  /// A call to dispatch tells responders what the plan tells them, unless it has words of its own.
  private boolean alongWith(String place) {
    var call = place.indexOf(".emergency.");
    if (call >= 0) {
      DraftPlaces.find(form, place.substring(0, call) + ".emergency")
          .filter(Map.class::isInstance)
          .map(DraftForm::map)
          .ifPresent(keys -> keys.putIfAbsent("script", "tell_responders"));
    }
    return true;
  }

  /// Keys on the way are made, in the place of a word too; items of a list must be there. A map
  /// left empty goes too.
  static boolean put(Object at, String[] parts, int depth, @Nullable Object value) {
    var part = parts[depth];
    if (depth < parts.length - 1) {
      var child = DraftPlaces.child(at, part).filter(DraftForm::isHolder).orElse(null);
      if (child == null && at instanceof Map<?, ?>) {
        child = new LinkedHashMap<String, Object>();
        map(at).put(part, child);
      }
      if (child == null || !put(child, parts, depth + 1, value)) {
        return false;
      }
      if (child instanceof Map<?, ?> left && left.isEmpty() && at instanceof Map<?, ?>) {
        map(at).remove(part);
      }
      return true;
    }
    if (!(at instanceof Map<?, ?>)) {
      return false;
    }
    if (value == null) {
      map(at).remove(part);
    } else {
      map(at).put(part, value);
    }
    return true;
  }

  private static boolean isHolder(Object value) {
    return value instanceof Map<?, ?> || value instanceof List<?>;
  }

  private boolean addScenario(AddScenario add) {
    var step = new LinkedHashMap<String, Object>();
    step.put("id", add.step());
    step.put("level", 1);
    var scenario = new LinkedHashMap<String, Object>();
    scenario.put("id", add.scenario());
    scenario.put("setting", "home");
    scenario.put("steps", new ArrayList<Object>(List.of(step)));
    return onList("scenarios", list -> list.add(scenario));
  }

  private boolean addPerson(AddPerson add) {
    if (!(form.get("people") instanceof Map<?, ?> people) || people.containsKey(add.person())) {
      return false;
    }
    var person = new LinkedHashMap<String, Object>();
    person.put("name", add.name());
    person.put("role", add.role());
    person.put("support", add.support());
    map(people).put(add.person(), person);
    return true;
  }

  private boolean onList(String key, Predicate<List<Object>> change) {
    return form.get(key) instanceof List<?> list && change.test(list(list));
  }

  private boolean onSteps(String scenario, Predicate<List<Object>> change) {
    return DraftPlaces.find(form, DraftPlaces.scenario(scenario) + ".steps")
        .filter(found -> found instanceof List<?> list && change.test(list(list)))
        .isPresent();
  }

  static @Nullable Object idOf(Object item) {
    return item instanceof Map<?, ?> map ? map.get("id") : null;
  }

  /// Every step of the draft.
  static void eachStep(Map<String, Object> form, Consumer<Map<String, Object>> use) {
    if (form.get("scenarios") instanceof List<?> scenarios) {
      for (var scenario : scenarios) {
        if (scenario instanceof Map<?, ?> keys && keys.get("steps") instanceof List<?> steps) {
          steps.stream().filter(Map.class::isInstance).map(DraftForm::map).forEach(use);
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  /// A form that can be changed without anybody noticing elsewhere.
  public static Map<String, Object> copy(Map<String, Object> form) {
    return map(copyOf(form));
  }

  private static Object copyOf(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, item) -> copy.put(String.valueOf(key), copyOf(item)));
        yield copy;
      }
      case List<?> list -> {
        var copy = new ArrayList<Object>();
        list.forEach(item -> copy.add(copyOf(item)));
        yield copy;
      }
      default -> value;
    };
  }
}
