package org.porchlight.care;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Resolution.LivingSituation;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanRef;

/// What is asked to be noted of a family's care.
public sealed interface CareCommand {
  /// Gives the family to a coordinator.
  record Assign(StaffId to, String reason) implements CareCommand {}

  /// @param days 0 for what the policy pack says
  record SetMeetingRhythm(int days) implements CareCommand {}

  /// @param youthVoice the young person's words, or `declined`
  /// @param began in the family's zone; null where nobody says
  record HoldMeeting(
      LocalDate on,
      FamilyPresence family,
      List<PersonId> present,
      String youthVoice,
      String words,
      @Nullable LocalTime began)
      implements CareCommand {
    public HoldMeeting {
      present = List.copyOf(present);
    }

    public HoldMeeting(
        LocalDate on,
        FamilyPresence family,
        List<PersonId> present,
        String youthVoice,
        String words) {
      this(on, family, present, youthVoice, words, null);
    }
  }

  record HoldContact(LocalDate on, ContactWay way, @Nullable PersonId with)
      implements CareCommand {}

  record NoteLiving(PersonId youth, LivingSituation where, LocalDate from) implements CareCommand {}

  /// @param item counted from 1
  record NotePrevention(PlanRef plan, int item, LocalDate from, LocalDate to)
      implements CareCommand {}

  record AddToAgenda(AgendaSource source, String words) implements CareCommand {}

  record SettleAgenda(int number, String decided) implements CareCommand {}

  /// A crisis asks for an early meeting.
  record Pull(PullForward forward) implements CareCommand {}

  /// A crisis is over.
  record EndCrisis(IncidentId incident, LocalDate on) implements CareCommand {}

  /// Where the young person lives thirty days later was asked.
  record CheckMonth(IncidentId incident) implements CareCommand {}

  /// A mobile team came to a crisis.
  record NoteMobileTeam(IncidentId incident, LocalDate on) implements CareCommand {}

  /// Where the young person lives six weeks later was asked.
  record CheckSixWeeks(IncidentId incident) implements CareCommand {}

  /// Somebody is reminded of these dates.
  record Remind(List<CareDate> dates, StaffId to) implements CareCommand {
    public Remind {
      dates = List.copyOf(dates);
    }
  }

  /// What the calendar finds late today; what was told before is told no more.
  record TellLate(List<CareDate> dates) implements CareCommand {
    public TellLate {
      dates = List.copyOf(dates);
    }
  }
}
