package org.porchlight.incident;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.incident.ContactCommand.ReceiveContact;
import org.porchlight.incident.ContactEvent.LanguageChosen;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;

/// Which language a contact speaks, and who is asked to speak it with them (R16).
final class Languages {
  private static final Map<String, Language> NAMES =
      Map.of(
          "espanol", Language.ES,
          "spanish", Language.ES,
          "english", Language.EN,
          "ingles", Language.EN);

  private static final Set<String> SPANISH =
      Set.of(
          "ayuda",
          "ayudame",
          "auxilio",
          "socorro",
          "hola",
          "llamar",
          "llamame",
          "alto",
          "parar",
          "cancelar");

  private Languages() {}

  /// What the same number chose before in this crisis holds; else what the line suggests.
  static Language of(Draft draft, ReceiveContact command) {
    return draft.state().contacts().all().reversed().stream()
        .filter(contact -> command.from() != null && command.from().equals(contact.from()))
        .map(Contact::language)
        .findFirst()
        .orElse(command.language());
  }

  /// Somebody who has the language is asked at once; whoever has the incident keeps it.
  static void choose(Draft draft, Contact contact, Language language) {
    if (contact.language() == language) {
      return;
    }
    draft.add(new LanguageChosen(contact.id(), language));
    List<StaffId> engaged = draft.state().crew().engaged();
    boolean spoken =
        engaged.stream().anyMatch(staff -> Interpreting.speaks(draft, staff, language));
    boolean asked =
        draft.state().pages().open().stream()
            .anyMatch(page ->
                page.to() instanceof Recipient.OnDuty(var staff, _)
                    && Interpreting.speaks(draft, staff, language));
    if (!spoken && !asked) {
      Interpreting.seek(draft, language, engaged);
    }
  }

  /// A word of one language, or its name, tells which one to answer in.
  static Contact read(Draft draft, Contact contact, ReceiveContact command) {
    String word = Keyword.plain(command.text());
    boolean known = !contact.candidates().isEmpty();
    if (NAMES.containsKey(word)) {
      choose(draft, contact, NAMES.get(word));
    } else if (!known && SPANISH.contains(word)) {
      choose(draft, contact, Language.ES);
    }
    return draft.state().contacts().find(contact.id()).orElseThrow();
  }
}
