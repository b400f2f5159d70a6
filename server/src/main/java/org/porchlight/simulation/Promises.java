package org.porchlight.simulation;

import java.util.List;
import java.util.function.Predicate;
import org.porchlight.incident.Channel;
import org.porchlight.incident.ContactEvent.AnswerLimitReached;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.Deadlines;
import org.porchlight.incident.Entry;
import org.porchlight.incident.Errand;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.MessageEvent.MessageUndelivered;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageEvent.PageAcknowledged;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.PageUndelivered;
import org.porchlight.incident.PageEvent.PageUnreached;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.StepOutcome;
import org.porchlight.incident.Undelivery;
import org.porchlight.incident.WalkEvent.DangerOverridden;
import org.porchlight.incident.WalkEvent.LevelRaised;
import org.porchlight.incident.WalkEvent.StepEnded;
import org.porchlight.incident.WalkEvent.StepSkipped;
import org.porchlight.incident.WalkEvent.StepStarted;
import org.porchlight.plan.Level;
import org.porchlight.telephony.Spoken;

/// The line's promises as predicates of one stored turn, each under its name.
final class Promises {
  /// Every promise that one turn alone can keep or break.
  static final List<Promise> OF_A_TURN =
      List.of(
          new Promise("P1 never silent", Promises::somethingHappensNext),
          new Promise("P3 no false human", Promises::onlyPeopleAcknowledge),
          new Promise("P4 a person raises", Promises::onlyPeopleRaiseToEmergency),
          new Promise("P8 the plan that ran: pinned", Promises::stepsAreOfPinnedPlans),
          new Promise("P8 the plan that ran: why", Promises::whatWasNotTriedSaysWhy),
          new Promise("P8 the plan that ran: jumps", Promises::jumpsCarryReasons),
          new Promise("P9 a true log", Promises::versionsHaveNoGaps),
          new Promise("P10 a page is sacred: first", Promises::theFirstPageIsThere),
          new Promise("P10 a page is sacred: next", Promises::unreachedGoesOnAtOnce),
          new Promise("P10 a page is sacred: carried", Promises::nothingFailsByItself));

  private Promises() {}

  /// @param name the promise's number and name
  record Promise(String name, Predicate<StoredTurn> kept) {}

  private static boolean somethingHappensNext(StoredTurn turn) {
    IncidentState after = turn.after();
    return !after.opened() || after.ending().closed() || !Deadlines.of(after).isEmpty();
  }

  private static boolean onlyPeopleAcknowledge(StoredTurn turn) {
    return turn.entries().stream()
        .filter(entry -> entry.event() instanceof PageAcknowledged)
        .allMatch(entry ->
            entry.by().isPerson()
                && entry.channel() != Channel.DEADLINE
                && entry.channel() != Channel.CARRIER);
  }

  private static boolean onlyPeopleRaiseToEmergency(StoredTurn turn) {
    return turn.entries().stream()
        .filter(Promises::raisesToEmergency)
        .allMatch(entry -> entry.by().isPerson());
  }

  private static boolean raisesToEmergency(Entry entry) {
    var event = entry.event();
    return event instanceof DangerOverridden
        || (event instanceof StepStarted step && step.level() == Level.EMERGENCY)
        || (event instanceof LevelRaised raised && raised.to() == Level.EMERGENCY);
  }

  private static boolean stepsAreOfPinnedPlans(StoredTurn turn) {
    var pinned = turn.after().subject().pinned();
    return turn.events(StepStarted.class)
        .allMatch(step -> pinned.stream().anyMatch(pin -> pin.plan().equals(step.plan())));
  }

  private static boolean whatWasNotTriedSaysWhy(StoredTurn turn) {
    return turn.events(StepEnded.class)
            .allMatch(
                ended -> ended.outcome() != StepOutcome.NOT_TRIED || ended.notTriedWhy() != null)
        && turn.events(StepSkipped.class).allMatch(skipped -> skipped.why() != null);
  }

  private static boolean jumpsCarryReasons(StoredTurn turn) {
    return turn.events(LevelRaised.class)
        .filter(raised -> raised.to().number() - raised.from().number() > 1)
        .noneMatch(raised -> raised.reason().isBlank());
  }

  private static boolean versionsHaveNoGaps(StoredTurn turn) {
    long expected = turn.before().version();
    for (Entry entry : turn.entries()) {
      if (entry.version() != ++expected) {
        return false;
      }
    }
    return true;
  }

  private static boolean theFirstPageIsThere(StoredTurn turn) {
    return turn.before().opened()
        || !turn.has(ContactOffered.class)
        || turn.has(PageQueued.class)
        || turn.onCall().ladder().isEmpty();
  }

  private static boolean unreachedGoesOnAtOnce(StoredTurn turn) {
    boolean unreached =
        turn.before().contacts().searching()
            && turn.events(PageUnreached.class)
                .flatMap(gone -> turn.after().pages().find(gone.page()).stream())
                .anyMatch(page -> page.purpose() == Purpose.ANSWER);
    return !unreached
        || turn.has(PageQueued.class)
        || turn.has(AnswerLimitReached.class)
        || everybodyWasAsked(turn);
  }

  /// The simulated carrier never says that the fault is between it and us: whoever tells so is us.
  private static boolean nothingFailsByItself(StoredTurn turn) {
    return turn.events(PageUndelivered.class)
            .noneMatch(missed -> missed.why() == Undelivery.CARRIER_FAULT)
        && turn.events(MessageUndelivered.class)
            .noneMatch(missed -> missed.why() == Undelivery.CARRIER_FAULT);
  }

  /// Whoever keys at a private prompt, a service's number too, stays where they are: with the next
  /// prompt, or back in the conversation.
  static boolean keepsTheirPlace(String path, List<Spoken> verbs) {
    return !path.startsWith("ear/")
        || (!verbs.isEmpty() && verbs.stream().noneMatch(Spoken.Hangup.class::isInstance));
  }

  /// Whoever waits alone hears something, and is not hung up on for it.
  static boolean tellsWhoWaits(List<Spoken> verbs) {
    return !verbs.isEmpty() && verbs.stream().noneMatch(Spoken.Hangup.class::isInstance);
  }

  /// A page waits for no hour and no bundle: it leaves with the turn that asks for it.
  static boolean everyPageLeaves(IncidentState before, IncidentState after, List<Errand> errands) {
    return after.pages().all().stream()
        .filter(page -> page.open() && before.pages().find(page.id()).isEmpty())
        .allMatch(page -> errands.stream().anyMatch(errand -> isOf(errand, page)));
  }

  private static boolean isOf(Errand errand, Page page) {
    return switch (errand) {
      case Errand.SendText text -> text.about().equals(new Errand.About.OfPage(page.id()));
      case Errand.PlaceCall call -> call.about().equals(new Errand.About.OfPage(page.id()));
      case Errand.EndCall _, Errand.TurnCall _, Errand.HoldCaller _ -> false;
    };
  }

  private static boolean everybodyWasAsked(StoredTurn turn) {
    List<Page> asked = turn.after().pages().of(Purpose.ANSWER);
    return turn.onCall().ladder().stream()
        .allMatch(member -> asked.stream().anyMatch(page -> page.isTo(member.id())));
  }
}
