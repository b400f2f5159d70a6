package org.porchlight.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.porchlight.incident.Actor;
import org.porchlight.incident.CallEvent.GuestInvited;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Contact;
import org.porchlight.incident.ContactEvent.CallbackPlaced;
import org.porchlight.incident.ContactEvent.ContactMoved;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.DutyEvent.HandoverAccepted;
import org.porchlight.incident.DutyEvent.HarmReported;
import org.porchlight.incident.EndingEvent.FollowupAnswered;
import org.porchlight.incident.EndingEvent.IncidentClosed;
import org.porchlight.incident.EndingEvent.ReviewDecided;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.MessageEvent.MessageQueued;
import org.porchlight.incident.MessageEvent.MessageReceived;
import org.porchlight.incident.MessageEvent.MessageUndelivered;
import org.porchlight.incident.NotTriedReason;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Restriction;
import org.porchlight.incident.Review;
import org.porchlight.incident.StepBasis;
import org.porchlight.incident.SubjectEvent;
import org.porchlight.incident.SubjectEvent.IncidentLinked;
import org.porchlight.incident.SubjectEvent.PlanPinned;
import org.porchlight.incident.Task;
import org.porchlight.incident.Undelivery;
import org.porchlight.incident.WalkEvent.StepConfirmed;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.incident.WalkEvent.StepStarted;
import org.porchlight.incident.Words;
import org.porchlight.plan.Consent;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.simulation.Promises.Promise;

/// The rules of the line as predicates of one stored turn, each under its name; what takes more
/// than one turn to see is in [Institutions].
final class RulePromises {
  private final List<FamilyRecord> families;

  RulePromises(List<FamilyRecord> families) {
    this.families = List.copyOf(families);
  }

  List<Promise> all() {
    return List.of(
        new Promise("P7 family voice", RulePromises::withoutTheFamilyNoPlanChanges),
        new Promise("P6 help before names: words by text", this::wordsByTextAreAgreedTo),
        new Promise("R1 a new crisis is new", RulePromises::onlyTheActiveAreJoined),
        new Promise("R3 who and about whom", RulePromises::staffChoose),
        new Promise("R4 safety first", RulePromises::noStepBeforeTheScreen),
        new Promise("R9 people call back", RulePromises::onlyStaffCallBack),
        new Promise("R9 people call back: blocked", RulePromises::whoIsBlockedIsOwedAPerson),
        new Promise("R11 youth and caregiver", RulePromises::aYouthsWordPagesNobodyUnasked),
        new Promise("R12 unlocking: kept away", this::keptAwayStaysAway),
        new Promise("R16 never alone", RulePromises::itStaysMineUntilAccepted),
        new Promise("R17 second caller", RulePromises::onlyStaffJoinCallers),
        new Promise("R19 closing", RulePromises::closedWhenAllIsDone),
        new Promise("R21 hurting a child", RulePromises::theAllegedIsLeftAlone),
        new Promise("R21 hurting a child: label", RulePromises::aReportIsLabelled));
  }

  private static boolean withoutTheFamilyNoPlanChanges(StoredTurn turn) {
    return turn.events(ReviewDecided.class)
        .map(ReviewDecided::review)
        .noneMatch(review ->
            review.decision() == Review.PlanDecision.CHANGED
                && review.family() == Review.FamilyPresence.NOT_PRESENT);
  }

  /// What staff write on their own telephones reaches only families who agreed to that (L1).
  private boolean wordsByTextAreAgreedTo(StoredTurn turn) {
    return turn.entries().stream()
        .filter(entry -> entry.channel() == Channel.TEXT && isByStaff(entry))
        .filter(entry ->
            entry.event() instanceof MessageQueued queued
                && queued.contact() != null
                && queued.words() instanceof Words.Own)
        .allMatch(entry -> agreed(((MessageQueued) entry.event()).to(), entry.at()));
  }

  private boolean agreed(PhoneNumber number, Instant at) {
    return families.stream()
        .flatMap(family ->
            family.peopleOf(number).stream()
                .map(person ->
                    person
                        .membership()
                        .permits(
                            Consent.Kind.PHI_BY_TEXT, at.atZone(family.timezone()).toLocalDate())))
        .reduce(Boolean::logicalAnd)
        .orElse(false);
  }

  private static boolean onlyTheActiveAreJoined(StoredTurn turn) {
    boolean contact = turn.has(ContactOffered.class) || turn.has(MessageReceived.class);
    return !turn.before().opened()
        || turn.before().phase().active()
        || !contact
        || turn.has(FollowupAnswered.class);
  }

