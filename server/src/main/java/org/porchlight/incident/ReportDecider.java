package org.porchlight.incident;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.ContactEvent.CallbackAsked;
import org.porchlight.incident.ContactEvent.CallbackMissed;
import org.porchlight.incident.Errand.About;
import org.porchlight.incident.MessageEvent.MessageDelivered;
import org.porchlight.incident.MessageEvent.MessageSent;
import org.porchlight.incident.MessageEvent.MessageUndelivered;
import org.porchlight.incident.Page.Delivery;
import org.porchlight.incident.PageEvent.PageDelivered;
import org.porchlight.incident.PageEvent.PageSent;
import org.porchlight.incident.PageEvent.PageUndelivered;
import org.porchlight.incident.PageEvent.PageUnreached;
import org.porchlight.incident.Report.CallUnanswered;
import org.porchlight.incident.Report.DeadlineDue;
import org.porchlight.incident.Report.ErrandEnded;
import org.porchlight.incident.Report.ShiftOver;
import org.porchlight.incident.Report.TextArrived;
import org.porchlight.incident.Report.TextMissed;
import org.porchlight.oncall.StaffId;

/// What the world reports back. Receipts are hints; late and repeated ones change nothing.
final class ReportDecider {
  private ReportDecider() {}

  static Decision decide(Draft draft, Report report) {
    return switch (report) {
      case ErrandEnded(var errand, var result) -> ended(draft, errand, result);
      case TextArrived(var about) -> arrived(draft, about);
      case TextMissed(var about, var why, var code) ->
          missedBy(draft, about, Medium.TEXT, why, code);
      case CallUnanswered(var page, var why) -> {
        draft
            .state()
            .pages()
            .find(page)
            .ifPresent(one -> missed(draft, one, Medium.VOICE, why, null));
        yield draft.accept();
      }
      case ShiftOver(var staff) -> Handovers.shiftOver(draft, staff);
      case DeadlineDue(var deadline) -> DeadlineDecider.decide(draft, deadline);
    };
  }

  private static Decision ended(Draft draft, Errand errand, ErrandResult result) {
    return switch (errand) {
      case Errand.SendText text -> carried(draft, text.about(), Medium.TEXT, result);
      case Errand.PlaceCall call -> carried(draft, call.about(), Medium.VOICE, result);
      case Errand.EndCall _, Errand.TurnCall _, Errand.HoldCaller _ -> draft.accept();
    };
  }

  private static Decision carried(Draft draft, About about, Medium medium, ErrandResult result) {
    return switch (result) {
      case ErrandResult.Taken(var carrierId) -> sent(draft, about, medium, carrierId);
      case ErrandResult.Refused(var why, var code) -> missedBy(draft, about, medium, why, code);
      case ErrandResult.Lost _ -> missedBy(draft, about, medium, Undelivery.UNKNOWN, null);
    };
  }

  private static Decision sent(Draft draft, About about, Medium medium, String carrierId) {
    switch (about) {
      case About.OfPage(var id) -> {
        boolean first =
            draft.state().pages().find(id).stream()
                .anyMatch(page -> page.delivery().get(medium) == Delivery.QUEUED);
        if (first) {
          draft.add(new PageSent(id, medium, carrierId));
        }
      }
      case About.OfMessage(var id) -> draft.add(new MessageSent(id, carrierId));
      case About.OfGuest(var id) -> draft.add(new CallEvent.GuestRung(id, carrierId));
      case About.OfCallback _, About.OfCallbackStaff _ -> {}
    }
    return draft.accept();
  }

  private static Decision arrived(Draft draft, About about) {
    switch (about) {
      case About.OfPage(var id) ->
          draft.state().pages().find(id).stream()
              .filter(page -> page.delivery().get(Medium.TEXT) != Delivery.DELIVERED)
              .filter(page -> page.delivery().get(Medium.TEXT) != Delivery.MISSED)
              .findFirst()
              .ifPresent(_ -> draft.add(new PageDelivered(id, Medium.TEXT)));
      case About.OfMessage(var id) -> draft.add(new MessageDelivered(id));
      case About.OfGuest _, About.OfCallback _, About.OfCallbackStaff _ -> {}
    }
    return draft.accept();
  }

