package org.porchlight.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.porchlight.care.CareCommand.AddToAgenda;
import org.porchlight.care.CareCommand.Assign;
import org.porchlight.care.CareCommand.CheckMonth;
import org.porchlight.care.CareCommand.CheckSixWeeks;
import org.porchlight.care.CareCommand.EndCrisis;
import org.porchlight.care.CareCommand.HoldContact;
import org.porchlight.care.CareCommand.HoldMeeting;
import org.porchlight.care.CareCommand.NoteLiving;
import org.porchlight.care.CareCommand.NoteMobileTeam;
import org.porchlight.care.CareCommand.NotePrevention;
import org.porchlight.care.CareCommand.Pull;
import org.porchlight.care.CareCommand.Remind;
import org.porchlight.care.CareCommand.SetMeetingRhythm;
import org.porchlight.care.CareCommand.SettleAgenda;
import org.porchlight.care.CareCommand.TellLate;
import org.porchlight.care.CareDate.Kind;
import org.porchlight.care.CareDecision.Noted;
import org.porchlight.care.CareDecision.Refused;
import org.porchlight.care.CareEvent.AgendaAdded;
import org.porchlight.care.CareEvent.AgendaSettled;
import org.porchlight.care.CareEvent.ContactHeld;
import org.porchlight.care.CareEvent.CoordinatorAssigned;
import org.porchlight.care.CareEvent.CrisisEnded;
import org.porchlight.care.CareEvent.DateMissed;
import org.porchlight.care.CareEvent.DateReminded;
import org.porchlight.care.CareEvent.LivingNoted;
import org.porchlight.care.CareEvent.MeetingHeld;
import org.porchlight.care.CareEvent.MeetingPulledForward;
import org.porchlight.care.CareEvent.MeetingRhythmSet;
import org.porchlight.care.CareEvent.MobileTeamCame;
import org.porchlight.care.CareEvent.MonthChecked;
import org.porchlight.care.CareEvent.PreventionDone;
import org.porchlight.care.CareEvent.SixWeeksChecked;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.life.Author;

/// What comes of a command, by what is noted of the family so far.
public final class CareDecider {
  private static final int RHYTHM_DAYS_LEAST = 7;
  private static final int RHYTHM_DAYS_MOST = 92;

  private CareDecider() {}

  /// @param today in the family's zone
  public static CareDecision decide(
      FamilyCare care, CareCommand command, Author by, LocalDate today) {
    return switch (command) {
      case Assign assign -> assign(care, assign, by);
      case SetMeetingRhythm(var days) ->
          days != 0 && (days < RHYTHM_DAYS_LEAST || days > RHYTHM_DAYS_MOST)
              ? new Refused(CareRefusal.RHYTHM_OUT_OF_RANGE)
              : noted(new MeetingRhythmSet(days, by));
      case HoldMeeting held -> meeting(held, by, today);
      case HoldContact(var on, var way, var with) ->
          on.isAfter(today)
              ? new Refused(CareRefusal.DAY_TO_COME)
              : noted(new ContactHeld(on, way, with, by));
      case NoteLiving(var youth, var where, var from) ->
          from.isAfter(today)
              ? new Refused(CareRefusal.DAY_TO_COME)
              : noted(new LivingNoted(youth, where, from, by));
      case NotePrevention done -> prevention(done, by, today);
      case AddToAgenda add -> add(care, add, by);
      case SettleAgenda settle -> settle(care, settle, by);
      case Pull(var forward) -> pull(care, forward, today);
      case EndCrisis(var incident, var on) ->
          unless(care.asks(incident, Kind.MONTH_CHECK), new CrisisEnded(incident, on));
      case NoteMobileTeam(var incident, var on) ->
          unless(care.asks(incident, Kind.SIX_WEEKS_CHECK), new MobileTeamCame(incident, on));
      case CheckMonth(var incident) ->
          unless(!care.asks(incident, Kind.MONTH_CHECK), new MonthChecked(incident));
      case CheckSixWeeks(var incident) ->
          unless(!care.asks(incident, Kind.SIX_WEEKS_CHECK), new SixWeeksChecked(incident));
      case Remind(var dates, var to) ->
          new Noted(dates.stream().map(date -> reminded(date, to, today)).toList());
      case TellLate(var dates) -> new Noted(late(care, dates));
    };
  }

