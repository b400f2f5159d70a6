package org.porchlight.incident;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// Words of signed-in people, and the line's answers to paged phones.
public sealed interface MessageCommand extends Command {
  /// To the person who texted us, and to nobody else (P6).
  record SendWords(String text) implements MessageCommand {}

  /// A note for the staff.
  record AddNote(String words, Confidence confidence) implements MessageCommand {
    /// One of which nobody said in whose confidence it is.
    public AddNote(String words) {
      this(words, Confidence.BY_SPEAKER);
    }
  }

  /// The line answers a paged phone: which digits mean what, or what was understood (R6).
  ///
  /// @param wording a key of the wording; its values carry no names and no plan words
  record AnswerPhone(PhoneNumber to, Language language, String wording, Map<String, String> values)
      implements MessageCommand {
    public AnswerPhone {
      values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
  }
}
