package org.porchlight.review.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.life.PlanLifeEvent;
import org.porchlight.plan.life.PlanLifeEvent.PlanResumed;
import org.porchlight.plan.life.PlanLifeEvent.PlanRetired;
import org.porchlight.plan.life.PlanLifeEvent.PlanSuspended;
import org.porchlight.plan.life.PlanLifeEvent.VersionActivated;
import org.porchlight.plan.life.PlanLifeEvent.VersionProposed;
import org.porchlight.plan.life.PlanLifeEvent.VersionSuperseded;
import org.porchlight.review.measures.PlanStanding.Prevention;

/// What every version of a plan set out to do before a crisis, while it ran.
public final class PreventionHeld {
  private final Map<Integer, CrisisPlan> proposed = new HashMap<>();
  private final Map<Integer, LocalDate> running = new HashMap<>();
  private final List<Prevention> ended = new ArrayList<>();
  private boolean first = true;

  private PreventionHeld() {}

  /// Each item once for each stretch of days in which its version ran, the earliest first.
  ///
  /// @param life everything that was said and done about one plan, in its order
  public static List<Prevention> of(List<PlanLifeEvent> life) {
    var held = new PreventionHeld();
    life.forEach(held::add);
    held.running.forEach((version, since) -> held.add(version, since, null));
    return List.copyOf(held.ended);
  }

  private void add(PlanLifeEvent event) {
    switch (event) {
      case VersionProposed(var plan, _, _) -> proposed.put(plan.ref().version(), plan);
      case VersionActivated(var version, _, var on) -> begin(version, firstDay(version, on));
      case PlanResumed(var version, _, var on) -> begin(version, on);
      case VersionSuperseded(var version, _, _, var on) -> end(version, on);
      case PlanSuspended(var version, _, _, var on) -> end(version, on);
      case PlanRetired(var version, _, _, var on) -> end(version, on);
      case PlanLifeEvent.VersionSentToTeam _,
          PlanLifeEvent.SignOffsAsked _,
          PlanLifeEvent.VersionDropped _,
          PlanLifeEvent.VersionRead _,
          PlanLifeEvent.VersionSigned _,
          PlanLifeEvent.SignOffWithdrawn _,
          PlanLifeEvent.WaiverNoted _,
          PlanLifeEvent.AttentionSought _,
          PlanLifeEvent.AttentionSettled _,
          PlanLifeEvent.ReminderRaised _ -> {}
    }
  }

  /// The first version that came to the line may have held on paper before; each later one takes
  /// the place of another on its day.
  private LocalDate firstDay(int version, LocalDate activated) {
    var plan = proposed.get(version);
    LocalDate onPaper = first && plan != null ? plan.effective() : activated;
    first = false;
    return onPaper.isBefore(activated) ? onPaper : activated;
  }

  private void begin(int version, LocalDate day) {
    running.putIfAbsent(version, day);
  }

  private void end(int version, LocalDate day) {
    var since = running.remove(version);
    if (since != null && since.isBefore(day)) {
      add(version, since, day);
    }
  }

  private void add(int version, LocalDate since, @Nullable LocalDate end) {
    var plan = proposed.get(version);
    if (plan != null) {
      IntStream.range(0, plan.prevention().size())
          .mapToObj(index ->
              new Prevention(
                  plan.ref(), index + 1, plan.prevention().get(index).when(), since, end))
          .forEach(ended::add);
    }
  }
}
