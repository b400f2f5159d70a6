package org.porchlight.plan.checks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.DecisionRight;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Household;
import org.porchlight.plan.NeverDisclose;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.Restriction;
import org.porchlight.plan.Support;

/// Finds where a plan asks, tells or shows somebody what is not theirs.
final class RightsChecks {
  private RightsChecks() {}

  /// A restricted step, or money, that somebody confirms who may not decide it.
  static Stream<PlanCheck.Place> decidedByOthers(CheckedPlan checked) {
    return StepPlace.all(checked.plan())
        .flatMap(place -> {
          var restricted = place.step().restricted();
          var fund = place.step().notes().flexFund();
          var confirm =
              restricted == null
                  ? Optional.<PlanCheck.Place>empty()
                  : decides(
                      checked,
                      place.path() + ".restricted.confirm_with",
                      restricted.confirmWith(),
                      matter(restricted.kind()));
          var approve =
              fund == null
                  ? Optional.<PlanCheck.Place>empty()
                  : decides(
                      checked,
                      place.path() + ".flex_fund.approver",
                      fund.approver(),
                      DecisionRight.Matter.FLEX_FUNDS);
          return Stream.concat(confirm.stream(), approve.stream());
        });
  }

  private static Optional<PlanCheck.Place> decides(
      CheckedPlan checked,
      String path,
      @Nullable PersonId person,
      DecisionRight.@Nullable Matter matter) {
    var may =
        checked.plan().provisions().decisions().stream()
            .filter(right -> right.matter() == matter)
            .flatMap(right -> right.by().stream())
            .distinct()
            .toList();
    return person == null || matter == null || may.isEmpty() || may.contains(person)
        ? Optional.empty()
        : Optional.of(
            new PlanCheck.Place(
                path,
                "\"" + person + "\", who does not decide about " + words(matter),
                "one of " + names(may) + ", who may by decisions"));
  }

  private static DecisionRight.@Nullable Matter matter(Restriction.Kind kind) {
    return switch (kind) {
      case LAW_ENFORCEMENT -> DecisionRight.Matter.POLICE_CONTACT;
      case ED_TRANSPORT, INVOLUNTARY_EVALUATION -> DecisionRight.Matter.HOSPITAL;
      case PLACEMENT_CHANGE -> DecisionRight.Matter.PLACEMENT;
      case SCHOOL_EXCLUSION -> DecisionRight.Matter.SCHOOL;
      case EMERGENCY_SERVICES, LEAVE_HOME_RESPITE, SEARCH_OF_BELONGINGS, MISSING_PERSON_REPORT ->
          null;
    };
  }

  private static String words(DecisionRight.Matter matter) {
    return matter.code().replace('_', ' ');
  }

  private static String names(List<PersonId> people) {
    return String.join(", ", people.stream().map(PersonId::value).toList());
  }

  /// A place that counts on somebody who must not be contacted, or who left the team.
  static Stream<PlanCheck.Place> askedDespiteOrder(CheckedPlan checked) {
    var reach = new PersonReach(checked);
    return PersonPlace.asked(checked.plan())
        .flatMap(place ->
            checked.plan().person(place.person()).stream()
                .flatMap(person -> reach.awayBecause(person).stream())
                .map(because ->
                    new PlanCheck.Place(
                        place.path(),
                        "\"" + place.person() + "\", who " + because,
                        "somebody else")));
  }

  /// Somebody who is told a topic that the young person wants kept from them.
  static Stream<PlanCheck.Place> toldWhatIsKept(CheckedPlan checked) {
    return checked.plan().provisions().privacy().neverDisclose().stream()
        .flatMap(kept ->
            checked.plan().people().values().stream()
                .filter(person -> isKeptFrom(checked, kept, person))
                .flatMap(person -> told(checked, kept, person).stream()));
  }

  private static boolean isKeptFrom(CheckedPlan checked, NeverDisclose kept, PlanPerson person) {
    var everybody = kept.to().isEmpty();
    var isTheirs = person.id().equals(checked.plan().youth());
    return !isTheirs
        && kept.bars(person.id())
        && !(everybody && person.support() == Support.FORMAL);
  }

  private static Optional<PlanCheck.Place> told(
      CheckedPlan checked, NeverDisclose kept, PlanPerson person) {
    var path = "people." + person.id() + ".may_know";
    var inFamily =
        new PersonReach(checked)
            .known(person.id())
            .map(FamilyPerson::mayKnow)
            .filter(topics -> topics.contains(kept.topic()))
            .isPresent();
    return person.mayKnow().contains(kept.topic()) || inFamily
        ? Optional.of(
            new PlanCheck.Place(
                person.mayKnow().contains(kept.topic()) ? path : Finding.FAMILY_FILE + path,
                "\"" + kept.topic() + "\", which privacy keeps from " + person.id(),
                "other topics, or no such line under privacy.never_disclose"))
        : Optional.empty();
  }

  /// An address in words that the people of another home read.
  static Stream<PlanCheck.Place> addressInWords(CheckedPlan checked) {
    var family = checked.family();
    return family == null
        ? Stream.empty()
        : PlanTexts.all(checked.plan())
            .flatMap(text ->
                kept(family)
                    .filter(home -> mentions(text.text(), home.address()))
                    .map(home ->
                        new PlanCheck.Place(
                            text.path(),
                            "the address of " + home.id() + ", which others must not learn",
                            "words without it: staff see addresses in the family's file")));
  }

  private static Stream<Household> kept(FamilyRecord family) {
    var homes = family.households();
    return homes.stream()
        .filter(home -> !home.address().isBlank())
        .filter(home -> home.confidential() || homes.size() > 1);
  }

  private static boolean mentions(String text, String address) {
    return text.toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT));
  }
}
