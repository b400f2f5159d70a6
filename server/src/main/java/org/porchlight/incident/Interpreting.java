package org.porchlight.incident;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.CallEvent.GuestInvited;
import org.porchlight.incident.CallEvent.GuestMissed;
import org.porchlight.incident.CallEvent.Missed;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// Words in common between a family and staff: a colleague who has the language is asked first,
/// then the interpreters' line is rung, by itself; children never interpret (R16).
final class Interpreting {
  /// A line that hangs up again and again is not rung for ever: a person is told.
  private static final int RINGS_MAX = 2;

  private Interpreting() {}

  /// Asks whoever on call has it; where nobody has, the interpreters' line is rung at once.
  static void seek(Draft draft, Language needed, List<StaffId> not) {
    if (!new Paging(draft).speaker(needed, not)) {
      withoutColleague(draft);
    }
  }

  /// How long one colleague is waited for before the interpreters' line is rung as well: shorter
  /// while somebody on the line waits for words.
  static Duration patience(Draft draft, Purpose purpose) {
    return purpose == Purpose.LANGUAGE && canRing(draft)
        ? draft.policy().backupAfter()
        : draft.policy().receipt();
  }

  /// Whether staff and caller are on the line, and nothing was done yet but ask this colleague.
  static boolean waits(IncidentState state, Page page) {
    return page.purpose() == Purpose.LANGUAGE
        && !state.contacts().onLine().isEmpty()
        && !there(state).isEmpty()
        && !state.messages().tasks().contains(Task.INTERPRETER_NEEDED)
        && state.room().guests().stream().noneMatch(Interpreting::isInterpreters);
  }

  /// The colleague has not come: the line is rung beside them, or a person is told.
  static void due(Draft draft, Page page) {
    if (isSpoken(draft)) {
      new LettingGo(draft).cancel(page::equals, PageEvent.Cancellation.NO_LONGER_NEEDED);
    } else if (!rung(draft)) {
      draft.leave(Task.INTERPRETER_NEEDED);
    }
  }

  /// Nobody on call has it, or nobody came: the interpreters' line, or a task for a person. Who has
  /// just said yes to a caller has it rung when they are in the call ([#inCall]).
  static void withoutColleague(Draft draft) {
    boolean later = canRing(draft) && there(draft.state()).isEmpty();
    if (!isSpoken(draft) && !later && !rung(draft)) {
      draft.leave(Task.INTERPRETER_NEEDED);
    }
  }

  private static boolean canRing(Draft draft) {
    return draft.policy().services().interpreters() != null
        && !draft.state().contacts().onLine().isEmpty()
        && !draft.state().drill().running();
  }

  /// Staff came into the call, or the caller did: whoever is missing between them is looked for. A
  /// colleague who came after all lets the interpreters' line be.
  static void inCall(Draft draft) {
    var asked =
        draft.state().pages().all().stream()
            .filter(page -> page.purpose() == Purpose.LANGUAGE)
            .toList();
    if (!isSpoken(draft)) {
      // Who had it and is gone again does not come by themselves.
      if (asked.stream().noneMatch(Interpreting::mayStillCome)) {
        unspoken(draft).ifPresent(language -> seek(draft, language, there(draft.state())));
      }
    } else if (asked.stream().anyMatch(Page::taken)) {
      draft.state().room().guests().stream()
          .filter(guest -> guest.awaited() && isInterpreters(guest))
          .forEach(guest -> draft.add(new GuestMissed(guest.id(), Missed.NO_LONGER_NEEDED)));
    }
  }

