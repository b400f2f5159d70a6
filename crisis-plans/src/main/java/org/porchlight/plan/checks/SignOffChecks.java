package org.porchlight.plan.checks;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.plan.Consent;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.SignOff;
import org.porchlight.plan.Support;

/// Finds the agreements that a plan lacks.
final class SignOffChecks {
  static final String DECISION_HOLDER = "signoff.decision_holder";
  static final String CAREGIVER = "signoff.caregiver";

  private SignOffChecks() {}

  /// Everybody who decides has said something, and one of them yes, unless a reason is recorded.
  static Stream<PlanCheck.Place> decisionHolders(CheckedPlan checked) {
    if (checked.hasReason(DECISION_HOLDER)) {
      return Stream.empty();
    }
    var holders = checked.decisionHolders();
    var silent =
        holders.stream()
            .filter(holder -> checked.plan().signOffs().stream().noneMatch(by(holder)))
            .map(holder -> place("no sign-off by " + holder, "one, or a reason under reasons"))
            .toList();
    if (!silent.isEmpty()) {
      return silent.stream();
    }
    var agreed =
        checked.plan().signOffs().stream()
            .anyMatch(signOff -> holders.contains(signOff.who()) && signOff.agreement().consents());
    return agreed
        ? Stream.empty()
        : Stream.of(
            place(
                holders.isEmpty() ? "nobody who decides" : "no agreement of those who decide",
                "a sign-off by who may decide for this young person"));
  }

  private static Predicate<SignOff> by(PersonId holder) {
    return signOff -> signOff.who().equals(holder);
  }

  static Stream<PlanCheck.Place> caregiver(CheckedPlan checked) {
    var signed = checked.caregiverSignOffs();
    return checked.youthSignsAlone()
            || checked.hasReason(CAREGIVER)
            || signed.stream().anyMatch(signOff -> signOff.agreement().consents())
        ? Stream.empty()
        : Stream.of(
            place(
                signed.isEmpty() ? "no sign-off by a caregiver" : "no caregiver who agrees",
                "one who agrees, if with a reservation, or a reason under reasons"));
  }

  /// From the age of consent on a caregiver signs along only where the young person wants it.
  static Stream<PlanCheck.Place> youthAlone(CheckedPlan checked) {
    if (!checked.youthSignsAlone() || youthLetsCaregiversJoin(checked)) {
      return Stream.empty();
    }
    var signOffs = checked.plan().signOffs();
    return IntStream.range(0, signOffs.size())
        .filter(index -> signOffs.get(index).isCaregivers())
        .mapToObj(index ->
            new PlanCheck.Place(
                "signoff[" + index + "]",
                "a caregiver's sign-off for somebody who signs alone",
                "the young person's consent caregiver_joins, or no such sign-off"));
  }

  static boolean youthLetsCaregiversJoin(CheckedPlan checked) {
    var reach = new PersonReach(checked);
    return checked
        .youth()
        .filter(youth ->
            reach.membership(youth.id()).permits(Consent.Kind.CAREGIVER_JOINS, checked.day()))
        .isPresent();
  }

  /// A plan for the first days rests on one yes of the family, however it was given.
  static Stream<PlanCheck.Place> interimAgreement(CheckedPlan checked) {
    var agreed =
        checked.plan().signOffs().stream()
            .filter(signOff -> signOff.agreement().consents())
            .anyMatch(signOff ->
                checked
                    .plan()
                    .person(signOff.who())
                    .filter(person -> person.support() == Support.FAMILY)
                    .isPresent());
    return agreed
        ? Stream.empty()
        : Stream.of(place("no agreement of the family", "one, spoken or signed"));
  }

  private static PlanCheck.Place place(String got, String expected) {
    return new PlanCheck.Place("signoff", got, expected);
  }
}
