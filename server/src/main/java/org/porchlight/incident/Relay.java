package org.porchlight.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.incident.MessageEvent.MessageQueued;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Consent;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PhoneNumber;

/// A family's words on the telephone of whoever carries it by text, where they agreed to words by
/// text; neither ever sees the other's number. Without that it is only said that there are some.
final class Relay {
  /// Room for the digit that tells several families apart.
  private static final int CHARACTERS_MAX = 1_580;

  private static final Duration BETWEEN = Duration.ofMinutes(1);

  private Relay() {}

  /// Whether everybody whose number this is agreed to words by text, as the records stand now (R8).
  static boolean agreed(Draft draft, Contact thread) {
    PhoneNumber number = thread.from();
    if (number == null || thread.thirdParty() != null || MessageDecider.monitored(draft, thread)) {
      return false;
    }
    return people(draft, number).findAny().isPresent()
        && people(draft, number).allMatch(Boolean::booleanValue);
  }

  private static Stream<Boolean> people(Draft draft, PhoneNumber number) {
    return draft.world.families().stream()
        .flatMap(family ->
            family.peopleOf(number).stream().map(person -> permits(draft, family, person)));
  }

  private static boolean permits(Draft draft, FamilyRecord family, FamilyPerson person) {
    var today = draft.world.now().atZone(family.timezone()).toLocalDate();
    return person.membership().permits(Consent.Kind.PHI_BY_TEXT, today);
  }

  /// Whoever works by text has what was written, or hears that something was; whoever took it by
  /// telephone hears so, for they have no page before them. On the page it is seen as it comes:
  /// they hear of what is left there.
  static void received(Draft draft, Contact thread, String text, int media) {
    boolean time = isTime(draft);
    boolean agreed = agreed(draft, thread);
    for (StaffId staff : draft.state().crew().engaged()) {
      Channel by = works(draft.state(), staff);
      if (by == Channel.TEXT && agreed) {
        byText(draft, staff, text, media);
      } else if (by != Channel.CONSOLE && time) {
        notice(draft, staff);
      }
    }
  }

  private static void byText(Draft draft, StaffId staff, String text, int media) {
    Page page = draft.state().pages().newestTaken(staff).orElseThrow();
    if (!text.isBlank()) {
      begin(draft, page);
      pass(draft, page, text);
    }
    if (media > 0 || text.isBlank()) {
      MessageDecider.notice(draft, page, Texts.NEW_MESSAGE);
    }
  }

  /// How somebody of the staff has it in hand.
  private static Channel works(IncidentState state, StaffId staff) {
    return state.pages().newestTaken(staff).map(Page::answeredOn).orElse(Channel.VOICE);
  }

  /// Several words in a row are one notice: what follows within a minute of it is told with the
  /// next (our own number).
  private static boolean isTime(Draft draft) {
    Instant told = draft.state().messages().unread().toldAt();
    return told == null || !told.plus(BETWEEN).isAfter(draft.world.now());
  }

  /// When staff are told of what they may not have seen; null when there is nothing.
  static @Nullable Instant noticeAt(IncidentState state) {
    Unread unread = state.messages().unread();
    Instant since = unread.since();
    List<StaffId> staff = state.crew().engaged();
    if (since == null || staff.isEmpty()) {
      return null;
    }
    boolean atThePage = staff.stream().allMatch(one -> works(state, one) == Channel.CONSOLE);
    Instant due = atThePage ? since.plus(BETWEEN) : since;
    Instant told = unread.toldAt();
    return told == null || !told.plus(BETWEEN).isAfter(due) ? due : told.plus(BETWEEN);
  }

  /// What came since the last notice, or lies on the page, was seen by nobody as far as we know.
  static void unread(Draft draft) {
    var engaged = draft.state().crew().engaged();
    engaged.forEach(staff -> notice(draft, staff));
    if (engaged.stream().noneMatch(staff -> draft.world.onCall().known(staff).isPresent())) {
      DeadlineDecider.attention(draft);
    }
  }

  private static void notice(Draft draft, StaffId staff) {
    draft
        .world
        .onCall()
        .known(staff)
        .ifPresent(member -> MessageDecider.notice(draft, member, Texts.NEW_MESSAGE));
  }

  /// Whoever takes it by text has what was written before.
  static void taken(Draft draft, Page page) {
    var thread = draft.state().contacts().lastThread();
    if (thread.isEmpty()
        || draft.channel() != Channel.TEXT
        || !(page.to() instanceof Recipient.OnDuty)
        || !agreed(draft, thread.get())) {
      return;
    }
    begin(draft, page);
    for (var received : draft.state().messages().recent()) {
      if (Objects.equals(received.contact(), thread.get().id()) && !received.text().isBlank()) {
        pass(draft, page, received.text());
      }
    }
  }

  /// How to answer is said once to each telephone.
  private static void begin(Draft draft, Page page) {
    if (!draft.state().messages().relaying().contains(page.asked().number())) {
      MessageDecider.notice(draft, page, Texts.RELAY);
    }
  }

  private static void pass(Draft draft, Page page, String text) {
    for (String part : MessageDecider.parts(text.strip(), CHARACTERS_MAX)) {
      draft.add(
          new MessageQueued(
              draft.state().messages().nextId(),
              null,
              page.asked().number(),
              Sender.PAGES_NUMBER,
              new Words.Own(part),
              page.asked().language()));
    }
  }
}
