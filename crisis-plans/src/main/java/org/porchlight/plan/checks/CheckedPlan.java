package org.porchlight.plan.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.LegalStatus;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.PolicyPack;
import org.porchlight.plan.SignOff;
import org.porchlight.plan.StepId;
import org.porchlight.plan.Youth;

/// A plan with all that its checks need to know.
///
/// @param family what is known of the family; null for what the plan alone tells
/// @param templates plans a lazy author would copy; may be empty
/// @param day the day it is to be fit for
public record CheckedPlan(
    CrisisPlan plan,
    @Nullable FamilyRecord family,
    List<CrisisPlan> templates,
    PolicyPack policy,
    LocalDate day) {
  /// Copies its collections.
  public CheckedPlan {
    templates = List.copyOf(templates);
  }

  /// A plan alone, by the usual values, for the day it becomes effective.
  public static CheckedPlan alone(CrisisPlan plan) {
    return new CheckedPlan(plan, null, List.of(), PolicyPack.DEFAULTS, plan.effective());
  }

  /// A plan and its family, by the usual values, for the day it becomes effective.
  public static CheckedPlan of(CrisisPlan plan, FamilyRecord family) {
    return new CheckedPlan(plan, family, List.of(), PolicyPack.DEFAULTS, plan.effective());
  }

  /// The young person whose plan it is; empty in an agency's default.
  Optional<PlanPerson> youth() {
    return Optional.ofNullable(plan.youth()).flatMap(plan::person);
  }

  private Optional<Youth> youthOfFamily() {
    return family == null || plan.youth() == null ? Optional.empty() : family.youth(plan.youth());
  }

  /// Whether the young person signs alone, by age or by law.
  public boolean youthSignsAlone() {
    return youthOfFamily().filter(youth -> youth.legalStatus() == LegalStatus.ADULT).isPresent()
        || youth().filter(youth -> policy.signsAlone(youth.born(), day)).isPresent();
  }

  /// Whose sign-off the plan needs; empty when nobody is known to decide.
  public List<PersonId> decisionHolders() {
    if (youthSignsAlone()) {
      return youth().map(PlanPerson::id).stream().toList();
    }
    var named = youthOfFamily().map(Youth::decisionHolders).orElse(List.of());
    return named.isEmpty()
        ? caregiverSignOffs().stream().map(SignOff::who).distinct().toList()
        : named;
  }

  /// Whether caregivers sign at all: always before the age of consent, and from it on only where
  /// the young person wants it.
  public boolean caregiversSign() {
    return !youthSignsAlone() || SignOffChecks.youthLetsCaregiversJoin(this);
  }

  /// The steps that each person beside the household and those on duty is asked to accept, in file
  /// order.
  public Map<PersonId, List<StepId>> stepsGiven() {
    return PagedPeople.stepsGiven(this);
  }

  /// Those among [#stepsGiven()] that nobody has said yes to so far.
  public Map<PersonId, List<StepId>> stepsNotAccepted() {
    return PagedPeople.stepsNotAccepted(this);
  }

  List<SignOff> caregiverSignOffs() {
    return plan.signOffs().stream().filter(SignOff::isCaregivers).toList();
  }

  /// The plan's recorded reason for going without what this check asks for.
  boolean hasReason(String check) {
    return plan.provisions().reason(check).isPresent();
  }
}
