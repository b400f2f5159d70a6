package org.porchlight.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.porchlight.incident.CallerMarks;
import org.porchlight.incident.Circumstances;
import org.porchlight.incident.Guest;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.plan.Language;
import org.porchlight.plan.SafeWord;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Spoken.Say;
import org.porchlight.telephony.Wording;

/// What staff should know of how somebody talks with us, before they talk with them (R10).
///
/// Pure. Said where only staff hear it; a code word only behind their PIN.
final class CallerNotes {
  private final Wording wording;

  CallerNotes(Wording wording) {
    this.wording = wording;
  }

  /// The code words of those who may be speaking, and how their telephone is to be talked with.
  List<Spoken> all(IncidentState state, Circumstances world, Language language) {
    var notes = new ArrayList<Spoken>(joining(state, world, language));
    CallerMarks.codeWords(state, world).stream()
        .map(word -> codeWord(word, language))
        .forEach(notes::add);
    return notes;
  }

  /// What is heard on the way into the conversation: nothing of it is a family's secret.
  List<Spoken> joining(IncidentState state, Circumstances world, Language language) {
    var notes = new ArrayList<Spoken>(relay(state, world, language));
    notes.addAll(coming(state, world, language));
    return notes;
  }

  /// Who is on the way to speak the caller's language (R16): an interpreters' line, or a colleague.
  private List<Spoken> coming(IncidentState state, Circumstances world, Language language) {
    var interpreters = world.policy().services().interpreters();
    boolean rung =
        interpreters != null
            && state.room().guests().stream()
                .filter(Guest::awaited)
                .anyMatch(guest -> guest.invited().number().equals(interpreters));
    boolean colleague =
        state.pages().open().stream().anyMatch(page -> page.purpose() == Purpose.LANGUAGE);
    return rung
        ? List.of(new Say(wording.text(language, "voice.coming.interpreters", Map.of()), language))
        : colleague
            ? List.of(new Say(wording.text(language, "voice.coming.colleague", Map.of()), language))
            : List.of();
  }

  /// A relay's operator types or signs for them: pauses are theirs, and no sign that they left.
  List<Spoken> relay(IncidentState state, Circumstances world, Language language) {
    return CallerMarks.throughOthers(state, world)
        ? List.of(new Say(wording.text(language, "voice.ear.relay", Map.of()), language))
        : List.of();
  }

  private Say codeWord(SafeWord word, Language language) {
    String meaning =
        wording.text(
            language, "voice.ear.code." + word.meaning().name().toLowerCase(Locale.ROOT), Map.of());
    return new Say(
        wording.text(
            language, "voice.ear.code_word", Map.of("word", word.word(), "meaning", meaning)),
        language);
  }
}
