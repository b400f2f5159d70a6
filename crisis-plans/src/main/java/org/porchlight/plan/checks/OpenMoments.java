package org.porchlight.plan.checks;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;
import org.porchlight.plan.Support;

/// At which of some moments steps are open and their people are there; each asked once.
final class OpenMoments {
  private record Hours(OpeningHours hours, @Nullable ZoneId zone) {}

  private final CheckedPlan checked;
  private final PersonReach reach;
  private final List<ZonedDateTime> moments;
  private final BitSet all;
  private final Map<Hours, BitSet> ofHours = new HashMap<>();
  private final Map<StepId, BitSet> ofSteps = new HashMap<>();
  private final Map<PersonId, BitSet> ofPeople = new HashMap<>();
  private final Map<StepId, BitSet> reaching = new HashMap<>();

  OpenMoments(CheckedPlan checked, List<ZonedDateTime> moments) {
    this.checked = checked;
    this.reach = new PersonReach(checked);
    this.moments = moments;
    this.all = new BitSet();
    all.set(0, moments.size());
  }

  int count() {
    return moments.size();
  }

  /// When this step can be tried, by its own hours.
  BitSet of(Step step) {
    return ofSteps.computeIfAbsent(step.id(), _ -> of(new Hours(step.hours(), null)));
  }

  private BitSet of(Hours hours) {
    if (hours.hours().equals(OpeningHours.ALWAYS)) {
      return all;
    }
    var known = ofHours.get(hours);
    if (known == null) {
      known = new BitSet();
      for (var index = 0; index < moments.size(); index++) {
        var at = moments.get(index);
        var there = hours.zone() == null ? at : at.withZoneSameInstant(hours.zone());
        known.set(index, hours.hours().isOpen(there));
      }
      ofHours.put(hours, known);
    }
    return known;
  }

  /// When somebody can carry this step out: whoever it pages, else its actor.
  BitSet reaching(Step step) {
    var known = reaching.get(step.id());
    if (known == null) {
      known = new BitSet();
      if (step.page().isEmpty()) {
        known.or(ofActor(step));
      }
      for (var target :
          Stream.concat(step.page().stream(), step.pageRule().then().stream()).toList()) {
        known.or(of(target));
      }
      reaching.put(step.id(), known);
    }
    return known;
  }

  /// How many of those this step asks can be reached at one moment.
  int reached(Step step, int at) {
    return (int)
        Stream.concat(step.page().stream(), step.pageRule().then().stream())
            .distinct()
            .filter(target -> of(target).get(at))
            .count();
  }

  /// The household is where the crisis is, unless somebody of it is away; everybody else must be
  /// reached.
  private BitSet ofActor(Step step) {
    return checked
        .plan()
        .person(step.who())
        .filter(person -> person.support() == Support.FAMILY && isAtHome(person.id()))
        .map(person -> of(new Hours(person.hours(), null)))
        .orElseGet(() -> of(step.who()));
  }

  /// Whether this person lives where the young person does, as far as anybody noted homes.
  private boolean isAtHome(PersonId person) {
    var family = checked.family();
    var youth = checked.plan().youth();
    if (family == null || youth == null) {
      return true;
    }
    var homes = family.homesShownTo(person);
    return homes.isEmpty() || homes.stream().anyMatch(home -> home.members().contains(youth));
  }

  private BitSet of(PageTarget target) {
    return switch (target) {
      // Whether anybody is on call is a matter of the roster, not of the plan.
      case PageTarget.OnCallSupervisor _ -> all;
      case PageTarget.Person(var person) -> of(person);
    };
  }

  private BitSet of(PersonId person) {
    var known = ofPeople.get(person);
    if (known == null) {
      known = new BitSet();
      if (checked.plan().person(person).filter(PlanPerson::isLineStaff).isPresent()) {
        known.or(all);
      }
      for (var point : reach.usable(person)) {
        known.or(of(new Hours(point.hours(), point.zone())));
      }
      ofPeople.put(person, known);
    }
    return known;
  }

  /// Some moments in words: the first stretch of them, and how many more stretches.
  String told(BitSet some) {
    var from = some.nextSetBit(0);
    var to = some.nextClearBit(from);
    var first = "from " + clock(moments.get(from)) + " to " + clock(end(to));
    // The days around a clock change repeat what the week shows, and are told only if it does not.
    var week = (int) IntStream.range(0, count()).takeWhile(this::isOfFirstWeek).count();
    if (from >= week) {
      return first + ", around the clock change of " + moments.get(from).toLocalDate();
    }
    var more = stretches(some, week) - 1;
    return more == 0 ? first : first + ", and at " + more + " more times of the week";
  }

  private boolean isOfFirstWeek(int index) {
    return moments.get(index).isBefore(moments.getFirst().plusDays(7));
  }

  /// The moment after the last of a stretch; after the very last, the next half hour.
  private ZonedDateTime end(int index) {
    var after = moments.get(index - 1).plusMinutes(30);
    return index < moments.size() && moments.get(index).isBefore(after)
        ? moments.get(index)
        : after;
  }

  private static int stretches(BitSet some, int before) {
    var stretches = 0;
    for (var at = some.nextSetBit(0); at >= 0 && at < before; at = some.nextSetBit(at)) {
      stretches++;
      at = some.nextClearBit(at);
    }
    return stretches;
  }

  private static String clock(ZonedDateTime at) {
    var day = at.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 2);
    return day + " " + at.toLocalTime();
  }
}
