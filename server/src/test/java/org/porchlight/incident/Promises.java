package org.porchlight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.porchlight.incident.WalkEvent.LevelRaised;
import org.porchlight.incident.WalkEvent.StepStarted;
import org.porchlight.plan.Level;

/// The promises that the core alone can keep, held against one move.
final class Promises {
  private Promises() {}

  static void hold(
      IncidentState before,
      Decision.Accepted move,
      Source source,
      List<Entry> log,
      List<Errand> errands) {
    var added = move.entries();
    neverSilent(move.after());
    noFalseHuman(added);
    aPersonRaises(added);
    aTrueLog(before, move, source, log);
    assertThat(errands).extracting(Errand::id).doesNotHaveDuplicates();
  }

  /// P1: an incident that is not closed has something that happens next.
  private static void neverSilent(IncidentState after) {
    if (after.opened() && !after.ending().closed()) {
      assertThat(Deadlines.of(after)).as("P1 never silent").isNotEmpty();
    }
  }

  /// P3: only somebody of flesh and blood says yes.
  private static void noFalseHuman(List<Entry> added) {
    assertThat(added)
        .filteredOn(entry -> entry.event() instanceof PageEvent.PageAcknowledged)
        .as("P3 no false human")
        .allMatch(entry -> entry.by().isPerson());
  }

  /// P4: no timer and no carrier goes to the emergency level, or begins any step at all.
  private static void aPersonRaises(List<Entry> added) {
    assertThat(added)
        .filteredOn(entry -> !entry.by().isPerson())
        .as("P4 a person raises")
        .noneMatch(entry ->
            entry.event() instanceof StepStarted
                || (entry.event() instanceof LevelRaised raised && raised.to() == Level.EMERGENCY));
  }

  /// P9: entries follow each other, and a replay is the state.
  private static void aTrueLog(
      IncidentState before, Decision.Accepted move, Source source, List<Entry> log) {
    long version = before.version();
    for (Entry entry : move.entries()) {
      assertThat(entry.version()).as("P9 a true log").isEqualTo(++version);
      assertThat(entry.by()).isEqualTo(source.by());
      assertThat(entry.channel()).isEqualTo(source.channel());
    }
    assertThat(IncidentState.replay(log)).as("replay").isEqualTo(move.after());
  }
}
