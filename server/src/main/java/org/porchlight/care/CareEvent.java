package org.porchlight.care;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;
import org.porchlight.plan.life.Author;

/// Something that was done for a family between crises, or that fell due and was not.
public sealed interface CareEvent {
  /// The family has this coordinator from here on.
  ///
  /// @param reason may be empty for the first one
  record CoordinatorAssigned(StaffId coordinator, String reason, Author by) implements CareEvent {}

  /// The family's team meets at least so often from here on.
  ///
  /// @param days 0 for what the policy pack says
  record MeetingRhythmSet(int days, Author by) implements CareEvent {}

  /// The team met.
  ///
  /// @param present who of the family's record was there, in the room, by telephone or by video
  /// @param youthVoice the young person's words, or `declined`
  /// @param words what was agreed; may be empty
  /// @param began when it began, in the family's zone; null where nobody noted it
  record MeetingHeld(
      LocalDate on,
      FamilyPresence family,
      List<PersonId> present,
      String youthVoice,
      String words,
      Author by,
      @Nullable LocalTime began)
      implements CareEvent {
    public MeetingHeld {
      present = List.copyOf(present);
    }

    public MeetingHeld(
        LocalDate on,
        FamilyPresence family,
        List<PersonId> present,
        String youthVoice,
        String words,
        Author by) {
      this(on, family, present, youthVoice, words, by, null);
    }

    /// Whether it began after this instant; one of the same day whose hour nobody noted did not.
    ///
    /// @param zone the family's
    public boolean beganAfter(Instant at, ZoneId zone) {
      var then = at.atZone(zone);
      return on.isAfter(then.toLocalDate())
          || (began != null && on.atTime(began).isAfter(then.toLocalDateTime()));
    }
  }

  /// Crises bring the next meeting nearer.
  ///
  /// @param by the last day for it
  /// @param incidents those that did
  /// @param since the day of the last of them, behind which the meeting is; null in older logs
  record MeetingPulledForward(
      LocalDate by, PullForward.Cause cause, List<IncidentId> incidents, @Nullable LocalDate since)
      implements CareEvent {
    public MeetingPulledForward {
      incidents = List.copyOf(incidents);
    }

    /// Whether a meeting on this day is the one that was asked for, and not one of before that is
    /// noted late; one of the same day that is noted once it was asked for is.
    boolean isMetBy(LocalDate on) {
      return since == null || !on.isBefore(since);
    }
  }

  /// Somebody talked with the family, both ways, and not because of a crisis.
  ///
  /// @param with whom; null when it is not noted
  record ContactHeld(LocalDate on, ContactWay way, @Nullable PersonId with, Author by)
      implements CareEvent {}

  /// Where a young person lives from this day on.
  record LivingNoted(PersonId youth, LivingSituation where, LocalDate from, Author by)
      implements CareEvent {}

  /// Something of a plan's prevention was done as agreed, on each of these days that asks for it.
  ///
  /// @param item which of that version, counted from 1: what it says stays in the plan
  record PreventionDone(PlanRef plan, int item, LocalDate from, LocalDate to, Author by)
      implements CareEvent {}

  /// The next meeting is to talk about this.
  ///
  /// @param number counted from 1 within the family
  record AgendaAdded(int number, AgendaSource source, String words, Author by)
      implements CareEvent {}

  /// What the meeting decided about it.
  record AgendaSettled(int number, String decided, Author by) implements CareEvent {}

  /// A crisis was over; thirty days later somebody asks where the young person lives.
  ///
  /// @param on in the family's zone
  record CrisisEnded(IncidentId incident, LocalDate on) implements CareEvent {}

  /// Somebody asked, or tried to.
  record MonthChecked(IncidentId incident) implements CareEvent {}

  /// A mobile team came to a crisis; six weeks later somebody asks where the young person lives.
  ///
  /// @param on in the family's zone
  record MobileTeamCame(IncidentId incident, LocalDate on) implements CareEvent {}

  /// Somebody asked that, or tried to.
  record SixWeeksChecked(IncidentId incident) implements CareEvent {}

  /// Somebody was reminded of a date.
  ///
  /// @param late whether the day had gone by
  /// @param on the day of the reminder, in the family's zone
  record DateReminded(
      CareDate.Kind kind, String about, LocalDate due, boolean late, StaffId to, LocalDate on)
      implements CareEvent {}

  /// A date went by. Told once, however long it stays late.
  record DateMissed(CareDate.Kind kind, String about, LocalDate due) implements CareEvent {}
}
