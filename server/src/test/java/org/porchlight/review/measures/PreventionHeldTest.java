package org.porchlight.review.measures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.review.measures.Worked.day;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.life.Author;
import org.porchlight.plan.life.PlanLifeEvent;
import org.porchlight.plan.life.PlanLifeEvent.PlanResumed;
import org.porchlight.plan.life.PlanLifeEvent.PlanRetired;
import org.porchlight.plan.life.PlanLifeEvent.PlanSuspended;
import org.porchlight.plan.life.PlanLifeEvent.VersionActivated;
import org.porchlight.plan.life.PlanLifeEvent.VersionDropped;
import org.porchlight.plan.life.PlanLifeEvent.VersionProposed;
import org.porchlight.plan.life.PlanLifeEvent.VersionSuperseded;
import org.porchlight.plan.yaml.PlanReading;
import org.porchlight.plan.yaml.PlanYaml;
import org.porchlight.review.measures.PlanStanding.Prevention;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PreventionHeldTest {
  private static final Author DANA = new Author("C1", Author.Role.COORDINATOR);

  /// Effective on October 2.
  private static final CrisisPlan FOURTH = AnyPeriod.plan();

  private static final CrisisPlan FIFTH = next();

  private static CrisisPlan next() {
    var text = PlanYaml.write(FOURTH).replaceFirst("version: 4", "version: 5");
    return switch (PlanYaml.read("next.yaml", text.getBytes(UTF_8))) {
      case PlanReading.Read(var plan, _) -> plan;
      case PlanReading.Unreadable(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  private static List<PlanLifeEvent> begun(PlanLifeEvent... later) {
    return Stream.concat(
            Stream.of(
                new VersionProposed(FOURTH, DANA, day("10-04")),
                new VersionActivated(4, DANA, day("10-05"))),
            Stream.of(later))
        .toList();
  }

  /// Of the first item of each version.
  private static List<Prevention> first(List<PlanLifeEvent> life) {
    return PreventionHeld.of(life).stream().filter(one -> one.item() == 1).toList();
  }

  @Test
  void a_version_that_was_superseded_still_tells_what_was_due_while_it_ran() {
    var life =
        begun(
            new VersionProposed(FIFTH, DANA, day("10-15")),
            new VersionSuperseded(4, 5, DANA, day("10-20")),
            new VersionActivated(5, DANA, day("10-20")));
    assertThat(first(life))
        .containsExactly(
            new Prevention(FOURTH.ref(), 1, "daily", day("10-02"), day("10-20")),
            new Prevention(FIFTH.ref(), 1, "daily", day("10-20"), null));
    assertThat(PreventionHeld.of(life)).hasSize(8);
  }

  @Test
  void nothing_is_due_while_a_plan_is_suspended_or_after_it_was_retired() {
    var life =
        begun(
            new PlanSuspended(4, "moving", DANA, day("10-10")),
            new PlanResumed(4, DANA, day("10-15")),
            new PlanRetired(4, "done", DANA, day("10-25")));
    assertThat(first(life))
        .containsExactly(
            new Prevention(FOURTH.ref(), 1, "daily", day("10-02"), day("10-10")),
            new Prevention(FOURTH.ref(), 1, "daily", day("10-15"), day("10-25")));
  }

  @Test
  void a_draft_that_never_ran_set_nothing_out() {
    var life =
        begun(
            new VersionProposed(FIFTH, DANA, day("10-15")),
            new VersionDropped(5, "not now", DANA, day("10-16")));
    assertThat(first(life)).extracting(Prevention::plan).containsExactly(FOURTH.ref());
  }
}
