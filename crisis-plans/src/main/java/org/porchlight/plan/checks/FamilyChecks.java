package org.porchlight.plan.checks;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanPerson;

/// Finds where a plan and its family's file do not fit together.
final class FamilyChecks {
  private FamilyChecks() {}

  /// The young person of the plan is one of the family's youths, and this is their plan.
  static Stream<PlanCheck.Place> youthElsewhere(CheckedPlan checked) {
    var family = checked.family();
    var youth = checked.plan().youth();
    if (family == null || youth == null) {
      return Stream.empty();
    }
    var plan = checked.plan().ref().plan();
    var youths = family.youths();
    return IntStream.range(0, youths.size())
        .filter(index -> youths.get(index).person().equals(youth))
        .mapToObj(index -> {
          var theirs = youths.get(index).plan();
          return theirs == null || theirs.equals(plan)
              ? Stream.<PlanCheck.Place>empty()
              : place(
                  Finding.FAMILY_FILE + "youths[" + index + "].plan",
                  "\"" + theirs + "\" as the plan of " + youth,
                  "\"" + plan + "\", or another youth in this plan");
        })
        .findFirst()
        .orElseGet(() ->
            place(
                Finding.FAMILY_FILE + "youths",
                "no youth \"" + youth + "\"",
                "the young person whose plan this is, with who decides for them"));
  }

  /// One lead coordinator and one who stands in are named for the family.
  static Stream<PlanCheck.Place> withoutLead(CheckedPlan checked) {
    var family = checked.family();
    if (family == null) {
      return Stream.empty();
    }
    var lead =
        family.coordinator() != null
            ? Stream.<PlanCheck.Place>empty()
            : place(Finding.FAMILY_FILE + "family.coordinator", "nobody", "a lead coordinator");
    var backup =
        family.enrollment().backup() != null
            ? Stream.<PlanCheck.Place>empty()
            : place(
                Finding.FAMILY_FILE + "family.backup",
                "nobody",
                "who stands in when the coordinator is away");
    return Stream.concat(lead, backup);
  }

  /// An alias that the plan and its family give to two different people.
  ///
  /// The telephone of an alias is read from the family when it is used, so two people under one
  /// alias would page the wrong one.
  static Stream<PlanCheck.Place> twoUnderOneAlias(CheckedPlan checked) {
    var family = checked.family();
    return family == null
        ? Stream.empty()
        : checked.plan().people().values().stream()
            .filter(person -> isSomebodyElse(family, person))
            .flatMap(person ->
                place(
                    "people." + person.id() + ".name",
                    "a name that is not the one in the file of " + family.id(),
                    "one person for each alias of a family"));
  }

  private static boolean isSomebodyElse(FamilyRecord family, PlanPerson person) {
    return family
        .person(person.id())
        .filter(known -> !known.name().equals(person.name()))
        .isPresent();
  }

  private static Stream<PlanCheck.Place> place(String path, String got, String expected) {
    return Stream.of(new PlanCheck.Place(path, got, expected));
  }
}
