package org.porchlight.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Page;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.Recipient;
import org.porchlight.notification.CallPaths;
import org.porchlight.notification.Conference;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Spoken.*;
import org.porchlight.telephony.Wording;

/// What a paged person hears: a short message, and a digit that only a listening person can press
/// (P3). No names and no plan words before that.
final class StaffVoice {
  static final String PAGE = CallPaths.PAGE_ANSWER;
  static final String PAGE_KEY = "page/key";
  static final String PAGE_MINUTES = "page/minutes";
  static final String ALONE = "page/alone";
  static final String LEFT = "page/left";
  static final String CALL_BACK = "page/call-back";
  static final String STAFF_PIN = "staff/pin";
  static final String STAFF_PIN_AGAIN = "staff/pin-again";
  static final String NOT_STAFF = "staff/none";
  static final String CALLBACK_STAFF = CallPaths.CALLBACK_STAFF;
  static final String CALLBACK_STAFF_KEY = "callback/staff-key";
  static final String CALLBACK = CallPaths.CALLBACK_FAMILY;
  static final String CALLBACK_KEY = "callback/caller-key";

  private static final Duration TO_PRESS = Duration.ofSeconds(5);
  private static final Duration TO_TYPE = Duration.ofSeconds(5);
  private static final int TIMES = 3;

  /// Until `#`, or a pause: a `#` behind a full PIN must not answer the next question.
  private static final int UNTIL_POUND = 0;

  private final LineSettings settings;
  private final Wording wording;
  private final CallerNotes notes;

  StaffVoice(LineSettings settings, Wording wording) {
    this.settings = settings;
    this.wording = wording;
    this.notes = new CallerNotes(wording);
  }

  CallerNotes notes() {
    return notes;
  }

  /// Said three times, for the first words of an answered call are often lost.
  List<Spoken> page(Page page, Map<String, String> values) {
    Language language = page.asked().language();
    String intro =
        switch (page.to()) {
          case Recipient.OnTeam _ -> page.taken() ? "voice.support.connect" : "voice.support.intro";
          case Recipient.OnDuty _ -> "voice.page.intro";
        };
    var prompt =
        List.<Spoken>of(
            new Say(wording.text(language, opening(page), values), language),
            new Say(
                wording.text(
                    language, intro, Map.of("digit", Integer.toString(page.asked().digit()))),
                language));
    return menu(prompt, PAGE_KEY, language);
  }

  private static String opening(Page page) {
    return switch (page.to()) {
      case Recipient.OnTeam _ -> page.taken() ? "voice.support.said_yes" : "voice.page.support";
      case Recipient.OnDuty _ ->
          switch (page.purpose()) {
            case ANSWER, STEP -> "voice.page.staff";
            case FOLLOW_UP -> "voice.page.followup";
            case FAMILY_ASKS -> "voice.page.family_asks";
            case SUPERVISE -> "voice.page.supervisor";
            case SECOND_STAFF -> "voice.page.second_staff";
            case HANDOVER -> "voice.page.handover";
            case CALLBACK -> "voice.page.callback";
            case ATTENTION -> "voice.page.attention";
            case LANGUAGE -> "voice.page.language";
            case CONNECT -> "voice.page.connect";
          };
    };
  }

  List<Spoken> menu(List<Spoken> prompt, String path, Language language) {
    var verbs = new ArrayList<Spoken>();
    for (int i = 0; i < TIMES; i++) {
      verbs.add(new SpokenMenu(prompt, 1, TO_PRESS, path));
    }
    verbs.add(say("voice.goodbye", language));
    verbs.add(new Hangup());
    return verbs;
  }

  List<Spoken> wrongKey(Page page, Map<String, String> values) {
    var verbs = new ArrayList<Spoken>();
    verbs.add(say("voice.page.wrong_key", page.asked().language()));
    verbs.addAll(page(page, values));
    return verbs;
  }

  List<Spoken> accepted(IncidentId incident, Page page) {
    Language language = page.asked().language();
    if (page.purpose() == Purpose.FOLLOW_UP) {
      return List.of(say("voice.page.noted", language), new Hangup());
    }
    return switch (page.to()) {
      case Recipient.OnTeam _ ->
          List.of(
              new SpokenMenu(
                  List.of(say("voice.support.minutes", language)),
                  UNTIL_POUND,
                  TO_TYPE,
                  PAGE_MINUTES),
              join(incident));
      case Recipient.OnDuty _ ->
          List.of(
              say("voice.page.accepted", language),
              say("voice.joined.staff", language),
              join(incident));
    };
  }

