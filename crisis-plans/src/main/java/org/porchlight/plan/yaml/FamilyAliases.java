package org.porchlight.plan.yaml;

import java.util.List;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.checks.Finding;

/// Notices an alias that a plan and its family give to two different people.
///
/// The telephone of an alias is read from the family when it is used, so two people under one alias
/// would page the wrong one.
final class FamilyAliases {
  private FamilyAliases() {}

  static List<Finding> compare(CrisisPlan plan, FamilyRecord family) {
    return plan.people().values().stream()
        .flatMap(person ->
            family.person(person.id()).stream()
                .filter(known -> !known.name().equals(person.name()))
                .map(known ->
                    new Finding(
                        "aliases.same_person",
                        Finding.Weight.ADVICE,
                        "people." + person.id() + ".name",
                        "a name that is not the one in the file of " + family.id(),
                        "one person for each alias of a family",
                        "Give the other person another alias, or both the same name.")))
        .toList();
  }
}
