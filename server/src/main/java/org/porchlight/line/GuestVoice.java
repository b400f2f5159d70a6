package org.porchlight.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.porchlight.incident.Contact;
import org.porchlight.incident.Guest;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.IncidentState;
import org.porchlight.notification.CallPaths;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Spoken.*;
import org.porchlight.telephony.Wording;

/// What somebody hears who is asked to join a call: a question, and after the digit a brief that
/// nobody else hears. Pure.
///
/// A colleague hears the asker's own words behind their PIN; everybody else hears the line's words,
/// which name nobody (P6), and what else there is to say staff tell them in person.
final class GuestVoice {
  static final String ASK = CallPaths.GUEST;
  static final String KEY = "guest/key";
  static final String PIN = "guest/pin";
  static final String JOIN = "guest/join";

  private static final Duration TO_PRESS = Duration.ofSeconds(5);
  private static final int TIMES = 3;
  private static final int UNTIL_POUND = 0;

  private final Wording wording;

  GuestVoice(Wording wording) {
    this.wording = wording;
  }

  List<Spoken> ask(Guest guest, boolean wrongKey) {
    Language language = guest.invited().language();
    var verbs = new ArrayList<Spoken>();
    if (wrongKey) {
      verbs.add(say("voice.page.wrong_key", language));
    }
    var prompt =
        List.<Spoken>of(
            say("voice.guest.ask", language),
            new Say(
                wording.text(
                    language,
                    "voice.guest.intro",
                    Map.of("digit", Integer.toString(guest.invited().digit()))),
                language));
    for (int i = 0; i < TIMES; i++) {
      verbs.add(new SpokenMenu(prompt, 1, TO_PRESS, KEY));
    }
    verbs.add(say("voice.goodbye", language));
    verbs.add(new Hangup());
    return verbs;
  }

  /// Whether there are words that only the colleague may hear.
  static boolean needsPin(Guest guest) {
    return guest.invited().who() instanceof Who.Colleague && !guest.invited().brief().isEmpty();
  }

  /// Who gives no PIN hears the line's own words, and joins all the same.
  List<Spoken> askPin(Guest guest, IncidentState state) {
    var verbs = new ArrayList<Spoken>();
    verbs.add(
        new SpokenMenu(
            List.of(say("voice.guest.pin", guest.invited().language())),
            UNTIL_POUND,
            TO_PRESS,
            PIN));
    verbs.addAll(brief(guest, state, false));
    return verbs;
  }

  /// The brief, and into the call.
  List<Spoken> brief(Guest guest, IncidentState state, boolean known) {
    Language language = guest.invited().language();
    var verbs = new ArrayList<Spoken>();
    boolean caller = !state.contacts().onLine().isEmpty();
    verbs.add(say(caller ? "voice.guest.brief" : "voice.guest.staff_only", language));
    state.contacts().onLine().stream()
        .map(Contact::language)
        .filter(spoken -> spoken != language)
        .findFirst()
        .ifPresent(spoken -> verbs.add(speaks(spoken, language)));
    if (state.contacts().onLine().stream().anyMatch(Contact::silent)) {
      verbs.add(say("voice.ear.cannot_talk", language));
    }
    if (known && !guest.invited().brief().isEmpty()) {
      verbs.add(new Say(guest.invited().brief(), language));
    }
    if (guest.invited().aside()) {
      verbs.add(say("voice.guest.aside", language));
    }
    verbs.add(new Redirect(JOIN));
    return verbs;
  }

  private Say speaks(Language spoken, Language language) {
    String name =
        wording.text(language, "language." + spoken.name().toLowerCase(java.util.Locale.ROOT));
    return new Say(
        wording.text(language, "voice.guest.language", Map.of("language", name)), language);
  }

  List<Spoken> last(String key, Guest guest) {
    return List.of(say(key, guest.invited().language()), new Hangup());
  }

  private Say say(String key, Language language) {
    return new Say(wording.text(language, key, Map.of()), language);
  }
}
