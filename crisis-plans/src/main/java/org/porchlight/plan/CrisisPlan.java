package org.porchlight.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One version of one plan, as the family and its team agreed to it; immutable.
///
/// @param supersedes the version it takes the place of; 0 for a first version
/// @param family null only in the agency's default plan
/// @param youth whose plan this is, a person of the plan; null only in the agency's default plan
/// @param timezone the zone of every wall time in the plan
/// @param reviewBy null when no review is planned
/// @param people by alias, in file order
/// @param lifeDomains what is known of each domain, in file order; may be empty
/// @param tellResponders what emergency responders need to hear; may be empty
/// @param scenarios one or more
/// @param provisions what it provides for beside its steps
public record CrisisPlan(
    PlanRef ref,
    PlanStatus status,
    PlanKind kind,
    int supersedes,
    @Nullable FamilyId family,
    @Nullable PersonId youth,
    String jurisdiction,
    ZoneId timezone,
    LocalDate effective,
    @Nullable LocalDate reviewBy,
    Basis basis,
    Map<PersonId, PlanPerson> people,
    List<String> strengths,
    Map<String, String> lifeDomains,
    FunctionalAssessment functionalAssessment,
    List<String> triggers,
    List<String> earlyWarningSigns,
    List<String> whatHelps,
    List<String> whatMakesItWorse,
    String predictedWorstCase,
    List<String> homeSafety,
    LocalText tellResponders,
    List<PreventionItem> prevention,
    DangerOverride dangerOverride,
    List<Scenario> scenarios,
    AfterCare after,
    List<SignOff> signOffs,
    @Nullable Provisions provisions) {
  /// Copies its collections.
  public CrisisPlan {
    people = Copies.inOrder(people);
    strengths = List.copyOf(strengths);
    lifeDomains = Copies.inOrder(lifeDomains);
    triggers = List.copyOf(triggers);
    earlyWarningSigns = List.copyOf(earlyWarningSigns);
    whatHelps = List.copyOf(whatHelps);
    whatMakesItWorse = List.copyOf(whatMakesItWorse);
    homeSafety = List.copyOf(homeSafety);
    prevention = List.copyOf(prevention);
    scenarios = List.copyOf(scenarios);
    signOffs = List.copyOf(signOffs);
    provisions = provisions == null ? Provisions.NONE : provisions;
  }

  /// A plan that provides for nothing beside its steps.
  public CrisisPlan(
      PlanRef ref,
      PlanStatus status,
      PlanKind kind,
      int supersedes,
      @Nullable FamilyId family,
      @Nullable PersonId youth,
      String jurisdiction,
      ZoneId timezone,
      LocalDate effective,
      @Nullable LocalDate reviewBy,
      Basis basis,
      Map<PersonId, PlanPerson> people,
      List<String> strengths,
      Map<String, String> lifeDomains,
      FunctionalAssessment functionalAssessment,
      List<String> triggers,
      List<String> earlyWarningSigns,
      List<String> whatHelps,
      List<String> whatMakesItWorse,
      String predictedWorstCase,
      List<String> homeSafety,
      LocalText tellResponders,
      List<PreventionItem> prevention,
      DangerOverride dangerOverride,
      List<Scenario> scenarios,
      AfterCare after,
      List<SignOff> signOffs) {
    this(
        ref,
        status,
        kind,
        supersedes,
        family,
        youth,
        jurisdiction,
        timezone,
        effective,
        reviewBy,
        basis,
        people,
        strengths,
        lifeDomains,
        functionalAssessment,
        triggers,
        earlyWarningSigns,
        whatHelps,
        whatMakesItWorse,
        predictedWorstCase,
        homeSafety,
        tellResponders,
        prevention,
        dangerOverride,
        scenarios,
        after,
        signOffs,
        null);
  }

  @Override
  public Provisions provisions() {
    return Objects.requireNonNullElse(provisions, Provisions.NONE);
  }

  /// This version in another state of its life; what it says stays as it is.
  public CrisisPlan with(PlanStatus other) {
    return new CrisisPlan(
        ref,
        other,
        kind,
        supersedes,
        family,
        youth,
        jurisdiction,
        timezone,
        effective,
        reviewBy,
        basis,
        people,
        strengths,
        lifeDomains,
        functionalAssessment,
        triggers,
        earlyWarningSigns,
        whatHelps,
        whatMakesItWorse,
        predictedWorstCase,
        homeSafety,
        tellResponders,
        prevention,
        dangerOverride,
        scenarios,
        after,
        signOffs,
        provisions);
  }

  /// This version with these sign-offs in the place of those it came with.
  public CrisisPlan with(List<SignOff> others) {
    return new CrisisPlan(
        ref,
        status,
        kind,
        supersedes,
        family,
        youth,
        jurisdiction,
        timezone,
        effective,
        reviewBy,
        basis,
        people,
        strengths,
        lifeDomains,
        functionalAssessment,
        triggers,
        earlyWarningSigns,
        whatHelps,
        whatMakesItWorse,
        predictedWorstCase,
        homeSafety,
        tellResponders,
        prevention,
        dangerOverride,
        scenarios,
        after,
        others,
        provisions);
  }

  /// The scenario with this id.
  public Optional<Scenario> scenario(ScenarioId id) {
    return scenarios.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
  }

  /// The scenario that holds this step.
  public Optional<Scenario> scenarioOf(StepId id) {
    return scenarios.stream().filter(scenario -> scenario.step(id).isPresent()).findFirst();
  }

  /// The step with this id, in whichever scenario it is.
  public Optional<Step> step(StepId id) {
    return scenarios.stream().flatMap(scenario -> scenario.step(id).stream()).findFirst();
  }

  /// The step to try when `id` did not work, in whichever scenario it is.
  public Optional<Step> after(StepId id) {
    return step(id).map(Step::otherwise).flatMap(this::step);
  }

  /// The person with this alias.
  public Optional<PlanPerson> person(PersonId id) {
    return Optional.ofNullable(people.get(id));
  }

  /// Whether this is an agency's plan for callers who have none.
  public boolean isAgencyDefault() {
    return kind == PlanKind.AGENCY_DEFAULT;
  }
}