  private static boolean staffChoose(StoredTurn turn) {
    return turn.entries().stream()
        .filter(entry -> entry.event() instanceof SubjectEvent)
        .allMatch(RulePromises::isByStaff);
  }

  private static boolean isByStaff(Entry entry) {
    return entry.by() instanceof Actor.Staff;
  }

  private static boolean noStepBeforeTheScreen(StoredTurn turn) {
    return turn.events(StepStarted.class)
        .filter(step -> step.basis() != StepBasis.DANGER && step.basis() != StepBasis.FAMILY_ASKED)
        .allMatch(_ -> turn.after().walk().screened());
  }

  private static boolean onlyStaffCallBack(StoredTurn turn) {
    return turn.entries().stream()
        .filter(entry -> entry.event() instanceof CallbackPlaced)
        .allMatch(RulePromises::isByStaff);
  }

  private static boolean whoIsBlockedIsOwedAPerson(StoredTurn turn) {
    return turn.events(MessageUndelivered.class)
        .filter(missed -> missed.why() == Undelivery.OPTED_OUT)
        .filter(missed -> turn.before().messages().toFamily().containsKey(missed.message()))
        .allMatch(_ -> turn.after().messages().tasks().contains(Task.TEXTER_BLOCKED));
  }

  /// A step that ended lets the next begin by itself; not where that tells others what a youth
  /// said.
  private static boolean aYouthsWordPagesNobodyUnasked(StoredTurn turn) {
    List<PlanPinned> pinned = turn.after().subject().pinned();
    PersonId speaker = turn.after().subject().speaker();
    boolean youth =
        speaker != null && !pinned.isEmpty() && speaker.equals(pinned.getLast().youth());
    boolean byItself =
        turn.events(StepEnded.class).anyMatch(RulePromises::isToldByPeople)
            && turn.has(StepStarted.class);
    return !youth
        || !byItself
        || turn.events(PageQueued.class)
            .noneMatch(
                page -> page.purpose() == Purpose.STEP && page.to() instanceof Recipient.OnTeam);
  }

  private static boolean isToldByPeople(StepEnded ended) {
    return ended.notTriedWhy() != NotTriedReason.OVERTAKEN
        && ended.notTriedWhy() != NotTriedReason.DANGER_OVERRIDE;
  }

  private boolean keptAwayStaysAway(StoredTurn turn) {
    Instant now = turn.entries().isEmpty() ? Instant.EPOCH : turn.entries().getLast().at();
    return turn.events(IncidentLinked.class)
        .flatMap(linked -> families.stream().filter(family -> family.id().equals(linked.family())))
        .allMatch(family ->
            turn.after().contacts().all().stream()
                .map(Contact::from)
                .filter(Objects::nonNull)
                .noneMatch(
                    number -> family.bars(number, now.atZone(family.timezone()).toLocalDate())));
  }

  private static boolean itStaysMineUntilAccepted(StoredTurn turn) {
    var before = turn.before().crew().lead();
    return before == null
        || before.equals(turn.after().crew().lead())
        || turn.has(HandoverAccepted.class);
  }

  private static boolean onlyStaffJoinCallers(StoredTurn turn) {
    return turn.entries().stream()
        .filter(entry -> entry.event() instanceof ContactMoved)
        .allMatch(RulePromises::isByStaff);
  }

  /// A drill is over with its walk, and an unlinked caller with the last follow-up.
  private static boolean closedWhenAllIsDone(StoredTurn turn) {
    IncidentState after = turn.after();
    var resolution = after.ending().resolution();
    boolean alone =
        resolution != null
            && (resolution.disposition().closesAlone() || after.subject().family() == null);
    return !turn.has(IncidentClosed.class)
        || after.drill().began()
        || (resolution != null
            && after.ending().followupsOver()
            && (alone || after.ending().review() != null));
  }

  private static boolean theAllegedIsLeftAlone(StoredTurn turn) {
    PersonId alleged = turn.before().crew().alleged();
    return alleged == null
        || (turn.events(PageQueued.class)
                .noneMatch(page ->
                    page.to() instanceof Recipient.OnTeam(_, var person) && person.equals(alleged))
            && turn.events(GuestInvited.class)
                .noneMatch(guest ->
                    guest.who() instanceof Who.TeamMember(var person) && person.equals(alleged))
            && turn.events(StepConfirmed.class)
                .noneMatch(confirmed -> confirmed.person().equals(alleged)));
  }

  private static boolean aReportIsLabelled(StoredTurn turn) {
    return turn.entries().stream()
        .filter(entry -> entry.event() instanceof HarmReported)
        .allMatch(entry -> entry.restriction() == Restriction.HARM_REPORT);
  }
}
