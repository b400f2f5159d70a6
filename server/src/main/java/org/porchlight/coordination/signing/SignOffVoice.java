package org.porchlight.coordination.signing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Spoken.Hangup;
import org.porchlight.telephony.Spoken.Pause;
import org.porchlight.telephony.Spoken.Redirect;
import org.porchlight.telephony.Spoken.Say;
import org.porchlight.telephony.Spoken.SpokenMenu;
import org.porchlight.telephony.Wording;

/// What somebody hears who calls to have a version read to them.
///
/// Paths are `sign/…`, each with the number of the ask, so that an answer belongs to what was read.
final class SignOffVoice {
  static final String BELOW = "sign/";
  static final String CODE = "code";
  static final String CODE_AGAIN = "code-again";
  static final String PERSON = "person";
  static final String PART = "part";
  static final String KEY = "key";
  static final String ANSWER = "answer";

  /// Longer than the usual pause: a code is read off a card.
  private static final Duration TO_TYPE = Duration.ofSeconds(8);

  private static final Duration BETWEEN_PARTS = Duration.ofSeconds(2);
  private static final Duration TO_DECIDE = Duration.ofSeconds(10);
  private static final int CODE_DIGITS = 6;
  private static final int TIMES = 2;

  private final Wording wording;

  SignOffVoice(Wording wording) {
    this.wording = wording;
  }

  static String path(int ask, String... parts) {
    return BELOW + ask + "/" + String.join("/", parts);
  }

  /// Asks for the code; whoever keys nothing is a caller like any other (P5).
  List<Spoken> askCode(SignOffAsk ask) {
    return code(ask, "voice.sign.code", CODE);
  }

  List<Spoken> askCodeAgain(SignOffAsk ask) {
    return code(ask, "voice.sign.code_again", CODE_AGAIN);
  }

  private List<Spoken> code(SignOffAsk ask, String key, String path) {
    return List.of(
        new SpokenMenu(
            List.of(say(key, ask.language())), CODE_DIGITS, TO_TYPE, path(ask.number(), path)),
        new Redirect(path(ask.number(), PERSON)));
  }

  /// One part, and the next one after it without a key.
  List<Spoken> part(SignOffAsk ask, List<String> parts, int part) {
    var prompt = new ArrayList<Spoken>();
    if (part == 0) {
      prompt.add(say("voice.sign.begin", ask.language()));
    }
    prompt.add(new Say(parts.get(part), ask.language()));
    var next =
        part + 1 < parts.size()
            ? path(ask.number(), PART, Integer.toString(part + 1))
            : path(ask.number(), ANSWER);
    return List.of(
        new SpokenMenu(prompt, 1, BETWEEN_PARTS, path(ask.number(), KEY, Integer.toString(part))),
        new Redirect(next));
  }

  /// Asks for their answer; who gives none has time to think, and answers by text or in person.
  List<Spoken> askAnswer(SignOffAsk ask) {
    var verbs = new ArrayList<Spoken>();
    for (int time = 0; time < TIMES; time++) {
      verbs.add(
          new SpokenMenu(
              List.of(say("voice.sign.answer", ask.language())),
              1,
              TO_DECIDE,
              path(ask.number(), ANSWER)));
    }
    verbs.addAll(last("voice.sign.later", ask.language()));
    return verbs;
  }

  /// The last words of a call.
  List<Spoken> last(String key, Language language) {
    return List.of(say(key, language), new Pause(Duration.ofSeconds(1)), new Hangup());
  }

  private Say say(String key, Language language) {
    return new Say(wording.text(language, key, Map.of()), language);
  }
}
