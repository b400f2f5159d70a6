package org.porchlight.incident;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.StaffId;

/// Staff whose talk with another family is over, and what of this one waited for that: their phone
/// is rung at once, and not only when a clock falls due.
final class Freed {
  private final Draft draft;
  private final IncidentState state;

  Freed(Draft draft) {
    this.draft = draft;
    this.state = draft.state();
  }

  /// Whom of the staff this incident waits for: who was asked and has not answered, who could not
  /// be reached while nobody has it yet, and who said yes, or leads, while a caller waits alone.
  static Set<StaffId> awaited(IncidentState state) {
    Set<StaffId> awaited = new HashSet<>();
    state.pages().all().stream()
        .filter(page -> waits(page) || isOwed(state, page) || isToBeAskedAnew(state, page))
        .forEach(page -> {
          if (page.to() instanceof Recipient.OnDuty(var staff, _)) {
            awaited.add(staff);
          }
        });
    StaffId lead = state.crew().lead();
    if (lead != null && isAlone(state)) {
      awaited.add(lead);
    }
    return awaited;
  }

  private static boolean waits(Page page) {
    return page.open() && !page.reminds();
  }

  /// They said yes beside the other talk, and were not rung for it.
  private static boolean isOwed(IncidentState state, Page page) {
    Page.Delivery call = page.delivery().get(Medium.VOICE);
    return page.answer() == Page.Answer.ACKNOWLEDGED
        && !state.contacts().onLine().isEmpty()
        && (call == null || call == Page.Delivery.MISSED);
  }

  /// No text reached them beside the other talk, and nobody has the family yet.
  private static boolean isToBeAskedAnew(IncidentState state, Page page) {
    return page.answer() == Page.Answer.UNREACHED && page.searches() && isWanted(state);
  }

  private static boolean isWanted(IncidentState state) {
    return state.contacts().searching() || state.contacts().callbackBy() != null;
  }

  private static boolean isAlone(IncidentState state) {
    return !state.contacts().onLine().isEmpty() && !state.staffOnLine();
  }

  /// Rings them by the page that waits for them, or by a new one where a caller is alone with
  /// nobody but them, where nothing reached them before, or where a call is owed and nobody is
  /// asked at the moment.
  void ring(StaffId staff) {
    if (state.talks(staff)) {
      return;
    }
    List<Page> theirs =
        state.pages().all().reversed().stream().filter(one -> one.isTo(staff)).toList();
    Optional<Page> waits = waiting(theirs);
    boolean anew = theirs.stream().limit(1).anyMatch(page -> isToBeAskedAnew(state, page));
    boolean nobodyIsAsked = state.pages().open().stream().noneMatch(Page::searches);
    if (waits.isPresent()) {
      callTo(waits.get());
    } else if (staff.equals(state.crew().lead()) && isAlone(state)) {
      new Paging(draft).lead();
    } else if (anew || (nobodyIsAsked && state.contacts().callbackBy() != null)) {
      ask(staff);
    }
  }

  private void ask(StaffId staff) {
    boolean searching = state.contacts().searching();
    Purpose purpose = searching ? Purpose.ANSWER : Purpose.CALLBACK;
    Duration within = searching ? draft.policy().answerLimit() : draft.policy().callbackAfter();
    draft
        .world
        .onCall()
        .member(staff)
        .ifPresent(member -> new Paging(draft).staff(member, purpose, null, within));
  }

  /// @param theirs the newest first
  private Optional<Page> waiting(List<Page> theirs) {
    return theirs.stream()
        .filter(page -> waits(page) && !page.ringing() && new Tries(draft).mayRing(page))
        .reduce((_, older) -> older)
        .or(() -> theirs.stream().filter(page -> isOwed(state, page)).findFirst());
  }

  private void callTo(Page page) {
    if (page.open()) {
      new Tries(draft).byVoice(page);
    } else {
      Answers.connect(draft, page);
    }
  }
}
