package org.porchlight.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A young person the family's record is about.
///
/// @param person one of the family's people
/// @param decisionHolders who may decide for them; may be empty, and is the youth for an adult
/// @param plan the plan that is theirs; null while they have none
/// @param school where they go to school, and who knows them there; may be empty
/// @param work where they work; may be empty
/// @param gender in their own words; for measures alone; null when not noted
/// @param raceEthnicity in their own words; for measures alone; null when not noted
public record Youth(
    PersonId person,
    LegalStatus legalStatus,
    List<PersonId> decisionHolders,
    @Nullable PlanId plan,
    @Nullable String school,
    @Nullable String work,
    @Nullable String gender,
    @Nullable String raceEthnicity) {
  /// Copies its collections.
  public Youth {
    decisionHolders = List.copyOf(decisionHolders);
    school = school == null ? "" : school;
    work = work == null ? "" : work;
    gender = gender == null || gender.isEmpty() ? null : gender;
    raceEthnicity = raceEthnicity == null || raceEthnicity.isEmpty() ? null : raceEthnicity;
  }

  /// A young person of whose school and work nothing is noted.
  public Youth(
      PersonId person,
      LegalStatus legalStatus,
      List<PersonId> decisionHolders,
      @Nullable PlanId plan) {
    this(person, legalStatus, decisionHolders, plan, null, null, null, null);
  }

  @Override
  public String school() {
    return Objects.requireNonNullElse(school, "");
  }

  @Override
  public String work() {
    return Objects.requireNonNullElse(work, "");
  }

  /// This young person with a plan.
  Youth with(PlanId other) {
    return new Youth(
        person, legalStatus, decisionHolders, other, school, work, gender, raceEthnicity);
  }
}
