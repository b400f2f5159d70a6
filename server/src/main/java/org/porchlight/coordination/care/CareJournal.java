package org.porchlight.coordination.care;

import static java.util.Map.entry;

import java.util.Map;
import org.porchlight.care.CareEvent;
import org.porchlight.storage.JournalKind;

/// How a family's care is stored.
public final class CareJournal {
  /// One journal for each family, by its id.
  public static final JournalKind<CareEvent> KIND =
      new JournalKind<>(
          "care",
          CareEvent.class,
          Map.<String, Class<? extends CareEvent>>ofEntries(
              entry("coordinator.assigned", CareEvent.CoordinatorAssigned.class),
              entry("meeting.rhythm_set", CareEvent.MeetingRhythmSet.class),
              entry("meeting.held", CareEvent.MeetingHeld.class),
              entry("meeting.pulled_forward", CareEvent.MeetingPulledForward.class),
              entry("contact.held", CareEvent.ContactHeld.class),
              entry("living.noted", CareEvent.LivingNoted.class),
              entry("prevention.done", CareEvent.PreventionDone.class),
              entry("agenda.added", CareEvent.AgendaAdded.class),
              entry("agenda.settled", CareEvent.AgendaSettled.class),
              entry("date.reminded", CareEvent.DateReminded.class),
              entry("date.missed", CareEvent.DateMissed.class),
              entry("crisis.ended", CareEvent.CrisisEnded.class),
              entry("month.checked", CareEvent.MonthChecked.class),
              entry("mobile_team.came", CareEvent.MobileTeamCame.class),
              entry("six_weeks.checked", CareEvent.SixWeeksChecked.class)));

  private CareJournal() {}
}
