package org.porchlight.family;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.family.Disclosure.Allowed;
import org.porchlight.family.Disclosure.Refused;
import org.porchlight.family.Disclosure.Rule;
import org.porchlight.family.Disclosure.Why;
import org.porchlight.plan.Consent;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Membership;
import org.porchlight.plan.NoContact;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.Support;

/// Who may read a whole plan, in print or by a link: the youth, those who raise them, and others
/// only by consent.
public final class PlanReading {
  private PlanReading() {}

  /// Whether the reader may have this plan in whole.
  ///
  /// @param day in the family's zone
  public static Disclosure of(CopyReader reader, PolicyPack policy, LocalDate day) {
    CrisisPlan plan = reader.plan();
    PersonId id = reader.person();
    Optional<PlanPerson> found = id == null ? Optional.empty() : plan.person(id);
    if (found.isEmpty()) {
      return new Refused(Rule.INVOLVED_IN_CARE, Why.NOBODY_OF_THE_PLAN);
    }
    PlanPerson person = found.get();
    if (keptAway(reader, person, day)) {
      return new Refused(Rule.PROTECTIVE_ORDER, Why.KEPT_AWAY);
    }
    if (reader.isYouth()) {
      return new Allowed(Rule.FAMILY_READS_ITS_PLAN);
    }
    if (membership(reader, person.id()).hasLeft(day)) {
      return new Refused(Rule.INVOLVED_IN_CARE, Why.LEFT_THE_TEAM);
    }
    if (consented(reader, person.id(), day)) {
      return new Allowed(Rule.INVOLVED_IN_CARE);
    }
    if (!raises(person, day)) {
      return new Refused(Rule.INVOLVED_IN_CARE, Why.NO_CONSENT);
    }
    return youthIsOfAge(plan, policy, day)
        ? new Refused(Rule.OF_AGE_DECIDES, Why.NO_CONSENT)
        : new Allowed(Rule.FAMILY_READS_ITS_PLAN);
  }

  private static boolean keptAway(CopyReader reader, PlanPerson person, LocalDate day) {
    return Stream.ofNullable(reader.family())
        .flatMap(family -> family.noContact().stream())
        .filter(order -> order.until() == null || !day.isAfter(order.until()))
        .anyMatch(order -> isAbout(order, person));
  }

  private static boolean isAbout(NoContact order, PlanPerson person) {
    return person.id().equals(order.person())
        || (person.telephone() != null && order.numbers().contains(person.telephone()));
  }

  /// The plan names them as one who holds a copy, or a consent that holds does.
  private static boolean consented(CopyReader reader, PersonId person, LocalDate day) {
    PersonId youth = reader.plan().youth();
    return reader.plan().provisions().copiesWith().contains(person)
        || membership(reader, person).permits(Consent.Kind.SHARE_PLAN, day)
        || (youth != null
            && isFamily(reader.plan(), person)
            && membership(reader, youth).permits(Consent.Kind.CAREGIVER_JOINS, day));
  }

  private static boolean isFamily(CrisisPlan plan, PersonId person) {
    return plan.person(person).filter(one -> one.support() == Support.FAMILY).isPresent();
  }

  /// Grown people of the household; brothers and sisters read their own plans.
  private static boolean raises(PlanPerson person, LocalDate day) {
    return person.support() == Support.FAMILY
        && !person.role().equals("sibling")
        && (person.born() == null
            || PolicyPack.DEFAULTS
                .withConsentAge(PolicyPack.ADULT_AGE)
                .signsAlone(person.born(), day));
  }

  private static boolean youthIsOfAge(CrisisPlan plan, PolicyPack policy, LocalDate day) {
    PersonId youth = plan.youth();
    return youth != null
        && plan.person(youth).filter(one -> policy.signsAlone(one.born(), day)).isPresent();
  }

  private static Membership membership(CopyReader reader, PersonId id) {
    FamilyRecord family = reader.family();
    return Optional.ofNullable(family)
        .flatMap(record -> record.person(id))
        .map(FamilyPerson::membership)
        .orElse(Membership.NONE);
  }
}