  private static Decision missedBy(
      Draft draft, About about, Medium medium, Undelivery why, @Nullable String code) {
    switch (about) {
      case About.OfPage(var id) ->
          draft.state().pages().find(id).ifPresent(page -> missed(draft, page, medium, why, code));
      case About.OfMessage(var id) -> {
        ContactId thread = draft.state().messages().toFamily().get(id);
        boolean own = draft.state().messages().own().contains(id);
        draft.add(new MessageUndelivered(id, why));
        ReviewDecider.notArrived(draft, id);
        boolean blocked = why == Undelivery.OPTED_OUT;
        if (blocked) {
          draft.leave(thread == null ? Task.CONTACT_POINT_UNREACHABLE : Task.TEXTER_BLOCKED);
        }
        if (thread != null && (own || blocked) && draft.state().phase().active()) {
          callInstead(draft, thread);
        }
      }
      case About.OfGuest(var id) ->
          draft
              .state()
              .room()
              .find(id)
              .filter(Guest::awaited)
              .ifPresent(guest -> CallDecider.miss(draft, guest, CallEvent.Missed.BAD_NUMBER));
      case About.OfCallback(var contact) -> draft.add(new CallbackMissed(contact, why));
      case About.OfCallbackStaff(var contact, _) -> draft.add(new CallbackMissed(contact, why));
    }
    return draft.accept();
  }

  /// A person's words did not reach the family (R5), or no text of ours does any more: staff are
  /// told, and a call is owed, which only a person makes (R9).
  private static void callInstead(Draft draft, ContactId thread) {
    draft.add(new CallbackAsked(thread, draft.in(draft.policy().callbackAfter())));
    for (StaffId staff : draft.state().crew().engaged()) {
      draft
          .world
          .onCall()
          .known(staff)
          .ifPresent(member -> MessageDecider.notice(draft, member, Texts.NOT_ARRIVED));
    }
  }

  /// No receipt came in time: who cannot be rung now is passed over, as where the text missed them.
  static void withoutReceipt(Draft draft, Page page) {
    if (new Tries(draft).talks(page)) {
      missed(draft, page, Medium.TEXT, Undelivery.UNKNOWN, null);
    } else {
      new Tries(draft).byVoice(page);
    }
  }

  /// One channel of a page missed the person: the next channel, then the next person, at once.
  private static void missed(
      Draft draft, Page page, Medium medium, Undelivery why, @Nullable String code) {
    Delivery now = page.delivery().get(medium);
    if (now == null || now == Delivery.MISSED || draft.state().pages().joined(page.id())) {
      return;
    }
    boolean rungForTheirYes =
        page.answer() == Page.Answer.ACKNOWLEDGED && page.to() instanceof Recipient.OnTeam;
    if (!page.open() && medium == Medium.VOICE && !lasting(why) && !rungForTheirYes) {
      // Answered by text, or not needed any more: we ended the call ourselves.
      return;
    }
    draft.add(new PageUndelivered(page.id(), medium, why, code));
    tell(draft, page, why);
    if (!page.open()) {
      new Connecting(draft).stopIfNobodyWaits();
      return;
    }
    var tries = new Tries(draft);
    if (!page.tried(Medium.VOICE) && !page.reminds() && !tries.talks(page)) {
      tries.byVoice(page);
      return;
    }
    Optional<Page> after = draft.state().pages().find(page.id());
    boolean missed =
        after.filter(one -> !one.chase().busyYet()).map(Page::missedEverywhere).orElse(false);
    boolean again = !lasting(why) && after.map(Page::rungAgain).orElse(false);
    if (missed && !tries.byText(after.orElseThrow()) && !again) {
      new PassingOver(draft).passOver(page, new PageUnreached(page.id()));
    }
  }

  /// Whoever can mend it is told: whoever leads sees the moment's on the page and needs no task.
  private static void tell(Draft draft, Page page, Undelivery why) {
    switch (why.mendedBy(page.to())) {
      case PERSON -> {}
      case COORDINATOR -> draft.leave(Task.CONTACT_POINT_UNREACHABLE);
      case OPERATOR -> draft.leave(Task.PAGING_FAULT);
    }
  }

  private static boolean lasting(Undelivery why) {
    return why.lasting();
  }
}
