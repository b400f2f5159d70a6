package org.porchlight.plan;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One thing to try, with exactly one accountable person.
///
/// @param who the one person who acts
/// @param page who is asked to help, in order; may be empty
/// @param say what staff say, in the family's own words
/// @param hours when this step can be tried, in the plan's zone
/// @param outOfHours the step instead when it cannot; null to go on to `otherwise`
/// @param timeLimit how long to give it before asking again
/// @param workedIf how everybody knows that it worked
/// @param otherwise the step after this one did not work; null after the last
/// @param askFirst who is asked before anybody is contacted; null when nobody
/// @param restricted what must be so first; null for a step that takes no liberty
/// @param emergency the call to dispatch; null when there is none
/// @param notes what else it says
public record Step(
    StepId id,
    Level level,
    Setting setting,
    PersonId who,
    List<PageTarget> page,
    PageRule pageRule,
    LocalText say,
    OpeningHours hours,
    @Nullable StepId outOfHours,
    Duration timeLimit,
    String workedIf,
    @Nullable StepId otherwise,
    @Nullable PersonId askFirst,
    @Nullable Restriction restricted,
    @Nullable EmergencyCall emergency,
    @Nullable StepNotes notes) {
  /// Copies its collections.
  public Step {
    page = List.copyOf(page);
    notes = notes == null ? StepNotes.NONE : notes;
  }

  /// A step that says nothing else.
  public Step(
      StepId id,
      Level level,
      Setting setting,
      PersonId who,
      List<PageTarget> page,
      PageRule pageRule,
      LocalText say,
      OpeningHours hours,
      @Nullable StepId outOfHours,
      Duration timeLimit,
      String workedIf,
      @Nullable StepId otherwise,
      @Nullable PersonId askFirst,
      @Nullable Restriction restricted,
      @Nullable EmergencyCall emergency) {
    this(
        id,
        level,
        setting,
        who,
        page,
        pageRule,
        say,
        hours,
        outOfHours,
        timeLimit,
        workedIf,
        otherwise,
        askFirst,
        restricted,
        emergency,
        null);
  }

  @Override
  public StepNotes notes() {
    return Objects.requireNonNullElse(notes, StepNotes.NONE);
  }
}
