package org.porchlight.plan.checks;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.plan.Level;
import org.porchlight.plan.PageTarget;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.Setting;
import org.porchlight.plan.Support;

/// Finds what a whole plan leaves out.
final class ContentChecks {
  private ContentChecks() {}

  private static Stream<PlanCheck.Place> unless(
      boolean fine, String path, String got, String expected) {
    return fine ? Stream.empty() : Stream.of(new PlanCheck.Place(path, got, expected));
  }

  static PlanCheck.PlanSearch covers(String check, Setting... settings) {
    var wanted = EnumSet.copyOf(Arrays.asList(settings));
    return checked ->
        unless(
            isCovered(checked, wanted) || checked.hasReason(check),
            "life_domains",
            "nothing about " + settings[0].code(),
            "a scenario, a step or words about it, or why it is not needed");
  }

  private static boolean isCovered(CheckedPlan checked, Set<Setting> wanted) {
    var plan = checked.plan();
    return plan.scenarios().stream().anyMatch(scenario -> wanted.contains(scenario.setting()))
        || StepPlace.all(plan).anyMatch(place -> wanted.contains(place.step().setting()))
        || wanted.stream().anyMatch(setting -> plan.lifeDomains().containsKey(setting.code()));
  }

  static Stream<PlanCheck.Place> noOverrideConditions(CheckedPlan checked) {
    return unless(
        !checked.plan().dangerOverride().conditions().isEmpty(),
        "danger_override.if",
        "no condition",
        "what this family agreed counts as danger");
  }

  static Stream<PlanCheck.Place> noReview(CheckedPlan checked) {
    var review = checked.plan().reviewBy();
    var last = checked.plan().effective().plusDays(checked.policy().reviewWithinDays());
    if (review == null) {
      return unless(false, "plan.review_by", "nothing", "a day not after " + last);
    }
    return unless(
        review.isAfter(checked.plan().effective()) && !review.isAfter(last),
        "plan.review_by",
        review.toString(),
        "a day after " + checked.plan().effective() + " and not after " + last);
  }

  static Stream<PlanCheck.Place> noStrength(CheckedPlan checked) {
    return unless(
        !checked.plan().strengths().isEmpty(), "strengths", "none", "one strength or more");
  }

  static Stream<PlanCheck.Place> noNeed(CheckedPlan checked) {
    return unless(
        !checked.plan().functionalAssessment().needBehind().isEmpty(),
        "functional_assessment.need_behind",
        "nothing",
        "the need behind what is seen");
  }

  static Stream<PlanCheck.Place> noAssessment(CheckedPlan checked) {
    var known = checked.plan().functionalAssessment();
    var path = "functional_assessment.";
    return Stream.of(
            unless(
                !known.antecedents().isEmpty(),
                path + "antecedents",
                "nothing",
                "what comes before"),
            unless(!known.behavior().isEmpty(), path + "behavior", "nothing", "what is seen"),
            unless(!known.consequence().isEmpty(), path + "consequence", "nothing", "what follows"))
        .flatMap(places -> places);
  }

  static Stream<PlanCheck.Place> noPrevention(CheckedPlan checked) {
    return unless(
        !checked.plan().prevention().isEmpty(),
        "prevention",
        "nothing",
        "what somebody does so that a crisis does not begin");
  }

  static Stream<PlanCheck.Place> noBasis(CheckedPlan checked) {
    var basis = checked.plan().basis();
    var cites = !basis.incidents().isEmpty() || !basis.meeting().isEmpty();
    return unless(
        checked.plan().ref().version() == 1 || (cites && !basis.whatChanged().isEmpty()),
        "basis",
        "a later version that cites nothing",
        "the incidents or the meeting it rests on, and what_changed");
  }

  static Stream<PlanCheck.Place> noNaturalSupport(CheckedPlan checked) {
    var asked =
        StepPlace.all(checked.plan())
            .filter(place -> place.step().level().compareTo(Level.TEAM_BY_PHONE) < 0)
            .flatMap(place -> Stream.concat(actor(place), paged(place)))
            .flatMap(person -> checked.plan().person(person).stream())
            .anyMatch(ContentChecks::isNatural);
    var reason = checked.hasReason("natural_support.asked_first");
    if (!asked && reason) {
      return unless(
          !checked.plan().provisions().tasks().isEmpty(),
          "team_tasks",
          "a reason why nobody is asked, and no task to find somebody",
          "a task with a person and a day");
    }
    return unless(
        asked,
        "scenarios",
        "no friend, kin or neighbor before level 3",
        "one on level 1 or 2, or a reason under reasons and a task under team_tasks");
  }

  private static boolean isNatural(PlanPerson person) {
    return person.support() == Support.NATURAL || person.support() == Support.COMMUNITY;
  }

  private static Stream<PersonId> actor(StepPlace place) {
    return Stream.of(place.step().who());
  }

  private static Stream<PersonId> paged(StepPlace place) {
    return place.step().page().stream()
        .flatMap(target ->
            switch (target) {
              case PageTarget.Person(var person) -> Stream.of(person);
              case PageTarget.OnCallSupervisor _ -> Stream.empty();
            });
  }

  /// Every home the family's file tells of has the ten-digit number of its dispatch.
  static Stream<PlanCheck.Place> homeWithoutDispatch(CheckedPlan checked) {
    var family = checked.family();
    if (family == null) {
      return Stream.empty();
    }
    var homes = family.households();
    return IntStream.range(0, homes.size())
        .filter(index -> homes.get(index).dispatch() == null)
        .mapToObj(index ->
            new PlanCheck.Place(
                Finding.FAMILY_FILE + "households[" + index + "].psap",
                "nothing",
                "the ten-digit number of the dispatch centre for this address"));
  }

  /// Whoever a level 5 step calls has a number, in the plan or in the family's file.
  static Stream<PlanCheck.Place> dispatchWithoutNumber(CheckedPlan checked) {
    var reach = new PersonReach(checked);
    return StepPlace.all(checked.plan())
        .flatMap(place -> {
          var call = place.step().emergency();
          var numbered =
              call != null
                  && checked
                      .plan()
                      .person(call.dispatch())
                      .filter(person -> !reach.points(person).isEmpty())
                      .isPresent();
          return unless(
              call == null ? place.step().level() != Level.EMERGENCY : numbered,
              place.path() + ".emergency" + (call == null ? "" : ".psap"),
              call == null ? "no call to dispatch" : "dispatch without a number",
              "the ten-digit number of dispatch");
        });
  }
}
