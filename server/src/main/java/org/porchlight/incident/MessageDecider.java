package org.porchlight.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.porchlight.incident.MessageCommand.AddNote;
import org.porchlight.incident.MessageCommand.AnswerPhone;
import org.porchlight.incident.MessageCommand.SendWords;
import org.porchlight.incident.MessageEvent.MessageQueued;
import org.porchlight.incident.MessageEvent.NoteAdded;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// Words of signed-in people, and the notices that leave with other decisions.
final class MessageDecider {
  /// Carriers take no text of more than 1600 characters; each part says which it is.
  private static final int PART_CHARACTERS_MAX = 1_590;

  private MessageDecider() {}

  static Decision decide(Draft draft, MessageCommand command) {
    return switch (command) {
      case SendWords(var text) -> send(draft, text.strip());
      case AddNote(var words, var confidence) -> {
        if (words.isBlank()) {
          yield draft.refuse(Refusal.WORDS_NEEDED);
        }
        note(draft, words, confidence);
        yield draft.accept();
      }
      case AnswerPhone(var to, var language, var wording, var values) -> {
        notice(draft, to, language, wording, values);
        yield draft.accept();
      }
    };
  }

  static void note(Draft draft, String words, Confidence confidence) {
    draft.add(draft.restriction(confidence), new NoteAdded(words.strip()));
  }

  /// To the person who texted us, and to nobody else; a first warning goes along once (P6).
  private static Decision send(Draft draft, String text) {
    var thread = draft.state().contacts().lastThread();
    if (draft.staff().isEmpty()) {
      return draft.refuse(Refusal.NOT_YOURS_TO_DO);
    }
    if (text.isEmpty()) {
      return draft.refuse(Refusal.WORDS_NEEDED);
    }
    if (thread.isEmpty() || thread.get().from() == null) {
      return draft.refuse(Refusal.NO_ONE_TO_TEXT);
    }
    if (draft.state().ending().closed()) {
      return draft.refuse(Refusal.ALREADY_CLOSED);
    }
    // A telephone is no sign-in: it answers only where the family's own words go there (P6).
    if (draft.channel() == Channel.TEXT && !Relay.agreed(draft, thread.get())) {
      return draft.refuse(Refusal.NO_CONSENT);
    }
    if (thread.get().untold() && ThirdParties.name(draft, text)) {
      return draft.refuse(Refusal.CALL_BACK_FIRST);
    }
    DutyDecider.engage(draft);
    if (!draft.state().messages().mayBeSeenSaid()) {
      automatic(draft, thread.get(), Texts.MAY_BE_SEEN);
    }
    List<String> parts = parts(text, PART_CHARACTERS_MAX);
    for (int i = 0; i < parts.size(); i++) {
      // They may overtake each other on their way.
      String which = parts.size() == 1 ? "" : (i + 1) + "/" + parts.size() + " ";
      toFamily(draft, thread.get(), new Words.Own(which + parts.get(i)));
    }
    draft.staff().ifPresent(staff -> Answering.answered(draft, thread.get(), staff));
    return draft.accept();
  }

  /// Cut between words where carriers would take it for too long.
  static List<String> parts(String text, int charactersMax) {
    var parts = new ArrayList<String>();
    String left = text;
    while (left.length() > charactersMax) {
      int space = left.lastIndexOf(' ', charactersMax);
      int cut = space > 0 ? space : charactersMax;
      parts.add(left.substring(0, cut).strip());
      left = left.substring(cut).strip();
    }
    parts.add(left);
    return parts;
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

  /// Queues an automatic text to every thread that takes them.
  static void toThreads(Draft draft, String wording) {
    draft.state().contacts().all().stream()
        .filter(contact -> contact.medium() == Medium.TEXT)
        .forEach(contact -> automatic(draft, contact, wording));
  }

  /// Queues an automatic text, unless they asked for silence or somebody else reads it (R9).
  static void automatic(Draft draft, Contact thread, String wording) {
    boolean stopped = draft.state().messages().stopped().contains(thread.id());
    if (!stopped && !monitored(draft, thread)) {
      toFamily(draft, thread, Words.wording(wording));
    }
  }

  /// Whether somebody else is known to read this telephone, as the records stand now (R8, R9).
  static boolean monitored(Draft draft, Contact thread) {
    PhoneNumber number = thread.from();
    return number != null
        && draft.world.families().stream()
            .flatMap(family -> family.peopleOf(number).stream())
            .flatMap(person -> person.contactPoint(number).stream())
            .anyMatch(ContactPoint::monitored);
  }

  /// Queues a notice to a paged phone; it carries who and when, and never a family's words.
  static void notice(Draft draft, Page page, String wording) {
    notice(draft, page, wording, Map.of());
  }

  static void notice(Draft draft, Page page, String wording, Map<String, String> values) {
    notice(draft, page.asked().number(), page.asked().language(), wording, values);
  }

  /// Queues a notice to a staff member's phone.
  static void notice(Draft draft, StaffMember member, String wording) {
    notice(draft, member, wording, Map.of());
  }

  static void notice(Draft draft, StaffMember member, String wording, Map<String, String> values) {
    Language language = member.languages().stream().findFirst().orElse(Language.EN);
    notice(draft, member.phone(), language, wording, values);
  }

  static void notice(
      Draft draft, PhoneNumber to, Language language, String wording, Map<String, String> values) {
    if (!draft.firstTime(to, wording)) {
      return;
    }
    draft.add(
        new MessageQueued(
            draft.state().messages().nextId(),
            null,
            to,
            Sender.PAGES_NUMBER,
            new Words.Wording(wording, values),
            language));
  }
}
