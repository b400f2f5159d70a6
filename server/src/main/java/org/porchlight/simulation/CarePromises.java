package org.porchlight.simulation;

import java.time.Instant;
import java.util.List;
import org.porchlight.incident.Channel;
import org.porchlight.incident.DeadlineKind;
import org.porchlight.incident.Deadlines;
import org.porchlight.incident.DutyEvent.HarmReported;
import org.porchlight.incident.DutyEvent.HarmTold;
import org.porchlight.incident.EndingEvent.FollowupDue;
import org.porchlight.incident.EndingEvent.FollowupReached;
import org.porchlight.incident.EndingEvent.IncidentResolved;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.MessageEvent.NoteAdded;
import org.porchlight.incident.Restriction;
import org.porchlight.incident.ReviewEvent.MonthChecked;
import org.porchlight.incident.ReviewEvent.SixWeeksChecked;
import org.porchlight.incident.WalkEvent.SomethingElseDone;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.oncall.duty.QuietHours;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.simulation.Promises.Promise;

/// What is promised about harm, confidences and nights, as predicates of one stored turn.
final class CarePromises {
  private final List<FamilyRecord> families;
  private final org.porchlight.incident.Quiet quiet;

  CarePromises(Grounds grounds) {
    families = grounds.plans().families();
    quiet = grounds.policy().quiet();
  }

  List<Promise> all() {
    return List.of(
        new Promise("R21 hurting a child: told", CarePromises::whatWasToldIsLabelled),
        new Promise("R21 hurting a child: clock", CarePromises::theClockOfTheLawStands),
        new Promise("R11 youth and caregiver: confidences", this::aYouthsWordsAreKept),
        new Promise("quiet hours: nobody is checked in with", this::checkInsFallDueByDay),
        new Promise(
            "quiet hours: nobody is asked at night how they are", this::nobodyIsAskedAtNight));
  }

  private static boolean whatWasToldIsLabelled(StoredTurn turn) {
    return turn.entries().stream()
        .filter(entry -> entry.event() instanceof HarmTold)
        .allMatch(entry -> entry.restriction() == Restriction.HARM_REPORT);
  }

  /// It runs from the first report or telling on, and nothing that is told later moves it.
  private static boolean theClockOfTheLawStands(StoredTurn turn) {
    Instant before = turn.before().crew().harm().since();
    Instant after = turn.after().crew().harm().since();
    boolean begins = turn.has(HarmReported.class) || turn.has(HarmTold.class);
    boolean past =
        after == null || turn.entries().isEmpty() || !after.isAfter(turn.entries().getLast().at());
    return past && (before != null ? before.equals(after) : begins == (after != null));
  }

  /// What staff write down on their pages, beside an outcome, an ending or a follow-up too, while a
  /// young person of the family speaks.
  private boolean aYouthsWordsAreKept(StoredTurn turn) {
    PersonId speaker = turn.before().subject().speaker();
    boolean youth =
        speaker != null
            && families.stream()
                .filter(family -> family.id().equals(turn.before().subject().family()))
                .anyMatch(family -> family.youth(speaker).isPresent());
    return !youth
        || turn.entries().stream()
            .filter(entry -> isWrittenDown(entry.event()))
            .filter(entry -> entry.channel() == Channel.CONSOLE)
            .allMatch(entry -> entry.restriction() == Restriction.YOUTH_PRIVATE);
  }

  private static boolean isWrittenDown(IncidentEvent event) {
    return event instanceof NoteAdded
        || event instanceof SomethingElseDone
        || (event instanceof StepEnded ended && !ended.words().isBlank())
        || (event instanceof IncidentResolved over && !over.resolution().words().isBlank())
        || (event instanceof FollowupReached reached && !reached.words().isBlank())
        || (event instanceof MonthChecked month && !month.words().isBlank())
        || (event instanceof SixWeeksChecked weeks && !weeks.words().isBlank());
  }

  private boolean nobodyIsAskedAtNight(StoredTurn turn) {
    return turn.entries().stream()
        .filter(entry -> entry.event() instanceof FollowupDue)
        .noneMatch(entry -> quiet.hours().contains(entry.at(), quiet.zone()));
  }

  private boolean checkInsFallDueByDay(StoredTurn turn) {
    QuietHours hours = quiet.hours();
    return Deadlines.of(turn.after()).entrySet().stream()
        .filter(one -> one.getKey().kind() == DeadlineKind.FOLLOW_UP)
        .noneMatch(one -> hours.contains(one.getValue(), quiet.zone()));
  }
}
