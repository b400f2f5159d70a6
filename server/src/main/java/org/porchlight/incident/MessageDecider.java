package org.porchlight.incident;

import java.util.Map;
import org.porchlight.incident.MessageCommand.*;
import org.porchlight.incident.MessageEvent.*;

/// Words of signed-in people, and the notices that leave with other decisions.
final class MessageDecider {
  private MessageDecider() {}

  static Decision decide(Draft draft, MessageCommand command) {
    return switch (command) {
      case SendWords(var text) -> send(draft, text.strip());
      case AddNote(var words) -> {
        if (words.isBlank()) {
          yield draft.refuse(Refusal.WORDS_NEEDED);
        }
        draft.add(new NoteAdded(words.strip()));
        yield draft.accept();
      }
      case AnswerPhone(var to, var language, var wording, var values) -> {
        draft.add(
            new MessageQueued(
                draft.state().messages().nextId(),
                null,
                to,
                Sender.PAGES_NUMBER,
                new Words.Wording(wording, values),
                language));
        yield draft.accept();
      }
    };
  }

  /// To the person who texted us, and to nobody else; a first warning goes along once (P6).
  private static Decision send(Draft draft, String text) {
    var thread = draft.state().contacts().lastThread();
    if (text.isEmpty()) {
      return draft.refuse(Refusal.WORDS_NEEDED);
    }
    if (thread.isEmpty() || thread.get().from() == null) {
      return draft.refuse(Refusal.NO_ONE_TO_TEXT);
    }
    if (draft.state().ending().closed()) {
      return draft.refuse(Refusal.ALREADY_CLOSED);
    }
    DutyDecider.engage(draft);
    if (!draft.state().messages().mayBeSeenSaid()) {
      toFamily(draft, thread.get(), Words.wording(Texts.MAY_BE_SEEN));
    }
    toFamily(draft, thread.get(), new Words.Own(text));
    draft.staff().ifPresent(staff -> ContactDecider.answered(draft, thread.get(), staff));
    return draft.accept();
  }

  /// Queues a text to a family's thread.
  static void toFamily(Draft draft, Contact thread, Words words) {
    if (thread.from() != null) {
      draft.add(
          new MessageQueued(
              draft.state().messages().nextId(),
              thread.id(),
              thread.from(),
              Sender.FAMILIES_LINE,
              words,
              thread.language()));
    }
  }

  /// Queues an automatic text to every thread that has not asked for silence.
  static void toThreads(Draft draft, String wording) {
    for (Contact contact : draft.state().contacts().all()) {
      if (contact.medium() == Medium.TEXT
          && !draft.state().messages().stopped().contains(contact.id())) {
        toFamily(draft, contact, Words.wording(wording));
      }
    }
  }

  /// Queues a notice to a paged phone; it carries who and when, and never a family's words.
  static void notice(Draft draft, Page page, String wording) {
    notice(draft, page, wording, Map.of("who", draft.staff().map(Object::toString).orElse("")));
  }

  static void notice(Draft draft, Page page, String wording, Map<String, String> values) {
    draft.add(
        new MessageQueued(
            draft.state().messages().nextId(),
            null,
            page.asked().number(),
            Sender.PAGES_NUMBER,
            new Words.Wording(wording, values),
            page.asked().language()));
  }
}
