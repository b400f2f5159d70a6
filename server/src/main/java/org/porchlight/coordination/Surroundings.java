package org.porchlight.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Consent;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.checks.CheckedPlan;
import org.porchlight.plan.life.PlanLifeCommand.SignVersion;
import org.porchlight.plan.life.SigningWay;

/// What is known around one plan at the moment it is decided about.
///
/// @param family null for the agency's default plan, or when there is no record of the family
/// @param templates plans it should be no copy of; may be empty
/// @param day in the plan's zone
record Surroundings(
    @Nullable FamilyRecord family, List<CrisisPlan> templates, PolicyPack policy, LocalDate day) {
  Surroundings {
    templates = List.copyOf(templates);
  }

  Surroundings with(FamilyRecord other) {
    return new Surroundings(other, templates, policy, day);
  }

  CheckedPlan checked(CrisisPlan plan) {
    var others = templates.stream().filter(one -> !one.ref().equals(plan.ref())).toList();
    return new CheckedPlan(plan, family, others, policy, day);
  }

  /// How it was signed, as far as the family's record knows the telephone.
  SigningWay way(SignVersion signed) {
    return family == null ? signed.way() : signed.way().asKnown(family, signed.who());
  }

  /// Whether the young person of `plan` lets caregivers sign along.
  boolean caregiversJoin(CrisisPlan plan) {
    return Optional.ofNullable(family)
        .flatMap(known -> Optional.ofNullable(plan.youth()).flatMap(known::person))
        .filter(youth -> youth.membership().permits(Consent.Kind.CAREGIVER_JOINS, day))
        .isPresent();
  }
}