  private static CareEvent reminded(CareDate date, StaffId to, LocalDate today) {
    return new DateReminded(date.kind(), date.about(), date.due(), date.late(), to, today);
  }

  private static CareDecision unless(boolean already, CareEvent event) {
    return already ? new Noted(List.of()) : noted(event);
  }

  private static CareDecision noted(CareEvent event) {
    return new Noted(List.of(event));
  }

  private static CareDecision prevention(NotePrevention done, Author by, LocalDate today) {
    if (done.to().isAfter(today)) {
      return new Refused(CareRefusal.DAY_TO_COME);
    }
    return done.to().isBefore(done.from())
        ? new Refused(CareRefusal.DAYS_TURNED)
        : noted(new PreventionDone(done.plan(), done.item(), done.from(), done.to(), by));
  }

  private static int next(FamilyCare care) {
    return care.agenda().size() + 1;
  }

  /// The first coordinator is given without a word; another one is not.
  private static CareDecision assign(FamilyCare care, Assign assign, Author by) {
    if (assign.to().equals(care.coordinator())) {
      return new Refused(CareRefusal.SAME_COORDINATOR);
    }
    return assign.reason().isBlank()
        ? new Refused(CareRefusal.REASON_NEEDED)
        : noted(new CoordinatorAssigned(assign.to(), assign.reason().strip(), by));
  }

  private static CareDecision meeting(HoldMeeting held, Author by, LocalDate today) {
    if (held.on().isAfter(today)) {
      return new Refused(CareRefusal.DAY_TO_COME);
    }
    return held.youthVoice().isBlank()
        ? new Refused(CareRefusal.YOUTH_VOICE_NEEDED)
        : noted(
            new MeetingHeld(
                held.on(),
                held.family(),
                held.present(),
                held.youthVoice().strip(),
                held.words().strip(),
                by,
                held.began()));
  }

  /// A review is on the agenda once, settled or not.
  private static CareDecision add(FamilyCare care, AddToAgenda add, Author by) {
    if (add.words().isBlank() && add.source() instanceof AgendaSource.OfStaff) {
      return new Refused(CareRefusal.WORDS_NEEDED);
    }
    boolean known =
        add.source() instanceof AgendaSource.OfReview
            && care.agenda().stream().anyMatch(item -> item.source().equals(add.source()));
    return known
        ? new Noted(List.of())
        : noted(new AgendaAdded(next(care), add.source(), add.words().strip(), by));
  }

  private static CareDecision settle(FamilyCare care, SettleAgenda settle, Author by) {
    var found = care.agenda().stream().filter(item -> item.number() == settle.number()).findFirst();
    if (found.isEmpty()) {
      return new Refused(CareRefusal.NO_SUCH_ITEM);
    }
    if (found.get().isSettled()) {
      return new Refused(CareRefusal.SETTLED_BEFORE);
    }
    return settle.decided().isBlank()
        ? new Refused(CareRefusal.WORDS_NEEDED)
        : noted(new AgendaSettled(settle.number(), settle.decided().strip(), by));
  }

  /// A crisis that a meeting followed asks for no other one.
  private static CareDecision pull(FamilyCare care, PullForward forward, LocalDate today) {
    var pulled = care.pulled();
    boolean met = care.lastMeeting(today).filter(on -> on.isAfter(forward.since())).isPresent();
    return met || (pulled != null && !forward.by().isBefore(pulled.by()))
        ? new Noted(List.of())
        : noted(
            new MeetingPulledForward(
                forward.by(), forward.cause(), forward.incidents(), forward.since()));
  }

  /// Each late date once; on the agenda, too, unless the same thing stands there open.
  private static List<CareEvent> late(FamilyCare care, List<CareDate> dates) {
    var events = new ArrayList<CareEvent>();
    int number = next(care);
    for (var date : dates) {
      var missed = new DateMissed(date.kind(), date.about(), date.due());
      if (!date.late() || care.missed().contains(missed)) {
        continue;
      }
      events.add(missed);
      if (care.openAgenda().stream().noneMatch(item -> isAbout(item, date))) {
        var source = new AgendaSource.OfMissedDate(date.kind(), date.about(), date.due());
        events.add(new AgendaAdded(number, source, "", Author.LINE));
        number++;
      }
    }
    return events;
  }

  private static boolean isAbout(AgendaItem item, CareDate date) {
    return item.source() instanceof AgendaSource.OfMissedDate(var kind, var about, _)
        && date.isOf(kind, about);
  }
}
