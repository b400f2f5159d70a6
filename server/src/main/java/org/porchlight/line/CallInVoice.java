package org.porchlight.line;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.porchlight.incident.IncidentState;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Spoken.Say;
import org.porchlight.telephony.Wording;

/// What staff without a page hear of the incidents that colleagues have open: whose, since when,
/// whether somebody is on the line, and no name of any family.
final class CallInVoice {
  static final String JOIN = "1";
  static final String CONSULT = "2";
  static final String TAKE_OVER = "3";

  private static final int INCIDENTS_MAX = 9;

  private final StaffVoice voice;
  private final Wording wording;
  private final ZoneId zone;

  CallInVoice(StaffVoice voice, Wording wording, ZoneId zone) {
    this.voice = voice;
    this.wording = wording;
    this.zone = zone;
  }

  /// One of several is chosen by its digit.
  List<Spoken> which(List<IncidentState> open, Language language) {
    var prompt = new ArrayList<Spoken>();
    prompt.add(say("voice.open.several", Map.of("count", Integer.toString(open.size())), language));
    for (int i = 0; i < Math.min(open.size(), INCIDENTS_MAX); i++) {
      prompt.addAll(about(open.get(i), language));
      prompt.add(say("voice.open.choose", Map.of("code", Integer.toString(i + 1)), language));
    }
    return voice.menu(prompt, CallInDesk.WHICH, language);
  }

  List<Spoken> how(IncidentState state, Language language) {
    var prompt = new ArrayList<>(about(state, language));
    prompt.add(say("voice.open.how", Map.of(), language));
    return voice.menu(prompt, CallInDesk.HOW, language);
  }

  /// It was not theirs to take: that is said before they join.
  List<Spoken> stays(List<Spoken> verbs, Language language) {
    var all = new ArrayList<Spoken>();
    all.add(say("voice.open.stays", Map.of(), language));
    all.addAll(verbs);
    return all;
  }

  private List<Spoken> about(IncidentState state, Language language) {
    StaffId lead = state.crew().lead();
    var since = state.crew().leadSince();
    boolean caller = !state.contacts().onLine().isEmpty();
    return List.of(
        say(
            "voice.open.one",
            Map.of(
                "who",
                lead == null ? "" : lead.value(),
                "when",
                since == null ? "" : Clocks.wall(since, zone)),
            language),
        say(caller ? "voice.open.caller_there" : "voice.open.nobody_there", Map.of(), language));
  }

  private Say say(String key, Map<String, String> values, Language language) {
    return new Say(wording.text(language, key, values), language);
  }
}
