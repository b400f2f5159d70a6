package org.porchlight.telephony.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.messaging.Body;
import com.twilio.twiml.messaging.Message;
import com.twilio.twiml.voice.Conference;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.twilio.CallbackUrls.StatusKind;

/// Writes what a call hears as TwiML, by the SDK's builders alone.
final class TwimlWriter {
  /// Twilio reads no longer document (error 11750).
  private static final int DOCUMENT_LENGTH_MAX = 60_000;

  private static final Duration SILENCE_ENDS_MESSAGE = Duration.ofSeconds(10);
  private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{3,6}");
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final CallbackUrls urls;
  private final Supplier<String> names;

  /// @param names a new name for each document, `a-z` and `0-9`
  TwimlWriter(CallbackUrls urls, Supplier<String> names) {
    this.urls = urls;
    this.names = names;
  }

  /// @param token whose leg asked; null where nothing may be asked of the line again
  /// @throws IllegalArgumentException on verbs that Twilio would not carry out
  String write(@Nullable LegToken token, List<Spoken> verbs) {
    return new Leg(token, false).document(verbs);
  }

  /// For a call that waits in a conference or on hold: its redirects go on waiting.
  String writeWaiting(@Nullable LegToken token, List<Spoken> verbs) {
    return new Leg(token, true).document(verbs);
  }

  private final class Leg {
    private final @Nullable LegToken token;
    private final boolean waits;
    private final String name = names.get();

    Leg(@Nullable LegToken token, boolean waits) {
      this.token = token;
      this.waits = waits;
    }

    String document(List<Spoken> verbs) {
      var response = new VoiceResponse.Builder();
      verbs.forEach(verb -> add(response, verb));
      String xml = response.build().toXml();
      if (xml.length() > DOCUMENT_LENGTH_MAX) {
        throw new IllegalArgumentException(
            "document: " + xml.length() + " characters (expected: <= " + DOCUMENT_LENGTH_MAX + ")");
      }
      return xml;
    }

    private void add(VoiceResponse.Builder response, Spoken verb) {
      if (waits
          && !(verb instanceof Spoken.Say
              || verb instanceof Spoken.Pause
              || verb instanceof Spoken.Redirect)) {
        throw new IllegalArgumentException(
            "waiting: " + verb.getClass().getSimpleName() + " (expected: Say, Pause or Redirect)");
      }
      switch (verb) {
        case Spoken.Say say -> response.say(said(say));
        case Spoken.Pause pause -> response.pause(paused(pause));
        case Spoken.SpokenMenu menu -> response.gather(gathered(menu));
        case Spoken.Join join -> response.dial(joined(join));
        case Spoken.Dial dial ->
            response.dial(
                dialled(dial.to().e164(), dial.callerId().e164(), dial.ring(), dial.thenPath()));
        case Spoken.DialShort dial ->
            response.dial(
                dialled(shortNumber(dial), dial.callerId().e164(), dial.ring(), dial.thenPath()));
        case Spoken.TakeMessage message -> response.record(recorded(message));
        case Spoken.Redirect redirect ->
            response.redirect(
                new Redirect.Builder(
                        waits ? urls.waiting(known(), redirect.path()) : asking(redirect.path()))
                    .method(HttpMethod.POST)
                    .build());
        case Spoken.Hangup _ ->
            response.hangup(new com.twilio.twiml.voice.Hangup.Builder().build());
      }
    }

    /// Every question of one document carries its name: told twice, it is known again.
    private URI asking(String path) {
      return urls.asking(known(), path, name);
    }

    private Gather gathered(Spoken.SpokenMenu menu) {
      var gather =
          new Gather.Builder()
              .inputs(Gather.Input.DTMF)
              .timeout(seconds(menu.patience()))
              // One key is whole by itself, so even `#` is a key then.
              .finishOnKey(menu.keysMax() == 1 ? "" : "#")
              .actionOnEmptyResult(false)
              .method(HttpMethod.POST)
              .action(asking(menu.path()));
      if (menu.keysMax() > 0) {
        gather.numDigits(menu.keysMax());
      }
      for (Spoken part : menu.prompt()) {
        switch (part) {
          case Spoken.Say say -> gather.say(said(say));
          case Spoken.Pause pause -> gather.pause(paused(pause));
          case Spoken.SpokenMenu _,
              Spoken.Join _,
              Spoken.Dial _,
              Spoken.DialShort _,
              Spoken.TakeMessage _,
              Spoken.Redirect _,
              Spoken.Hangup _ ->
              throw new IllegalArgumentException(
                  "prompt: " + part.getClass().getSimpleName() + " (expected: Say or Pause)");
        }
      }
      return gather.build();
    }

