package org.porchlight.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.porchlight.incident.ContactEvent.ContactAnswered;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.DrillCommand.BeginDrill;
import org.porchlight.incident.DrillCommand.EndDrill;
import org.porchlight.incident.DrillEvent.DrillBegan;
import org.porchlight.incident.DrillEvent.DrillEnded;
import org.porchlight.incident.DrillEvent.Why;
import org.porchlight.incident.EndingEvent.IncidentClosed;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.PhoneNumber;

/// A drill begins like a text of somebody whose number nobody has, and ends for anything real.
final class DrillDecider {
  private DrillDecider() {}

  static Decision decide(Draft draft, DrillCommand command) {
    return switch (command) {
      case BeginDrill begin -> begin(draft, begin);
      case EndDrill(var why) -> {
        if (draft.state().drill().running()) {
          end(draft, why);
        }
        yield draft.accept();
      }
    };
  }

  private static Decision begin(Draft draft, BeginDrill begin) {
    if (!draft.state().opened()) {
      draft.add(new DrillBegan(begin.agreed()));
      draft.add(
          new ContactOffered(
              draft.state().contacts().nextId(),
              Medium.TEXT,
              null,
              "drill",
              begin.language(),
              List.of(),
              null));
      Answering.begin(draft);
    }
    return draft.accept();
  }

  /// What a drill does by itself after each turn: nobody is there to talk with, so the safety
  /// questions stand for the first word; and once resolved nothing is owed to anybody.
  static void goOn(Draft draft) {
    IncidentState state = draft.state();
    if (!state.drill().running()) {
      return;
    }
    StaffId lead = state.crew().lead();
    if (lead != null && state.walk().screened() && !state.contacts().anyAnswered()) {
      draft.add(new ContactAnswered(state.contacts().all().getFirst().id(), lead, Medium.TEXT));
    }
    if (state.ending().resolved()) {
      end(draft, Why.WALKED);
    }
  }

  /// Everybody who was asked or is in it is told once; nothing follows.
  private static void end(Draft draft, Why why) {
    IncidentState before = draft.state();
    new LettingGo(draft).withdraw(_ -> true);
    draft.add(new DrillEnded(why));
    String words = why == Why.REAL_CONTACT ? Texts.DRILL_REAL : Texts.DRILL_OVER;
    Set<PhoneNumber> told = new HashSet<>();
    for (Page page : before.pages().all()) {
      if ((page.open() || page.taken()) && told.add(page.asked().number())) {
        MessageDecider.notice(draft, page, words);
      }
    }
    List<StaffId> engaged = before.crew().engaged();
    for (StaffId staff : engaged) {
      draft
          .world
          .onCall()
          .known(staff)
          .filter(member -> told.add(member.phone()))
          .ifPresent(member -> MessageDecider.notice(draft, member, words));
    }
    if (!draft.state().ending().closed()) {
      draft.add(new IncidentClosed());
    }
  }
}
