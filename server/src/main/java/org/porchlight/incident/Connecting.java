package org.porchlight.incident;

import java.util.List;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.StaffId;

/// Brings a support who said yes and whoever leads to talk with each other (R13).
///
/// Both are rung at once after a yes by text; after a yes by voice whoever leads is rung when the
/// support waits in the conversation. Nobody waits for somebody who said that they cannot.
final class Connecting {
  /// Calls to whoever leads that a support sits through, and no more (our own number).
  private static final int TRIES_MAX = 2;

  private final Draft draft;

  Connecting(Draft draft) {
    this.draft = draft;
  }

  /// Rings whoever leads, where no staff are in the conversation yet.
  void withLead() {
    if (!draft.state().staffOnLine() && !draft.state().ending().resolved()) {
      new Paging(draft).lead();
    }
  }

  /// Whether a support who said yes says so again, after the call to them was missed or ended.
  boolean again(Page support) {
    return support.to() instanceof Recipient.OnTeam
        && support.answer() == Page.Answer.ACKNOWLEDGED
        && !draft.state().pages().joined(support.id())
        && !support.ringing()
        && !draft.state().ending().resolved();
  }

  /// A support waits in the conversation, and nobody else is there.
  void alone(Page support) {
    if (support.to() instanceof Recipient.OnTeam && !inVain(support)) {
      withLead();
    }
  }

  /// Whoever leads said that they cannot, or was called often enough: the support hears so.
  private boolean inVain(Page support) {
    var since =
        draft.state().pages().of(Purpose.CONNECT).stream()
            .filter(page -> page.id().number() > support.id().number())
            .toList();
    return since.stream().filter(Page::unanswered).count() >= TRIES_MAX
        || since.stream().anyMatch(page -> page.answer() == Page.Answer.DECLINED);
  }

  /// Whoever leads does not come to the phone: who said yes hears so, and is left to be called.
  void missed() {
    List<Page> waiting = waiting();
    if (!waiting.isEmpty()) {
      draft.leave(Task.SUPPORT_NOT_CONNECTED);
    }
    // Who waits in the conversation hears it there.
    waiting.stream()
        .filter(page -> !draft.state().pages().joined(page.id()))
        .forEach(page -> MessageDecider.notice(draft, page, Texts.CONNECT_LATER));
  }

  /// Nobody is rung for a support who is gone again.
  void stopIfNobodyWaits() {
    if (waiting().isEmpty() && draft.state().room().there().isEmpty()) {
      withdraw();
    }
  }

  /// Whoever leads now is rung in the place of whoever led.
  void leadChanged() {
    StaffId lead = draft.state().crew().lead();
    boolean another =
        draft.state().pages().of(Purpose.CONNECT).stream()
            .anyMatch(page -> page.open() && (lead == null || !page.isTo(lead)));
    if (another) {
      withdraw();
      // Who says yes by voice is in the conversation in a moment.
      if (draft.channel() != Channel.VOICE && !waiting().isEmpty()) {
        withLead();
      }
    }
  }

  private void withdraw() {
    new LettingGo(draft).withdraw(page -> page.purpose() == Purpose.CONNECT);
  }

  private List<Page> waiting() {
    return draft.state().pages().waiting();
  }
}
