package org.porchlight.console;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.ChangeId;
import org.porchlight.review.lessons.Proposal;

/// Says in a sentence what a proposed change of a plan would do.
public final class ChangeSentences {
  private final Speech say;
  private final Names names;

  public ChangeSentences(Speech say, Names names) {
    this.say = say;
    this.names = names;
  }

  public String sentence(Proposal.Named change) {
    var person = change.person();
    Map<String, String> values = new HashMap<>();
    values.put("step", change.step().value());
    values.put("who", person == null ? "" : names.person(person));
    return say.of("change." + change.kind().name().toLowerCase(Locale.ROOT), values);
  }

  /// The same, of one that was taken or left.
  String sentence(ChangeId change) {
    return Proposal.named(change).map(this::sentence).orElse(change.value());
  }
}
