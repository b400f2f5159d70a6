package org.porchlight.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.porchlight.incident.IncidentState;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.Step;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Spoken.Say;
import org.porchlight.telephony.Wording;

/// Whom staff ask before a step contacts anybody: whom the plan says, and the speaker where
/// somebody else acts (R11).
///
/// Pure. Said only behind a PIN, for it names people.
final class AskFirst {
  private final Wording wording;

  AskFirst(Wording wording) {
    this.wording = wording;
  }

  List<Spoken> first(Step step, IncidentState state, CrisisPlan plan, Language language) {
    var said = new ArrayList<Spoken>();
    PersonId first = step.askFirst();
    if (first != null) {
      said.add(say("voice.ear.ask_first", first, plan, language));
    }
    PersonId speaker = state.subject().speaker();
    boolean staffAct = plan.person(step.who()).map(PlanPerson::isLineStaff).orElse(false);
    if (speaker != null && !staffAct && !speaker.equals(step.who())) {
      said.add(say("voice.ear.somebody_else", step.who(), plan, language));
    }
    return said;
  }

  private Say say(String key, PersonId who, CrisisPlan plan, Language language) {
    String name = plan.person(who).map(PlanPerson::name).orElse(who.value());
    return new Say(wording.text(language, key, Map.of("who", name)), language);
  }
}
