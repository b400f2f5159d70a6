package org.porchlight.incident;

import java.time.Duration;
import java.util.Optional;
import org.porchlight.family.Reach;
import org.porchlight.incident.CallCommand.CallIn;
import org.porchlight.incident.CallCommand.EnterRoom;
import org.porchlight.incident.CallCommand.HoldCaller;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.CallCommand.JoinGuest;
import org.porchlight.incident.CallCommand.LeaveLeg;
import org.porchlight.incident.CallCommand.LetGuestGo;
import org.porchlight.incident.CallCommand.MissGuest;
import org.porchlight.incident.CallCommand.TakeCallerBack;
import org.porchlight.incident.CallEvent.CallerHeld;
import org.porchlight.incident.CallEvent.CallerKeptCompany;
import org.porchlight.incident.CallEvent.CallerTakenBack;
import org.porchlight.incident.CallEvent.GuestInvited;
import org.porchlight.incident.CallEvent.GuestJoined;
import org.porchlight.incident.CallEvent.GuestMissed;
import org.porchlight.incident.CallEvent.LegLeft;
import org.porchlight.incident.CallEvent.Missed;
import org.porchlight.incident.CallEvent.StaffCalledIn;
import org.porchlight.incident.Guest.Who;
import org.porchlight.oncall.StaffId;

/// Brings people into the conversation, and lets them go; nobody's going ends it.
final class CallDecider {
  /// Longer than a telephone rings; then the asker is told.
  static final Duration GUEST_ANSWERS = Duration.ofSeconds(60);

  private static final int LOWEST_DIGIT = 3;
  private static final int DIGITS = 7;

  private CallDecider() {}

  static Decision decide(Draft draft, CallCommand command) {
    return switch (command) {
      case InviteGuest(var who, var brief, var aside) ->
          invite(draft, Interpreting.named(draft, who), brief.strip(), aside);
      case JoinGuest(var id, var callId) ->
          guest(draft, id)
              .map(guest -> join(draft, guest, callId))
              .orElseGet(() -> draft.refuse(Refusal.NO_SUCH_PERSON));
      case MissGuest(var id, var why) -> {
        guest(draft, id).filter(Guest::awaited).ifPresent(guest -> miss(draft, guest, why));
        yield draft.accept();
      }
      case LetGuestGo(var id) ->
          guest(draft, id)
              .map(guest -> letGo(draft, guest))
              .orElseGet(() -> draft.refuse(Refusal.NO_SUCH_PERSON));
      case CallIn(var callId) -> callIn(draft, callId);
      case LeaveLeg(var callId) -> leave(draft, callId);
      case EnterRoom(var callId) -> enter(draft, callId);
      case HoldCaller _ -> hold(draft);
      case TakeCallerBack _ -> takeBack(draft);
    };
  }

  private static Optional<Guest> guest(Draft draft, GuestId id) {
    return draft.state().room().find(id);
  }

  /// Rings somebody of the staff into the conversation because they wish to be there.
  static Decision bringIn(Draft draft, StaffId staff) {
    return invite(draft, new Who.Colleague(staff), "", false);
  }

  private static Decision invite(Draft draft, Who who, String brief, boolean aside) {
    if (draft.staff().isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    if (draft.state().ending().resolved()) {
      return draft.refuse(Refusal.ALREADY_RESOLVED);
    }
    // Whoever is rung so hears nothing of a drill (R23).
    if (draft.state().drill().running()) {
      return draft.refuse(Refusal.NO_ONE_TO_CALL);
    }
    if (who instanceof Who.TeamMember && ThirdParties.wouldBeTold(draft.state())) {
      return draft.refuse(Refusal.CALL_BACK_FIRST);
    }
    Optional<Reach> reach = GuestReach.of(draft, who);
    if (reach.isEmpty()) {
      return draft.refuse(Refusal.NO_SUCH_PERSON);
    }
    boolean askedAlready =
        draft.state().room().guests().stream()
            .anyMatch(guest -> guest.awaited() && guest.invited().who().equals(who));
    return switch (reach.get()) {
      case Reach.Closed _ -> draft.refuse(Refusal.NO_ONE_TO_CALL);
      case Reach.Open open -> {
        DutyDecider.engage(draft);
        if (!askedAlready) {
          ask(draft, who, open, brief, aside || who.isService());
        }
        yield draft.accept();
      }
    };
  }

  private static void ask(Draft draft, Who who, Reach.Open open, String brief, boolean aside) {
    GuestId id = draft.state().room().nextId();
    draft.add(
        new GuestInvited(
            id,
            who,
            draft.staff().orElseThrow(),
            open.number(),
            open.language(),
            brief,
            aside,
            digit(draft, id),
            draft.in(GUEST_ANSWERS)));
  }

  /// Never 1 or 2, and never known before the call (P3).
  static int digit(Draft draft, GuestId guest) {
    long mixed = draft.world.entropy() ^ (guest.number() * 0x9E3779B97F4A7C15L);
    mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    return LOWEST_DIGIT + (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), DIGITS);
  }

