package org.porchlight.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.care.CareDate.Kind;
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
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.oncall.StaffId;

/// What was done for one family between crises, so far.
///
/// @param coordinator null until somebody was given the family here
/// @param rhythmDays how often its team meets; 0 for what the policy pack says
/// @param pulled why the next meeting is to be soon; null when nothing asks for it
/// @param meetings in the order in which they were noted
/// @param agenda everything that ever was on it
/// @param reminded of which dates somebody was reminded, in the order in which they were
/// @param toAsk where the young person lives some weeks after a crisis, as long as nobody asked
public record FamilyCare(
    @Nullable StaffId coordinator,
    int rhythmDays,
    @Nullable MeetingPulledForward pulled,
    List<MeetingHeld> meetings,
    List<ContactHeld> contacts,
    List<LivingNoted> living,
    List<PreventionDone> prevention,
    List<AgendaItem> agenda,
    List<DateMissed> missed,
    List<DateReminded> reminded,
    List<Asking> toAsk) {
  /// A question that is to be asked once.
  ///
  /// @param kind after a month or after six weeks
  public record Asking(IncidentId incident, Kind kind, LocalDate due) {
    private static final int MONTH_DAYS = 30;
    private static final int SIX_WEEKS_DAYS = 42;

    static Asking of(IncidentId incident, Kind kind, LocalDate on) {
      return new Asking(
          incident, kind, on.plusDays(kind == Kind.MONTH_CHECK ? MONTH_DAYS : SIX_WEEKS_DAYS));
    }

    boolean isOf(IncidentId other, Kind otherKind) {
      return incident.equals(other) && kind == otherKind;
    }
  }

  /// Nothing noted.
  public static final FamilyCare NONE =
      new FamilyCare(
          null, 0, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of(), List.of());

  public FamilyCare {
    meetings = List.copyOf(meetings);
    contacts = List.copyOf(contacts);
    living = List.copyOf(living);
    prevention = List.copyOf(prevention);
    agenda = List.copyOf(agenda);
    missed = List.copyOf(missed);
    reminded = List.copyOf(reminded);
    toAsk = List.copyOf(toAsk);
  }

  /// The same with one thing more.
  public FamilyCare evolve(CareEvent event, Instant at) {
    return switch (event) {
      case CoordinatorAssigned(var now, _, _) -> with(now, rhythmDays, pulled);
      case MeetingRhythmSet(var days, _) -> with(coordinator, days, pulled);
      case MeetingPulledForward forward -> with(coordinator, rhythmDays, sooner(forward));
      case MeetingHeld held -> held(held);
      case ContactHeld held ->
          with(meetings, and(contacts, held), living, prevention, agenda, missed);
      case LivingNoted noted ->
          with(meetings, contacts, and(living, noted), prevention, agenda, missed);
      case PreventionDone done ->
          with(meetings, contacts, living, and(prevention, done), agenda, missed);
      case AgendaAdded(var number, var source, var words, var by) ->
          withAgenda(and(agenda, new AgendaItem(number, source, words, by, at, null)));
      case AgendaSettled(var number, var decided, _) ->
          withAgenda(
              agenda.stream()
                  .map(item -> item.number() == number ? item.settled(decided) : item)
                  .toList());
      case DateMissed late ->
          with(meetings, contacts, living, prevention, agenda, and(missed, late));
      case DateReminded told -> with(and(reminded, told), toAsk);
      case CrisisEnded(var incident, var on) ->
          with(reminded, and(toAsk, Asking.of(incident, Kind.MONTH_CHECK, on)));
      case MobileTeamCame(var incident, var on) ->
          with(reminded, and(toAsk, Asking.of(incident, Kind.SIX_WEEKS_CHECK, on)));
      case MonthChecked(var incident) -> asked(incident, Kind.MONTH_CHECK);
      case SixWeeksChecked(var incident) -> asked(incident, Kind.SIX_WEEKS_CHECK);
    };
  }

  private FamilyCare asked(IncidentId incident, Kind kind) {
    return with(reminded, toAsk.stream().filter(one -> !one.isOf(incident, kind)).toList());
  }

  /// Whether this is still to be asked.
  boolean asks(IncidentId incident, Kind kind) {
    return toAsk.stream().anyMatch(one -> one.isOf(incident, kind));
  }

  private MeetingPulledForward sooner(MeetingPulledForward other) {
    return pulled == null || other.by().isBefore(pulled.by()) ? other : pulled;
  }

  /// What asked for a meeting has it, unless the family was not there or it was before.
  private FamilyCare held(MeetingHeld held) {
    boolean met = pulled == null || (counts(held) && pulled.isMetBy(held.on()));
    var left = met ? with(coordinator, rhythmDays, null) : this;
    return left.with(and(meetings, held), contacts, living, prevention, agenda, missed);
  }

  private static <T> List<T> and(List<T> all, T one) {
    var more = new ArrayList<>(all);
    more.add(one);
    return more;
  }

  private FamilyCare with(
      @Nullable StaffId otherCoordinator, int otherRhythm, @Nullable MeetingPulledForward other) {
    return new FamilyCare(
        otherCoordinator,
        otherRhythm,
        other,
        meetings,
        contacts,
        living,
        prevention,
        agenda,
        missed,
        reminded,
        toAsk);
  }

  private FamilyCare with(List<DateReminded> otherReminded, List<Asking> otherToAsk) {
    return new FamilyCare(
        coordinator,
        rhythmDays,
        pulled,
        meetings,
        contacts,
        living,
        prevention,
        agenda,
        missed,
        otherReminded,
        otherToAsk);
  }

  private FamilyCare withAgenda(List<AgendaItem> other) {
    return with(meetings, contacts, living, prevention, other, missed);
  }

  private FamilyCare with(
      List<MeetingHeld> otherMeetings,
      List<ContactHeld> otherContacts,
      List<LivingNoted> otherLiving,
      List<PreventionDone> otherPrevention,
      List<AgendaItem> otherAgenda,
      List<DateMissed> otherMissed) {
    return new FamilyCare(
        coordinator,
        rhythmDays,
        pulled,
        otherMeetings,
        otherContacts,
        otherLiving,
        otherPrevention,
        otherAgenda,
        otherMissed,
        reminded,
        toAsk);
  }

  /// The last reminder of this date; empty where nobody was reminded of it.
  public Optional<DateReminded> remindedOf(CareDate date) {
    return reminded.stream()
        .filter(one -> date.isOf(one.kind(), one.about()) && one.due().equals(date.due()))
        .reduce((_, later) -> later);
  }

  /// Whether it is a meeting of the team: without the family it is one of staff alone.
  public static boolean counts(MeetingHeld held) {
    return held.family() != FamilyPresence.NOT_PRESENT;
  }

  /// The day of the last meeting of the team on or before `day`.
  public Optional<LocalDate> lastMeeting(LocalDate day) {
    return meetings.stream()
        .filter(FamilyCare::counts)
        .map(MeetingHeld::on)
        .filter(on -> !on.isAfter(day))
        .max(Comparator.naturalOrder());
  }

  /// The day of the last conversation that was no crisis, on or before `day`.
  public Optional<LocalDate> lastContact(LocalDate day) {
    return contacts.stream()
        .filter(held -> held.way().isConversation())
        .map(ContactHeld::on)
        .filter(on -> !on.isAfter(day))
        .max(Comparator.naturalOrder());
  }

  /// What the next meeting is to talk about, in the order in which it was added.
  public List<AgendaItem> openAgenda() {
    return agenda.stream().filter(item -> !item.isSettled()).toList();
  }
}