  /// Somebody left the call: where nobody who stays has the caller's words, they are looked for at
  /// once, among those who were not asked yet.
  ///
  /// @param gone null for one who is not of the staff
  static void left(Draft draft, @Nullable StaffId gone) {
    List<StaffId> there = there(draft.state());
    boolean looksAlready =
        draft.state().pages().open().stream().anyMatch(page -> page.purpose() == Purpose.LANGUAGE)
            || draft.state().room().guests().stream()
                .anyMatch(guest -> isInterpreters(guest) && isExpected(draft.state(), guest));
    if (there.isEmpty() || looksAlready || draft.state().ending().resolved()) {
      return;
    }
    List<StaffId> not = Stream.concat(there.stream(), Stream.ofNullable(gone)).toList();
    unspoken(draft).ifPresent(language -> seek(draft, language, not));
  }

  private static boolean mayStillCome(Page colleague) {
    return colleague.open()
        || (colleague.taken() && (colleague.ringing() || !colleague.callId().isEmpty()));
  }

  /// A language on the line that nobody of the staff there has.
  private static Optional<Language> unspoken(Draft draft) {
    List<StaffId> there = there(draft.state());
    return draft.state().contacts().onLine().stream()
        .map(Contact::language)
        .filter(language -> there.stream().noneMatch(staff -> speaks(draft, staff, language)))
        .findFirst();
  }

  /// Whether everybody who is on the line finds a language with the staff who are there.
  private static boolean isSpoken(Draft draft) {
    return !there(draft.state()).isEmpty() && unspoken(draft).isEmpty();
  }

  private static List<StaffId> there(IncidentState state) {
    Stream<StaffId> paged =
        state.pages().onLine().stream()
            .map(Page::to)
            .filter(Recipient.OnDuty.class::isInstance)
            .map(to -> ((Recipient.OnDuty) to).staff());
    return Stream.concat(paged, state.room().staff().stream()).toList();
  }

  static boolean speaks(Draft draft, StaffId staff, Language language) {
    return draft
        .world
        .onCall()
        .known(staff)
        .map(member -> member.languages().contains(language))
        .orElse(false);
  }

  /// Rings it where staff and caller are both there; whoever has the incident is told. True when it
  /// rings, or is in the call.
  private static boolean rung(Draft draft) {
    IncidentState state = draft.state();
    PhoneNumber number = draft.policy().services().interpreters();
    Optional<StaffId> by =
        Optional.ofNullable(state.crew().lead()).or(() -> there(state).stream().findFirst());
    if (number == null || by.isEmpty() || !canRing(draft) || there(state).isEmpty()) {
      return false;
    }
    var who = new Who.Interpreters(number);
    var before =
        state.room().guests().stream().filter(guest -> guest.invited().who().equals(who)).toList();
    if (before.stream().noneMatch(guest -> isExpected(state, guest))) {
      if (before.size() >= RINGS_MAX) {
        return false;
      }
      GuestId id = state.room().nextId();
      draft.add(
          new GuestInvited(
              id,
              who,
              by.get(),
              number,
              Language.EN,
              "",
              true,
              CallDecider.digit(draft, id),
              draft.in(CallDecider.GUEST_ANSWERS)));
      draft
          .world
          .onCall()
          .known(by.get())
          .ifPresent(lead -> MessageDecider.notice(draft, lead, Texts.INTERPRETER_RUNG));
    }
    return true;
  }

  private static boolean isExpected(IncidentState state, Guest guest) {
    return guest.awaited() || state.room().leg(guest.callId()).isPresent();
  }

  /// It did not pick up, and nobody else was asked for the language.
  static void missed(Draft draft, Guest guest) {
    if (isInterpreters(guest) && !isSpoken(draft)) {
      draft.leave(Task.INTERPRETER_NEEDED);
    }
  }

  private static boolean isInterpreters(Guest guest) {
    return guest.invited().who() instanceof Who.Interpreters;
  }

  /// Whom staff ask for by the interpreters' number is the interpreters' line, however it is asked
  /// for.
  static Who named(Draft draft, Who who) {
    return who instanceof Who.Service(var number)
            && number.equals(draft.policy().services().interpreters())
        ? new Who.Interpreters(number)
        : who;
  }
}
