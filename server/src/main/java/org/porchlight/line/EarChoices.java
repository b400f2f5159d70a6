package org.porchlight.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.incident.Candidate;
import org.porchlight.incident.Circumstances;
import org.porchlight.incident.Command;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.SubjectCommand.ChooseScenario;
import org.porchlight.incident.SubjectCommand.ChooseYouth;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Language;
import org.porchlight.plan.Youth;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Spoken.Say;
import org.porchlight.telephony.Wording;

/// Lists that are read out to staff: whom it is about, and what it is (R3).
///
/// Pure. Each line has a code of two digits from 11, which no other key uses.
final class EarChoices {
  private static final int FIRST_CODE = 11;
  private static final int CODES_MAX = 9;

  private final Wording wording;

  EarChoices(Wording wording) {
    this.wording = wording;
  }

  /// One line of a list: what is said, and what its code does.
  ///
  /// @param words empty for somebody we do not know
  record Choice(String words, Command command) {}

  /// The youths of every family that the contact suggests, and nobody we know.
  static List<Choice> youths(IncidentState state, Circumstances world) {
    var choices = new ArrayList<Choice>();
    for (FamilyRecord family : world.families()) {
      boolean suggested =
          state.contacts().all().stream()
              .flatMap(contact -> contact.candidates().stream())
              .map(Candidate::family)
              .anyMatch(family.id()::equals);
      if (suggested) {
        for (Youth youth : family.youths()) {
          family
              .person(youth.person())
              .ifPresent(person ->
                  choices.add(
                      new Choice(
                          person.calledName(), new ChooseYouth(family.id(), youth.person()))));
        }
      }
    }
    choices.add(new Choice("", new ChooseYouth(null, null)));
    return choices.subList(0, Math.min(choices.size(), CODES_MAX));
  }

  static List<Choice> scenarios(CrisisPlan plan, Language language) {
    return plan.scenarios().stream()
        .limit(CODES_MAX)
        .map(scenario ->
            new Choice(scenario.title().in(language), new ChooseScenario(scenario.id())))
        .toList();
  }

  /// What the code of one line does; empty for any other keys.
  static Optional<Command> chosen(String keys, List<Choice> choices) {
    if (!keys.matches("[12][0-9]")) {
      return Optional.empty();
    }
    int index = Integer.parseInt(keys) - FIRST_CODE;
    return index >= 0 && index < choices.size()
        ? Optional.of(choices.get(index).command())
        : Optional.empty();
  }

  List<Spoken> spoken(List<Choice> choices, Language language) {
    var said = new ArrayList<Spoken>();
    for (int i = 0; i < choices.size(); i++) {
      String words = choices.get(i).words();
      said.add(
          new Say(
              wording.text(
                  language,
                  words.isEmpty() ? "voice.ear.choice_unknown" : "voice.ear.choice",
                  Map.of("choice", words, "code", Integer.toString(FIRST_CODE + i))),
              language));
    }
    return said;
  }
}
