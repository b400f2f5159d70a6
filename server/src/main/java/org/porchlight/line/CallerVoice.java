package org.porchlight.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.incident.Contact;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.Search;
import org.porchlight.notification.CallPaths;
import org.porchlight.notification.Conference;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Spoken.*;
import org.porchlight.telephony.Wording;

/// What a caller hears: never silence, never a promise that is not true (P1).
///
/// Pure: a function of the state. The caller is in the incident's conference from the greeting on;
/// `*` leaves it for the way to 988 and comes back by itself.
final class CallerVoice {
  static final String GREETED = "caller/greeted";
  static final String WAIT = "caller/wait";
  static final String LEFT = "caller/left";
  static final String STAR = "caller/star";
  static final String LIMIT = CallPaths.ANSWER_LIMIT;
  static final String LIMIT_KEY = "caller/limit-key";
  static final String MESSAGE_DONE = "caller/message-done";
  static final String TRANSFER_DONE = "caller/transfer-done";
  static final String HOLD = CallPaths.HOLD;

  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final Duration TO_CHOOSE = Duration.ofSeconds(5);
  private static final Duration TRANSFER_RING = Duration.ofSeconds(60);
  private static final String CRISIS_LINE = "988";

  private final LineSettings settings;
  private final Wording wording;

  CallerVoice(LineSettings settings, Wording wording) {
    this.settings = settings;
    this.wording = wording;
  }

  /// The first words, in the caller's language first, with the way out once (P5).
  List<Spoken> greeting(IncidentId incident, Contact contact) {
    var prompt = new ArrayList<Spoken>();
    for (Language language : languages(contact)) {
      prompt.add(say("voice.greeting", language));
      prompt.add(say("voice.emergency_way_out", language));
      prompt.add(say("voice.cannot_talk_hint", language));
      prompt.add(say("voice.988_hint", language));
    }
    prompt.addAll(choices(contact));
    return List.of(new SpokenMenu(prompt, 1, A_MOMENT, GREETED), join(incident));
  }

  /// Every other language, each said in itself, with its key (R16).
  private List<Spoken> choices(Contact contact) {
    var choices = new ArrayList<Spoken>();
    for (int i = 0; i < settings.languages().size(); i++) {
      Language language = settings.languages().get(i);
      if (language != contact.language()) {
        choices.add(
            new Say(
                wording.text(
                    language, "voice.language.choice", Map.of("digit", Integer.toString(i + 1))),
                language));
      }
    }
    return choices;
  }

  /// The language of a key; empty for any other key.
  Optional<Language> language(String digits) {
    int index = digits.matches("[1-9]") ? Integer.parseInt(digits) - 1 : -1;
    return index >= 0 && index < settings.languages().size()
        ? Optional.of(settings.languages().get(index))
        : Optional.empty();
  }

  /// From here on in their language: what they need to know once more, and the wait.
  List<Spoken> speaking(IncidentId incident, Language language) {
    return List.of(
        new SpokenMenu(
            List.of(
                say("voice.language.chosen", language),
                say("voice.cannot_talk_hint", language),
                say("voice.988_hint", language)),
            1,
            A_MOMENT,
            GREETED),
        join(incident));
  }

  /// A known caller hears their own language; anybody else every language of the agency.
  private List<Language> languages(Contact contact) {
    if (!contact.candidates().isEmpty()) {
      return List.of(contact.language());
    }
    var languages = new LinkedHashSet<Language>();
    languages.add(contact.language());
    languages.addAll(settings.languages());
    return List.copyOf(languages);
  }

  /// Into the conversation; what is heard until somebody comes is asked for again and again.
  Join join(IncidentId incident) {
    return new Join(Conference.of(incident), false, WAIT, LEFT, true);
  }

  /// Spoken progress, as it truly is.
  List<Spoken> waiting(IncidentState state, Contact contact) {
    return List.of(say(progress(state), contact.language()), new Pause(settings.progressEvery()));
  }

  private static String progress(IncidentState state) {
    if (state.contacts().limitReached() && state.crew().lead() == null) {
      return state.pages().open().stream().anyMatch(Page::searches)
          ? "voice.progress.still_calling"
          : "voice.progress.nobody_yet";
    }
    if (state.crew().lead() != null) {
      return state.contacts().anyAnswered() ? "voice.progress.alone" : "voice.progress.answered";
    }
    return switch (asked(state)) {
      case 0 -> "voice.progress.nobody_yet";
      case 1 -> "voice.progress.calling_one";
      case 2 -> "voice.progress.calling_two";
      case 3 -> "voice.progress.calling_three";
      default -> "voice.progress.still_calling";
    };
  }

  /// How many people this search has asked.
  private static int asked(IncidentState state) {
    Search search = state.contacts().search();
    int before = search == null ? 0 : search.askedBefore();
    return (int)
        state.pages().of(Purpose.ANSWER).stream()
            .filter(page -> page.id().number() > before)
            .count();
  }

  /// Heard while staff listen to their private ear (R14).
  List<Spoken> held(Contact contact) {
    return List.of(
        say("voice.hold.still_here", contact.language()), new Pause(settings.progressEvery()));
  }

  /// After `*`: once more is 988, nothing is back to where they were. Who cannot talk answers what
  /// staff asked them (R10).
  List<Spoken> star(IncidentId incident, Contact contact) {
    var prompt = new ArrayList<Spoken>();
    if (contact.silent()) {
      prompt.add(say("voice.cannot_talk.answer", contact.language()));
    }
    prompt.add(say("voice.988_hint", contact.language()));
    return List.of(new SpokenMenu(prompt, 1, TO_CHOOSE, STAR), join(incident));
  }

  /// Their answer arrived, and they are with us again.
  List<Spoken> keyed(IncidentId incident, Contact contact) {
    return contact.silent()
        ? List.of(say("voice.cannot_talk.answered", contact.language()), join(incident))
        : List.of(join(incident));
  }

  /// Nobody picked up in time: 988, a message, or staying while the search goes on.
  List<Spoken> limit(IncidentId incident, Contact contact) {
    return List.of(
        new SpokenMenu(List.of(say("voice.limit", contact.language())), 1, TO_CHOOSE, LIMIT_KEY),
        join(incident));
  }

  List<Spoken> transfer(Contact contact) {
    return List.of(
        say("voice.transferring", contact.language()),
        new DialShort(CRISIS_LINE, settings.familiesNumber(), TRANSFER_RING, TRANSFER_DONE));
  }

  List<Spoken> transferOver(IncidentId incident, Contact contact, boolean connected) {
    return connected
        ? List.of(join(incident))
        : List.of(say("voice.transfer_unanswered", contact.language()), join(incident));
  }

  /// Who says nothing into it is with us again, not hung up on (R10).
  List<Spoken> message(IncidentId incident, Contact contact) {
    return List.of(
        say("voice.message_prompt", contact.language()),
        new TakeMessage(settings.messageMax(), MESSAGE_DONE),
        join(incident));
  }

  /// Nobody is hung up on: who leaves a message may stay all the same.
  List<Spoken> messageSaved(IncidentId incident, Contact contact) {
    return List.of(say("voice.message_saved", contact.language()), join(incident));
  }

  List<Spoken> silenced(IncidentId incident, Contact contact) {
    return List.of(say("voice.cannot_talk.on", contact.language()), join(incident));
  }

  private Say say(String key, Language language) {
    return new Say(wording.text(language, key, Map.of()), language);
  }
}
