package org.porchlight.plan.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.draft.DraftEdit.AddStep;
import org.porchlight.plan.draft.DraftEdit.MoveStep;

/// The steps of one scenario of a draft, and what leads from one to the next.
record DraftSteps(Map<String, Object> form, List<Object> steps) {
  private static final String NEXT = "else";

  /// Takes the level, the place and the person of the step it follows, which leads to it now.
  boolean add(AddStep added) {
    if (isThere(added.step())) {
      return false;
    }
    var at = added.after().isEmpty() ? steps.size() - 1 : indexOf(added.after());
    if (at < 0 && !added.after().isEmpty()) {
      return false;
    }
    var step = new LinkedHashMap<String, Object>();
    step.put("id", added.step());
    if (at >= 0) {
      var before = keys(at);
      for (var key : new String[] {"level", "setting", "who"}) {
        copy(before, step, key);
      }
      copy(before, step, NEXT);
      before.put(NEXT, added.step());
    }
    step.putIfAbsent("level", 1);
    step.put("minutes", 15);
    steps.add(at + 1, step);
    return true;
  }

  private boolean isThere(String id) {
    var ids = new java.util.HashSet<@Nullable Object>();
    DraftForm.eachStep(form, step -> ids.add(step.get("id")));
    return ids.contains(id);
  }

  /// Steps that lead from each to its neighbour do so afterwards; others keep what they lead to.
  boolean move(MoveStep moved) {
    var at = indexOf(moved.step());
    var to = at + moved.by();
    if (at < 0 || to < 0 || to >= steps.size()) {
      return false;
    }
    var row = isARow();
    steps.add(to, steps.remove(at));
    if (row) {
      lead();
    }
    return true;
  }

  boolean remove(String id) {
    var at = indexOf(id);
    if (at < 0 || steps.size() == 1) {
      return false;
    }
    var next = keys(at).get(NEXT);
    steps.remove(at);
    DraftForm.eachStep(
        form,
        step -> {
          for (var key : new String[] {NEXT, "out_of_hours"}) {
            if (id.equals(step.get(key))) {
              set(step, key, next);
            }
          }
        });
    if (form.get("danger_override") instanceof Map<?, ?> danger
        && id.equals(danger.get("go_to"))
        && next != null) {
      DraftForm.map(danger).put("go_to", next);
    }
    return true;
  }

  private boolean isARow() {
    for (var index = 0; index < steps.size() - 1; index++) {
      if (!Objects.equals(keys(index).get(NEXT), keys(index + 1).get("id"))) {
        return false;
      }
    }
    return true;
  }

  private void lead() {
    // Where the row leads to at its end, such as into another situation, it still leads.
    var ids = steps.stream().map(DraftForm::idOf).toList();
    var out =
        steps.stream()
            .map(step -> DraftForm.map(step).get(NEXT))
            .filter(next -> next != null && !ids.contains(next))
            .findFirst()
            .orElse(null);
    for (var index = 0; index < steps.size(); index++) {
      set(keys(index), NEXT, index + 1 < ids.size() ? ids.get(index + 1) : out);
    }
  }

  private int indexOf(String id) {
    return steps.stream().map(DraftForm::idOf).toList().indexOf(id);
  }

  private Map<String, Object> keys(int index) {
    return DraftForm.map(steps.get(index));
  }

  private static void copy(Map<String, Object> from, Map<String, Object> to, String key) {
    set(to, key, from.get(key));
  }

  private static void set(Map<String, Object> keys, String key, @Nullable Object value) {
    if (value == null) {
      keys.remove(key);
    } else {
      keys.put(key, value);
    }
  }
}
