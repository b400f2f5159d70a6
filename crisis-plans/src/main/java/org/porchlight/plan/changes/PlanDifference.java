package org.porchlight.plan.changes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanForm;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.changes.PlanChange.HeaderChanged;
import org.porchlight.plan.changes.PlanChange.ItemsChanged;
import org.porchlight.plan.changes.PlanChange.PartChanged;
import org.porchlight.plan.changes.PlanChange.PersonAdded;
import org.porchlight.plan.changes.PlanChange.PersonDetailsChanged;
import org.porchlight.plan.changes.PlanChange.PersonHoursChanged;
import org.porchlight.plan.changes.PlanChange.PersonNumberChanged;
import org.porchlight.plan.changes.PlanChange.PersonRemoved;
import org.porchlight.plan.changes.PlanChange.ReviewMoved;

/// What is different between two versions of a plan.
///
/// What says where a version stands does not count: its number, status, basis and sign-offs.
/// Everything else that differs is in at least one change.
///
/// @param changes in the order people read a plan: steps, people, the rest; empty for the same
///   words
public record PlanDifference(List<PlanChange> changes) {
  /// Copies its collections.
  public PlanDifference {
    changes = List.copyOf(changes);
  }

  /// What became of `before` in `after`.
  public static PlanDifference between(CrisisPlan before, CrisisPlan after) {
    var changes = new ArrayList<PlanChange>();
    new StepDifference(before, after).addTo(changes);
    people(before, after, changes);
    parts(before, after, changes);
    header(before, after, changes);
    return new PlanDifference(changes);
  }

  private static void people(CrisisPlan before, CrisisPlan after, List<PlanChange> changes) {
    var ids = new LinkedHashSet<PersonId>(after.people().keySet());
    ids.addAll(before.people().keySet());
    for (var id : ids) {
      var old = before.people().get(id);
      var now = after.people().get(id);
      if (old == null && now != null) {
        changes.add(new PersonAdded(now.name(), now.role()));
      } else if (old != null && now == null) {
        changes.add(new PersonRemoved(old.name(), old.role()));
      } else if (old != null && now != null && !old.equals(now)) {
        person(old, now, changes);
      }
    }
  }

  private static void person(PlanPerson old, PlanPerson now, List<PlanChange> changes) {
    var known = changes.size();
    if (!old.hours().equals(now.hours())) {
      changes.add(new PersonHoursChanged(now.name(), old.hours(), now.hours()));
    }
    if (!Objects.equals(old.telephone(), now.telephone())) {
      changes.add(new PersonNumberChanged(now.name()));
    }
    if (changes.size() == known || !sameBeside(old, now)) {
      changes.add(new PersonDetailsChanged(now.name()));
    }
  }

  /// Whether hours and number are all that differs.
  private static boolean sameBeside(PlanPerson old, PlanPerson now) {
    return new PlanPerson(
            old.id(),
            old.name(),
            old.role(),
            old.support(),
            old.languages(),
            now.telephone(),
            old.doNotContact(),
            now.hours(),
            old.safeToText(),
            old.safeToVoicemail(),
            old.textConsent(),
            old.mayKnow(),
            old.born(),
            old.note(),
            old.serves(),
            old.consent())
        .equals(now);
  }

  private static void parts(CrisisPlan before, CrisisPlan after, List<PlanChange> changes) {
    var old = PlanForm.of(before);
    var now = PlanForm.of(after);
    for (var part : PlanPart.values()) {
      var was = old.get(part.key());
      var is = now.get(part.key());
      if (!Objects.equals(was, is)) {
        changes.add(part(part, words(was), words(is)));
      }
    }
  }

  private static PlanChange part(PlanPart part, List<String> was, List<String> is) {
    var added = is.stream().filter(item -> !was.contains(item)).toList();
    var removed = was.stream().filter(item -> !is.contains(item)).toList();
    return added.isEmpty() && removed.isEmpty()
        ? new PartChanged(part)
        : new ItemsChanged(part, added, removed);
  }

  /// The items of a list of words; a part of another form has none to show.
  private static List<String> words(@Nullable Object form) {
    return form instanceof List<?> list && list.stream().allMatch(String.class::isInstance)
        ? list.stream().map(String.class::cast).toList()
        : List.of();
  }

  private static void header(CrisisPlan before, CrisisPlan after, List<PlanChange> changes) {
    if (!Objects.equals(before.reviewBy(), after.reviewBy())) {
      changes.add(new ReviewMoved(before.reviewBy(), after.reviewBy()));
    }
    if (!facts(before).equals(facts(after))) {
      changes.add(new HeaderChanged());
    }
  }

  private static Map<String, Object> facts(CrisisPlan plan) {
    return Map.of(
        "kind", plan.kind(),
        "family", String.valueOf(plan.family()),
        "youth", String.valueOf(plan.youth()),
        "jurisdiction", plan.jurisdiction(),
        "timezone", plan.timezone(),
        "effective", plan.effective());
  }
}