    private Dial joined(Spoken.Join join) {
      var conference =
          new Conference.Builder(join.conference())
              .startConferenceOnEnter(join.starts())
              .endConferenceOnExit(false)
              .beep(Conference.Beep.FALSE)
              .participantLabel(known().leg())
              .waitMethod(HttpMethod.POST);
      if (join.waitPath().isEmpty()) {
        conference.waitUrl("");
      } else {
        conference.waitUrl(urls.waiting(known(), join.waitPath()));
      }
      if (join.tellsEvents()) {
        conference
            .statusCallback(urls.status(known(), StatusKind.CONFERENCE))
            .statusCallbackMethod(HttpMethod.POST)
            .statusCallbackEvents(
                List.of(
                    Conference.Event.START,
                    Conference.Event.END,
                    Conference.Event.JOIN,
                    Conference.Event.LEAVE));
      }
      var dial = new Dial.Builder().conference(conference.build());
      return then(dial.hangupOnStar(!join.thenPath().isEmpty()), join.thenPath());
    }

    private Dial dialled(String number, String callerId, Duration ring, String thenPath) {
      var dial =
          new Dial.Builder()
              .callerId(callerId)
              .timeout(seconds(ring))
              .number(new Number.Builder(number).build());
      return then(dial, thenPath);
    }

    private Dial then(Dial.Builder dial, String thenPath) {
      if (!thenPath.isEmpty()) {
        dial.action(asking(thenPath)).method(HttpMethod.POST);
      }
      return dial.build();
    }

    private Record recorded(Spoken.TakeMessage message) {
      return new Record.Builder()
          .maxLength(seconds(message.lengthMax()))
          .timeout(seconds(SILENCE_ENDS_MESSAGE))
          .finishOnKey("#")
          .playBeep(true)
          .action(asking(message.thenPath()))
          .method(HttpMethod.POST)
          .recordingStatusCallback(urls.status(known(), StatusKind.RECORDING))
          .recordingStatusCallbackMethod(HttpMethod.POST)
          .build();
    }

    private LegToken known() {
      if (token == null) {
        throw new IllegalArgumentException("fallback: a path or conference (expected: neither)");
      }
      return token;
    }
  }

  /// An answer to a text: each body is a message of its own.
  static String writeTexts(List<String> bodies) {
    var answer = new MessagingResponse.Builder();
    bodies.forEach(
        body -> answer.message(new Message.Builder().body(new Body.Builder(body).build()).build()));
    return answer.build().toXml();
  }

  private static Say said(Spoken.Say say) {
    String words = NOT_XML.matcher(say.words()).replaceAll(" ");
    var builder = new Say.Builder(words);
    switch (say.language()) {
      case EN -> builder.language(Say.Language.EN_US).voice(Say.Voice.POLLY_JOANNA_NEURAL);
      case ES -> builder.language(Say.Language.ES_US).voice(Say.Voice.POLLY_LUPE_NEURAL);
    }
    return builder.build();
  }

  private static Pause paused(Spoken.Pause pause) {
    return new Pause.Builder().length(seconds(pause.length())).build();
  }

  private static String shortNumber(Spoken.DialShort dial) {
    if (!SHORT_NUMBER.matcher(dial.number()).matches()) {
      throw new IllegalArgumentException(
          "short number: \"" + dial.number() + "\" (expected: 3 to 6 digits such as 988)");
    }
    return dial.number();
  }

  /// Whole seconds, rounded up, at least one: Twilio takes no less.
  static int seconds(Duration duration) {
    return Math.max(1, Math.toIntExact(duration.plusMillis(999).toSeconds()));
  }
}
