package org.porchlight.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.care.CareEvent;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.life.PlanLifeEvent;

/// Every word of what is noted between crises, and whose it is.
///
/// A word that is not in the table fails the test. None of them may be kept as the young person's
/// own: what they say in confidence is noted in an incident, or not at all. So nothing here may be
/// taken from what an incident keeps between them and the staff (R11).
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsBetweenCrisesTest {
  /// Whose words they are, and who reads them.
  private enum Whose {
    /// Said in the team's meeting, which the family is at or let go ahead.
    THE_MEETINGS,
    /// Said to the plan by whom it is about: they stand in it, and in every copy that is printed.
    OF_THE_PLAN,
    /// Staff's own, of their work: no copy, summary, text or call tells them to a family.
    STAFFS,
    /// An id, a code or a key: nobody's words.
    CODE
  }

  private static final Map<String, Whose> TABLE =
      Map.ofEntries(
          Map.entry("CareEvent.AgendaAdded.source.about", Whose.CODE),
          Map.entry("CareEvent.AgendaAdded.words", Whose.STAFFS),
          Map.entry("CareEvent.AgendaSettled.decided", Whose.THE_MEETINGS),
          Map.entry("CareEvent.CoordinatorAssigned.reason", Whose.STAFFS),
          Map.entry("CareEvent.DateMissed.about", Whose.CODE),
          Map.entry("CareEvent.DateReminded.about", Whose.CODE),
          Map.entry("CareEvent.MeetingHeld.words", Whose.THE_MEETINGS),
          Map.entry("CareEvent.MeetingHeld.youthVoice", Whose.THE_MEETINGS),
          Map.entry("PlanLifeEvent.AttentionSettled.how", Whose.STAFFS),
          Map.entry("PlanLifeEvent.PlanRetired.reason", Whose.STAFFS),
          Map.entry("PlanLifeEvent.PlanSuspended.reason", Whose.STAFFS),
          Map.entry("PlanLifeEvent.ReminderRaised.reminder.about", Whose.CODE),
          Map.entry("PlanLifeEvent.SignOffWithdrawn.words", Whose.OF_THE_PLAN),
          Map.entry("PlanLifeEvent.VersionDropped.reason", Whose.STAFFS),
          Map.entry("PlanLifeEvent.VersionSigned.signOff.how", Whose.CODE),
          Map.entry("PlanLifeEvent.VersionSigned.signOff.role", Whose.CODE),
          Map.entry("PlanLifeEvent.VersionSigned.signOff.words", Whose.OF_THE_PLAN),
          Map.entry("PlanLifeEvent.WaiverNoted.words", Whose.OF_THE_PLAN));

  @Test
  void every_word_of_care_and_of_a_plans_life_has_its_place_in_the_table() {
    var found = new TreeSet<String>();
    for (Class<?> family : Set.of(CareEvent.class, PlanLifeEvent.class)) {
      for (Class<?> event : family.getPermittedSubclasses()) {
        texts(family.getSimpleName() + "." + event.getSimpleName(), event, found);
      }
    }
    assertThat(found).isEqualTo(new TreeSet<>(TABLE.keySet()));
  }

  private static void texts(String path, Class<?> type, Set<String> found) {
    for (RecordComponent part : type.getRecordComponents()) {
      var kind = part.getType();
      var name = path + "." + part.getName();
      if (kind == String.class) {
        found.add(name);
      } else if (isPart(kind)) {
        Stream.of(
                kind.getPermittedSubclasses() == null
                    ? new Class<?>[] {kind}
                    : kind.getPermittedSubclasses())
            .forEach(one -> texts(name, one, found));
      }
    }
  }

  /// Records of more than an id; a plan's own words are the plan's, and who wrote it an id.
  private static boolean isPart(Class<?> kind) {
    boolean isId = kind.isRecord() && kind.getRecordComponents().length == 1;
    boolean isRecord = kind.isRecord() || kind.isSealed();
    return isRecord
        && !isId
        && kind != CrisisPlan.class
        && !kind.getSimpleName().equals("Author")
        && !kind.getSimpleName().equals("PlanRef")
        && kind.getName().startsWith("org.porchlight.");
  }
}
