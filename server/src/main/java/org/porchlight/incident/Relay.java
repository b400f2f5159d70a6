package org.porchlight.incident;

import java.util.Objects;
import java.util.stream.Stream;
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

  /// Whoever works by text has what was written, or hears that something was, as does whoever took
  /// it by telephone: they have no page before them. On the page it is seen as it comes.
  static void received(Draft draft, StaffId staff, Contact thread, String text, int media) {
    var taken = draft.state().pages().newestTaken(staff);
    var by = taken.map(Page::answeredOn).orElse(Channel.VOICE);
    if (by == Channel.TEXT) {
      byText(draft, taken.orElseThrow(), thread, text, media);
    } else if (by == Channel.VOICE) {
      draft
          .world
          .onCall()
          .known(staff)
          .ifPresent(member -> MessageDecider.notice(draft, member, Texts.NEW_MESSAGE));
    }
  }

  private static void byText(Draft draft, Page page, Contact thread, String text, int media) {
    boolean words = !text.isBlank() && agreed(draft, thread);
    if (words) {
      begin(draft, page);
      pass(draft, page, text);
    }
    if (!words || media > 0) {
      MessageDecider.notice(draft, page, Texts.NEW_MESSAGE);
    }
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
