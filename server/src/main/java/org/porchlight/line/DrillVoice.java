package org.porchlight.line;

import io.vertx.core.Future;
import java.util.ArrayList;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;
import org.porchlight.telephony.Wording;

/// Says before anything else in a drill that it is one (R23).
record DrillVoice(Turns turns, Wording wording, Language first) {
  /// Leaves everything as it is where nothing is exercised. A store that does not answer must not
  /// make a drill sound real, so what was known of the incident last counts then.
  Future<Heard> marked(Heard heard) {
    var incident = heard.token().incident();
    return turns
        .state(incident)
        .otherwise(_ -> turns.lastKnown(incident))
        .map(state -> state.drill().began() ? said(heard) : heard);
  }

  private Heard said(Heard heard) {
    var verbs = new ArrayList<Spoken>();
    Language language = language(heard);
    verbs.add(new Spoken.Say(wording.text(language, "voice.drill"), language));
    verbs.addAll(heard.verbs());
    return new Heard(heard.token(), verbs);
  }

  /// The language of what follows.
  private Language language(Heard heard) {
    for (Spoken verb : heard.verbs()) {
      if (verb instanceof Spoken.Say say) {
        return say.language();
      }
      if (verb instanceof Spoken.SpokenMenu menu
          && !menu.prompt().isEmpty()
          && menu.prompt().getFirst() instanceof Spoken.Say say) {
        return say.language();
      }
    }
    return first;
  }
}
