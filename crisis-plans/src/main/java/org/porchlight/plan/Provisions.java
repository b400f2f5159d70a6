package org.porchlight.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a plan provides for beside its steps: rights, privacy, wishes, and reasons for what it
/// leaves out.
///
/// @param crisisMeans what this family calls a crisis, in their words; may be empty
/// @param whatHelpsSupporters what helps those who help; may be empty
/// @param decisions who may decide what; may be empty
/// @param meansSafety null while nobody has asked
/// @param copiesWith who holds a copy; may be empty
/// @param schoolPlan the school's own plan it is linked to; may be empty
/// @param reasons why the plan goes without something that a check asks for, by the check's id
/// @param teamTasks what the team does until a day; null for nothing
/// @param triggerPlaces where a trigger belongs, such as `school`, by its words; null for nowhere
public record Provisions(
    String crisisMeans,
    List<String> whatHelpsSupporters,
    List<DecisionRight> decisions,
    Privacy privacy,
    AdvancePreferences advance,
    @Nullable MeansSafety meansSafety,
    List<PersonId> copiesWith,
    String schoolPlan,
    Map<String, String> reasons,
    @Nullable List<TeamTask> teamTasks,
    @Nullable Map<String, String> triggerPlaces) {
  /// Nothing provided for.
  public static final Provisions NONE =
      new Provisions(
          "",
          List.of(),
          List.of(),
          Privacy.NONE,
          AdvancePreferences.NONE,
          null,
          List.of(),
          "",
          Map.of(),
          null,
          null);

  /// Copies its collections.
  public Provisions {
    whatHelpsSupporters = List.copyOf(whatHelpsSupporters);
    decisions = List.copyOf(decisions);
    copiesWith = List.copyOf(copiesWith);
    reasons = Copies.inOrder(reasons);
    // What is not said is null, so that a plan stored before it could be said reads as it did.
    teamTasks = teamTasks == null || teamTasks.isEmpty() ? null : List.copyOf(teamTasks);
    triggerPlaces =
        triggerPlaces == null || triggerPlaces.isEmpty() ? null : Copies.inOrder(triggerPlaces);
  }

  /// What the team does until a day; may be empty.
  public List<TeamTask> tasks() {
    return teamTasks == null ? List.of() : teamTasks;
  }

  /// Where a trigger belongs, such as `school`; empty when the plan does not say.
  public Optional<String> placeOf(String trigger) {
    return Optional.ofNullable(triggerPlaces).map(places -> places.get(trigger));
  }

  /// The recorded reason for going without what this check asks for.
  public Optional<String> reason(String check) {
    return Optional.ofNullable(reasons.get(check));
  }
}
