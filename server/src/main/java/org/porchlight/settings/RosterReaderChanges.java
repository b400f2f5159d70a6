package org.porchlight.settings;

import static org.porchlight.settings.RosterReaderItems.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.porchlight.oncall.CoverRule;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Fallback;
import org.porchlight.oncall.Need;
import org.porchlight.oncall.ShiftOverride;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.TimeOff;
import org.porchlight.oncall.WallSpan;

/// Reads what changes the plan of a roster file, and what happens where it lacks somebody.
final class RosterReaderChanges {
  private final RosterReaderItems items;
  private final RosterReaderPlans plans;
  private final List<StaffMember> members;

  RosterReaderChanges(RosterReaderItems items, RosterReaderPlans plans, List<StaffMember> members) {
    this.items = items;
    this.plans = plans;
    this.members = members;
  }

  List<TimeOff> timeOff() {
    var found = new ArrayList<TimeOff>();
    for (var at : items.items("time-off", 0, RosterReaderPlans.PLANS_MAX)) {
      var who = plans.staff(at + ".staff");
      var when = plans.when(at);
      if (who.isPresent() && when.isPresent()) {
        found.add(new TimeOff(who.get(), when.get()));
      }
    }
    return found;
  }

  /// The overrides; one that brings in somebody who has time off then is a fault.
  List<ShiftOverride> overrides(List<TimeOff> timeOff) {
    var found = new ArrayList<ShiftOverride>();
    for (var at : items.items("overrides", 0, RosterReaderPlans.PLANS_MAX)) {
      var when = plans.when(at);
      when.flatMap(span -> override(at, span))
          .ifPresent(override -> {
            timeOff.stream()
                .filter(off -> override.comesIn().contains(off.staff()))
                .filter(off -> off.when().touches(override.when()))
                .findFirst()
                .ifPresent(off ->
                    items.fault(
                        at + ".from", off.staff() + ", who is away then", "somebody who is there"));
            found.add(override);
          });
    }
    return found;
  }

  private Optional<ShiftOverride> override(String at, WallSpan when) {
    var out = items.has(at + ".out") ? plans.staff(at + ".out") : Optional.<StaffId>empty();
    var in = items.has(at + ".in") ? plans.staff(at + ".in") : Optional.<StaffId>empty();
    var swap = items.values(at + ".swap", plans::known, "the id of one of the staff");
    var kinds = (items.has(at + ".out") ? 1 : 0) + (items.has(at + ".in") ? 2 : 0);
    var isSwap = items.has(at + ".swap[0]");
    if (isSwap && kinds == 0 && swap.size() == 2 && !swap.get(0).equals(swap.get(1))) {
      return Optional.of(new ShiftOverride.Swap(swap.get(0), swap.get(1), when));
    }
    if (isSwap || kinds == 0) {
      items.fault(at + ".swap", "another form", "out and in, out alone, in with duty, or two ids");
      return Optional.empty();
    }
    if (kinds == 1) {
      return out.map(who -> new ShiftOverride.Remove(who, when));
    }
    if (kinds == 2) {
      var duty = plans.dutyElseUsual(at, at + ".in");
      return in.flatMap(who -> duty.map(as -> new ShiftOverride.Add(who, as, when)));
    }
    if (out.isPresent() && out.equals(in)) {
      items.fault(at + ".in", "\"" + in.get() + "\" for themselves", "somebody else");
      return Optional.empty();
    }
    return out.flatMap(who -> in.map(other -> new ShiftOverride.Replace(who, other, when)));
  }

  /// A primary and a supervisor at every minute, and whatever the file asks for besides.
  CoverRule cover() {
    var needs = new ArrayList<>(CoverRule.USUAL.needs());
    items
        .values("cover.duties", text -> new Need.Holds(answering(text)), "a duty that answers")
        .forEach(needs::add);
    items
        .values(
            "cover.languages",
            text -> new Need.Speaks(RosterReaderPlans.language(text)),
            "en or es")
        .forEach(needs::add);
    var fallbacks = new ArrayList<Fallback>();
    for (var at : items.items("fallbacks", 0, RosterReaderPlans.PLANS_MAX)) {
      var who = plans.staff(at + ".staff");
      var need =
          items.has(at + ".language")
              ? items.<Need>read(
                  at + ".language",
                  text -> speaks(text, at + ".staff"),
                  "a language that this person speaks")
              : items.<Need>read(
                  at + ".duty",
                  text -> new Need.Holds(answering(text)),
                  "primary, backup or supervisor; or a language");
      need.ifPresent(met -> who.ifPresent(staff -> fallbacks.add(new Fallback(met, staff))));
    }
    return new CoverRule(needs.stream().distinct().toList(), fallbacks);
  }

  private Need speaks(String text, String key) {
    var language = RosterReaderPlans.language(text);
    var person = members.stream().filter(one -> one.id().value().equals(items.text(key)));
    return require(
        person.allMatch(one -> one.languages().contains(language)), new Need.Speaks(language));
  }

  private static Duty answering(String text) {
    var duty = Duty.valueOf(RosterReaderPlans.upper(text));
    return require(duty.answers(), duty);
  }
}
