package org.porchlight.plan.checks;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.PlanKind;

/// One thing that is checked of plans: a rule with a stable id, and where a plan breaks it.
///
/// @param id stable for ever, such as `levels.never_fall`
/// @param kinds the kinds of plan it is asked of
/// @param sentence the rule, as an author reads it
/// @param mend what an author can do
/// @param search finds every place that breaks the rule
public record PlanCheck(
    String id,
    Finding.Weight weight,
    Set<PlanKind> kinds,
    String sentence,
    String mend,
    Search search) {
  static final Set<PlanKind> EVERY_PLAN = Set.copyOf(EnumSet.allOf(PlanKind.class));
  static final Set<PlanKind> OF_A_FAMILY =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(PlanKind.AGENCY_DEFAULT)));

  /// Copies its collections.
  public PlanCheck {
    kinds = Set.copyOf(kinds);
  }

  /// Finds the places of one plan that break a rule.
  @FunctionalInterface
  public interface Search {
    /// Every such place, in file order; none for a plan that keeps the rule.
    Stream<Place> in(Checking checking);
  }

  /// Finds such places in a plan and what is known of its family.
  @FunctionalInterface
  interface PlanSearch {
    Stream<Place> in(CheckedPlan checked);
  }

  /// Finds such places in the hours of a week.
  @FunctionalInterface
  interface WeekSearch {
    Stream<Place> in(WeekWalk week);
  }

  /// Finds such places in what the plan alone says.
  @FunctionalInterface
  interface FormSearch {
    Stream<Place> in(CrisisPlan plan);
  }

  /// One place that breaks a rule.
  ///
  /// @param path where in the file form; after [Finding#FAMILY_FILE] in the family's file
  /// @param got what is there
  /// @param expected what should be
  public record Place(String path, String got, String expected) {}

  static PlanCheck broken(String id, String sentence, String mend, FormSearch search) {
    return new PlanCheck(
        id,
        Finding.Weight.BROKEN,
        EVERY_PLAN,
        sentence,
        mend,
        checking -> search.in(checking.checked().plan()));
  }

  static PlanCheck blocker(
      String id, Set<PlanKind> kinds, String sentence, String mend, PlanSearch search) {
    return new PlanCheck(
        id,
        Finding.Weight.BLOCKS_ACTIVATION,
        kinds,
        sentence,
        mend,
        checking -> search.in(checking.checked()));
  }

  static PlanCheck advice(
      String id, Set<PlanKind> kinds, String sentence, String mend, PlanSearch search) {
    return new PlanCheck(
        id,
        Finding.Weight.ADVICE,
        kinds,
        sentence,
        mend,
        checking -> search.in(checking.checked()));
  }

  static PlanCheck weekBlocker(
      String id, Set<PlanKind> kinds, String sentence, String mend, WeekSearch search) {
    return new PlanCheck(
        id,
        Finding.Weight.BLOCKS_ACTIVATION,
        kinds,
        sentence,
        mend,
        checking -> search.in(checking.week()));
  }

  static PlanCheck weekAdvice(
      String id, Set<PlanKind> kinds, String sentence, String mend, WeekSearch search) {
    return new PlanCheck(
        id, Finding.Weight.ADVICE, kinds, sentence, mend, checking -> search.in(checking.week()));
  }

  /// The rule, in the reader's language.
  public String sentence(Language language) {
    return Phrasebook.in(language, sentence);
  }

  /// What this check has to say of one plan; nothing for a kind of plan it is not asked of.
  public Stream<Finding> findings(CheckedPlan checked) {
    return findings(new Checking(checked));
  }

  /// As [#findings(CheckedPlan)], in one look with others.
  Stream<Finding> findings(Checking checking) {
    return kinds.contains(checking.checked().plan().kind())
        ? search
            .in(checking)
            .map(
                place -> new Finding(id, weight, place.path(), place.got(), place.expected(), mend))
        : Stream.empty();
  }
}
