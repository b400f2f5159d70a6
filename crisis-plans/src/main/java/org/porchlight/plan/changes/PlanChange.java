package org.porchlight.plan.changes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Language;
import org.porchlight.plan.Level;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.ScenarioId;
import org.porchlight.plan.StepId;

/// One thing that is different in a later version.
public sealed interface PlanChange {
  /// The change in one sentence.
  default String in(Language language) {
    return ChangeSentences.of(this, language);
  }

  /// A change of a situation as a whole.
  sealed interface OfScenario extends PlanChange {}

  /// A change of one step.
  sealed interface OfStep extends PlanChange {}

  /// A change of people, lists or facts.
  sealed interface OfThePlan extends PlanChange {}

  /// A situation that was not foreseen before.
  record ScenarioAdded(ScenarioId scenario, String title) implements OfScenario {}

  record ScenarioRemoved(ScenarioId scenario, String title) implements OfScenario {}

  /// The same situation under another title, elsewhere, or known by other signs.
  record ScenarioReworded(ScenarioId scenario, String title) implements OfScenario {}

  /// The situations stand in another order.
  record ScenariosReordered(List<ScenarioId> after) implements OfScenario {
    /// Copies its collections.
    public ScenariosReordered {
      after = List.copyOf(after);
    }
  }

  record StepAdded(StepId step, Level level, String actor) implements OfStep {}

  record StepRemoved(StepId step, Level level) implements OfStep {}

  /// Another level, such as from 3 to 2.
  record StepLevelChanged(StepId step, Level before, Level after) implements OfStep {}

  /// Another place in its scenario, counted from 1.
  record StepMoved(StepId step, int before, int after) implements OfStep {}

  /// Somebody else is accountable.
  record StepActorChanged(StepId step, String before, String after) implements OfStep {}

  /// Other people are asked, or in another order.
  ///
  /// @param before names in the order they were asked; may be empty, as may `after`
  record StepPagesChanged(StepId step, List<String> before, List<String> after) implements OfStep {
    /// Copies its collections.
    public StepPagesChanged {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /// Other words are said, in these languages.
  record StepReworded(StepId step, List<Language> languages) implements OfStep {
    /// Copies its collections.
    public StepReworded {
      languages = List.copyOf(languages);
    }
  }

  record StepTimeChanged(StepId step, Duration before, Duration after) implements OfStep {}

  record StepHoursChanged(StepId step, OpeningHours before, OpeningHours after) implements OfStep {}

  /// Another step follows when it did not work.
  ///
  /// @param after null when nothing follows
  record StepNextChanged(StepId step, @Nullable StepId before, @Nullable StepId after)
      implements OfStep {}

  /// What must be so before it is taken: who confirms, a second person, a reason.
  record StepGuardsChanged(StepId step) implements OfStep {}

  /// Anything else of the step: how one knows it worked, the setting, its page rule, its notes.
  record StepDetailsChanged(StepId step) implements OfStep {}

  record PersonAdded(String name, String role) implements OfThePlan {}

  record PersonRemoved(String name, String role) implements OfThePlan {}

  record PersonHoursChanged(String name, OpeningHours before, OpeningHours after)
      implements OfThePlan {}

  /// Another number, which is not repeated here.
  record PersonNumberChanged(String name) implements OfThePlan {}

  /// Anything else known of the person.
  record PersonDetailsChanged(String name) implements OfThePlan {}

  /// Items that came to a list, or went from it.
  record ItemsChanged(PlanPart part, List<String> added, List<String> removed)
      implements OfThePlan {
    /// Copies its collections.
    public ItemsChanged {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  /// A part that reads differently.
  record PartChanged(PlanPart part) implements OfThePlan {}

  /// @param after null when no review is planned
  record ReviewMoved(@Nullable LocalDate before, @Nullable LocalDate after) implements OfThePlan {}

  /// Dates, kind, zone or other facts about the plan itself.
  record HeaderChanged() implements OfThePlan {}
}
