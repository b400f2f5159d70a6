package org.porchlight.plan.yaml;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.porchlight.plan.FamilyClosing;
import org.porchlight.plan.FamilyRecord;

/// Any bytes give a family or located faults, and whatever is a family can be used as one.
public final class FamilyFuzz {
  private FamilyFuzz() {}

  /// Reads these bytes as a family.
  ///
  /// @throws AssertionError when something is so that must never be
  public static void fuzzerTestOneInput(byte[] bytes) {
    switch (PlanYaml.readFamily("fuzz.yaml", bytes)) {
      case FamilyReading.Read(var family) -> use(family);
      case FamilyReading.Unreadable(var faults) -> PlanFuzz.located(faults);
    }
  }

  private static void use(FamilyRecord family) {
    var written = PlanYaml.write(family).getBytes(StandardCharsets.UTF_8);
    var again = PlanYaml.readFamily("again.yaml", written);
    PlanFuzz.must(
        again instanceof FamilyReading.Read(var other) && other.equals(family),
        "a family that is another one when it is written and read again: " + again);
    for (var person : family.people().values()) {
      PlanFuzz.must(!person.calledName().isEmpty(), "a person without a name");
      for (var point : person.contactPoints()) {
        PlanFuzz.must(
            family.peopleOf(point.number()).contains(person), "a number that finds nobody");
      }
      var homes = List.copyOf(family.homesShownTo(person.id()));
      PlanFuzz.must(
          homes.stream().allMatch(home -> home.members().contains(person.id())),
          "a home shown to somebody who does not live there");
    }
    switch (FamilyClosing.of(family, LocalDate.EPOCH)) {
      case FamilyClosing.Closed(var closed) ->
          PlanFuzz.must(closed.enrollment().closed() != null, "a closed family that is open");
      case FamilyClosing.StillServed(var services) ->
          PlanFuzz.must(!services.isEmpty(), "a family kept open by nothing");
    }
  }
}
