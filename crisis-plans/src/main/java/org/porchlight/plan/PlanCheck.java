package org.porchlight.plan;

import java.util.stream.Stream;

/// One thing that is checked of every plan: a rule with a stable id, and where a plan breaks it.
///
/// @param id stable for ever, such as `levels.never_fall`
/// @param sentence the rule, as an author reads it
/// @param mend what an author can do
/// @param search finds every place that breaks the rule
public record PlanCheck(
    String id, Finding.Weight weight, String sentence, String mend, Search search) {
  /// Finds the places of one plan that break a rule.
  @FunctionalInterface
  public interface Search {
    /// Every such place, in file order; none for a plan that keeps the rule.
    Stream<Place> in(CrisisPlan plan);
  }

  /// One place that breaks a rule.
  ///
  /// @param path where in the file form
  /// @param got what is there
  /// @param expected what should be
  public record Place(String path, String got, String expected) {}

  Stream<Finding> findings(CrisisPlan plan) {
    return search
        .in(plan)
        .map(place -> new Finding(id, weight, place.path(), place.got(), place.expected(), mend));
  }
}