  private static Decision join(Draft draft, Guest guest, String callId) {
    if (draft.state().room().leg(callId).isPresent()) {
      return draft.accept();
    }
    if (!guest.awaited() && guest.missed() != Missed.NO_ANSWER) {
      return draft.refuse(Refusal.PAGE_IS_OVER);
    }
    if (draft.state().ending().resolved()) {
      return draft.refuse(Refusal.ALREADY_RESOLVED);
    }
    if (guest.invited().aside() && !draft.state().room().held()) {
      draft.add(new CallerHeld());
    }
    draft.add(new GuestJoined(guest.id(), callId));
    if (guest.invited().who() instanceof Who.Colleague) {
      DutyDecider.engage(draft);
      meetCallers(draft);
      Interpreting.inCall(draft);
    }
    return draft.accept();
  }

  private static void meetCallers(Draft draft) {
    for (Contact contact : draft.state().contacts().onLine()) {
      draft.staff().ifPresent(staff -> Answering.answered(draft, contact, staff));
    }
  }

  /// Whoever asked is told at once, and may ask somebody else.
  static void miss(Draft draft, Guest guest, Missed why) {
    draft.add(new GuestMissed(guest.id(), why));
    draft
        .world
        .onCall()
        .known(guest.invited().by())
        .filter(_ -> why != Missed.NO_LONGER_NEEDED)
        .ifPresent(member -> MessageDecider.notice(draft, member, Texts.GUEST_MISSED));
    Interpreting.missed(draft, guest);
  }

  /// A colleague decides for themself when they leave.
  private static Decision letGo(Draft draft, Guest guest) {
    if (draft.staff().isEmpty() || guest.invited().who() instanceof Who.Colleague) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    if (guest.missed() == Missed.NOT_YET) {
      draft.add(new GuestMissed(guest.id(), Missed.NO_LONGER_NEEDED));
    }
    return draft.accept();
  }

  private static Decision callIn(Draft draft, String callId) {
    if (draft.staff().isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    DutyDecider.engage(draft);
    if (draft.state().room().leg(callId).isEmpty()) {
      draft.add(new StaffCalledIn(draft.staff().get(), callId));
    }
    meetCallers(draft);
    Interpreting.inCall(draft);
    return draft.accept();
  }

  /// A caller whom staff leave behind is looked after; whoever is left with them is not put off.
  private static Decision leave(Draft draft, String callId) {
    var leg = draft.state().room().leg(callId);
    if (leg.isPresent()) {
      draft.add(new LegLeft(callId, leg.get().guest()));
      backFromAside(draft, leg.get());
      Answering.leftAlone(draft);
      Interpreting.left(draft, leg.get().staff());
      new Connecting(draft).stopIfNobodyWaits();
    }
    return draft.accept();
  }

  /// Whom staff talked with apart is gone: the caller waits for nothing any more.
  private static void backFromAside(Draft draft, Room.There left) {
    var room = draft.state().room();
    boolean guestsThere = room.there().stream().anyMatch(one -> one.guest() != null);
    if (left.guest() != null && room.held() && !guestsThere && draft.state().staffOnLine()) {
      draft.add(new CallerTakenBack());
    }
  }

  private static Decision enter(Draft draft, String callId) {
    draft
        .state()
        .contacts()
        .ofCall(callId)
        .filter(_ -> Company.keptFrom(draft.state()))
        .ifPresent(contact -> draft.add(new CallerKeptCompany(contact.id())));
    return draft.accept();
  }

  private static Decision hold(Draft draft) {
    if (draft.staff().isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    if (draft.state().contacts().onLine().isEmpty()) {
      return draft.refuse(Refusal.NO_ONE_TO_CALL);
    }
    if (!draft.state().room().held()) {
      draft.add(new CallerHeld());
    }
    return draft.accept();
  }

  private static Decision takeBack(Draft draft) {
    if (draft.staff().isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    if (draft.state().room().held()) {
      draft.add(new CallerTakenBack());
    }
    return draft.accept();
  }
}
