package org.porchlight.console.walk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.Names;
import org.porchlight.console.Withheld;
import org.porchlight.console.view.Choice;
import org.porchlight.console.view.Speech;
import org.porchlight.console.view.SubjectView;
import org.porchlight.incident.Candidate;
import org.porchlight.incident.Subject;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.rights.Field;

/// Who may be speaking, and about whom: suggested by the number, chosen by staff (R3).
final class SubjectViews {
  private final IncidentFile file;
  private final Subject subject;
  private final Speech say;
  private final Names names;

  SubjectViews(IncidentFile file, Speech say, Names names) {
    this.file = file;
    this.subject = file.state().subject();
    this.say = say;
    this.names = names;
  }

  SubjectView view() {
    PersonId speaker = subject.speaker();
    var scenario = subject.scenario();
    return new SubjectView(
        !subject.speakerChosen()
            ? ""
            : speaker == null ? say.of("speaker.unknown") : names.person(speaker),
        about(),
        scenario == null
            ? ""
            : file.plan()
                .filter(_ -> file.shown())
                .flatMap(plan -> plan.scenario(scenario.scenario()))
                .map(one -> names.text(one.title().in(say.language())))
                .map(words -> new Withheld(file.reader(), say).words(Field.PLAN_WORDS, words))
                .orElse(""),
        speakers(),
        youths(),
        scenarios());
  }

  private String about() {
    if (subject.pinned().isEmpty()) {
      return "";
    }
    PersonId youth = subject.pinned().getLast().youth();
    return youth == null ? say.of("youth.unknown") : names.person(youth);
  }

  private List<Choice> speakers() {
    Set<PersonId> suggested = new HashSet<>();
    candidates().map(Candidate::person).forEach(suggested::add);
    var choices = new ArrayList<Choice>();
    var others = new ArrayList<Choice>();
    families()
        .flatMap(family -> family.people().values().stream())
        .filter(person -> !person.doNotContact() || suggested.contains(person.id()))
        .forEach(person -> {
          boolean likely = suggested.contains(person.id());
          (likely ? choices : others).add(choice(person, likely));
        });
    choices.addAll(others);
    choices.add(Choice.of("", say.of("speaker.unknown")));
    return choices;
  }

  private Choice choice(FamilyPerson person, boolean likely) {
    return new Choice(
        person.id().value(),
        names.person(person),
        likely ? say.of("speaker.suggested") : "",
        likely);
  }

  private List<Choice> youths() {
    var choices = new ArrayList<Choice>();
    families()
        .forEach(family ->
            family
                .youths()
                .forEach(youth ->
                    family
                        .person(youth.person())
                        .ifPresent(person ->
                            choices.add(
                                new Choice(
                                    family.id() + "/" + person.id(),
                                    names.person(person),
                                    family.lineCode(),
                                    true)))));
    choices.add(new Choice("", say.of("youth.unknown"), say.of("youth.unknown.detail"), false));
    return choices;
  }

  private List<Choice> scenarios() {
    return file.words().stream()
        .flatMap(plan -> plan.scenarios().stream())
        .map(one ->
            new Choice(
                one.id().value(),
                names.text(one.title().in(say.language())),
                names.text(String.join("; ", one.entrySigns())),
                false))
        .toList();
  }

  private Stream<Candidate> candidates() {
    return file.state().contacts().all().stream().flatMap(one -> one.candidates().stream());
  }

  /// The linked family alone once there is one, else those the number suggests.
  private Stream<FamilyRecord> families() {
    return file.family().map(Stream::of).orElseGet(() -> file.around().families().stream());
  }
}