  /// Who is on the way need not stay on the line.
  List<Spoken> coming(Language language, String minutes) {
    return last("voice.support.coming", language, Map.of("minutes", minutes));
  }

  /// Who called in, with what is worth knowing first.
  List<Spoken> into(IncidentId incident, List<Spoken> notes, Language language) {
    var verbs = new ArrayList<Spoken>();
    verbs.add(say("voice.joined.staff", language));
    verbs.addAll(notes);
    verbs.add(join(incident));
    return verbs;
  }

  /// Staff start the conversation; nobody's exit ends it.
  Join join(IncidentId incident) {
    return new Join(Conference.of(incident), true, ALONE, LEFT, true);
  }

  /// The truth while nobody else is there.
  List<Spoken> alone(IncidentState state, Language language) {
    return List.of(say(alone(state), language), new Pause(settings.progressEvery()));
  }

  /// The same for a support who said yes, and for whoever came to talk with one (R13).
  List<Spoken> alone(IncidentState state, Page page) {
    String words =
        switch (page.to()) {
          case Recipient.OnTeam _ -> supportWaits(state);
          case Recipient.OnDuty _ ->
              state.pages().waiting().isEmpty() ? "voice.connect.gone" : "voice.callback.ringing";
        };
    return List.of(say(words, page.asked().language()), new Pause(settings.progressEvery()));
  }

  /// Whoever talks with somebody else is texted and not rung: that is said as it is.
  private static String supportWaits(IncidentState state) {
    var called =
        state.pages().open().stream()
            .filter(one -> one.purpose() == Purpose.CONNECT || one.searches())
            .toList();
    boolean rung = called.stream().anyMatch(one -> one.tried(Medium.VOICE));
    return called.isEmpty()
        ? "voice.support.later"
        : rung ? "voice.support.waits" : "voice.support.texted";
  }

  private static String alone(IncidentState state) {
    var last = state.contacts().lastCallable();
    if (!state.contacts().onLine().isEmpty()) {
      return "voice.caller_not_yet";
    }
    return last.map(contact ->
            switch (contact.callBack()) {
              case RINGING -> "voice.callback.ringing";
              case MISSED -> "voice.callback.missed";
              case NONE -> "voice.caller_gone";
            })
        .orElse("voice.caller_gone_withheld");
  }

  /// Nobody is on the line any more, or never was: one key calls them back as the line (R9), after
  /// the marks of their telephone were heard.
  List<Spoken> callerGone(IncidentId incident, List<String> marks, Language language) {
    var prompt = new ArrayList<Spoken>();
    marks.forEach(mark -> prompt.add(say(mark, language)));
    prompt.add(say("voice.caller_gone.menu", language));
    return List.of(
        say("voice.page.accepted", language),
        new SpokenMenu(prompt, 1, TO_PRESS, CALL_BACK),
        new SpokenMenu(List.of(say("voice.caller_gone.menu", language)), 1, TO_PRESS, CALL_BACK),
        join(incident));
  }

  List<Spoken> last(String key, Language language, Map<String, String> values) {
    return List.of(new Say(wording.text(language, key, values), language), new Hangup());
  }

  /// The pages number asks who is there; who does not say is a caller (P5).
  List<Spoken> askPin(Language language) {
    return List.of(pinMenu("voice.pages_number.pin", language, STAFF_PIN), new Redirect(NOT_STAFF));
  }

  List<Spoken> askPinAgain(Language language) {
    return List.of(
        pinMenu("voice.pages_number.wrong_pin", language, STAFF_PIN_AGAIN),
        new Redirect(NOT_STAFF));
  }

  private SpokenMenu pinMenu(String key, Language language, String path) {
    return new SpokenMenu(List.of(say(key, language)), UNTIL_POUND, TO_TYPE, path);
  }

  List<Spoken> callbackStaff(Language language, int digit) {
    return menu(
        List.of(
            new Say(
                wording.text(
                    language, "voice.callback.staff", Map.of("digit", Integer.toString(digit))),
                language)),
        CALLBACK_STAFF_KEY,
        language);
  }

  /// Says nothing that a machine, or somebody else in the house, should not hear (R9).
  ///
  /// @param institution whether it is a published number: there it is said who calls (R22)
  List<Spoken> callback(Language language, boolean institution) {
    String words = institution ? "voice.callback.published" : "voice.callback.intro";
    return menu(List.of(say(words, language)), CALLBACK_KEY, language);
  }

  Say say(String key, Language language) {
    return new Say(wording.text(language, key, Map.of()), language);
  }
}
