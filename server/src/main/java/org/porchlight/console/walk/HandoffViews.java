package org.porchlight.console.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.console.Console;
import org.porchlight.console.IncidentFile;
import org.porchlight.console.Names;
import org.porchlight.console.Standings;
import org.porchlight.console.Withheld;
import org.porchlight.console.view.HandoffView;
import org.porchlight.console.view.HandoffView.Part;
import org.porchlight.console.view.Speech;
import org.porchlight.incident.StepOutcome;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.Step;
import org.porchlight.plan.StepId;
import org.porchlight.review.Handoff;
import org.porchlight.rights.Field;

/// Says a handoff in words; names and plan words stay covered until the caller is known (R12).
final class HandoffViews {
  private final Console console;
  private final IncidentFile file;
  private final Speech say;
  private final Names names;
  private final Withheld withheld;

  HandoffViews(Console console, IncidentFile file, Speech say) {
    this.console = console;
    this.file = file;
    this.say = say;
    this.names = new Names(console, file, say);
    this.withheld = new Withheld(file.reader(), say);
  }

  HandoffView view() {
    var handoff = Handoff.of(file.state(), file.plan().orElse(null), file.familyLanguage());
    String word = file.family().map(FamilyRecord::lineCode).orElse("");
    return new HandoffView(
        file.id().value(),
        Standings.of(console, say, file.state(), word),
        withheld.notices(),
        handoff.aloud(this::aloud),
        parts(handoff));
  }

  /// The text that is read, without the page around it.
  String aloud() {
    return Handoff.of(file.state(), file.plan().orElse(null), file.familyLanguage())
        .aloud(this::aloud);
  }

  private String aloud(Handoff handoff) {
    var sentences = new ArrayList<String>();
    sentences.add(about(handoff));
    sentences.add(language(handoff));
    if (handoff.danger()) {
      sentences.add(say.of("handoff.danger"));
    }
    add(sentences, "handoff.where_now", where(handoff));
    add(sentences, "handoff.helps_are", list(handoff.helps()));
    add(sentences, "handoff.worse_are", list(handoff.worse()));
    add(sentences, "handoff.tried_were", String.join(", ", tried(handoff)));
    add(sentences, "handoff.running_is", step(handoff.running()));
    add(sentences, "handoff.next_is", step(handoff.next()));
    if (handoff.over()) {
      sentences.add(say.of("handoff.over"));
    }
    return String.join(" ", sentences);
  }

  private void add(List<String> sentences, String key, String words) {
    if (!words.isEmpty()) {
      sentences.add(sentence(key, "words", words));
    }
  }

  /// A name that is covered ends with a full stop of its own.
  private String sentence(String key, String name, String words) {
    String sentence = say.of(key, Map.of(name, words));
    return sentence.endsWith("..") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private String about(Handoff handoff) {
    PersonId youth = handoff.youth();
    return youth == null
        ? say.of("handoff.about_nobody")
        : sentence("handoff.about_is", "who", names.person(youth));
  }

  private String language(Handoff handoff) {
    String language = say.shared("language." + handoff.language().code());
    PersonId speaker = handoff.speaker();
    return speaker == null
        ? say.of("handoff.language_is", Map.of("language", language))
        : say.of("handoff.speaker_is", Map.of("who", names.person(speaker), "language", language));
  }

  private String where(Handoff handoff) {
    return withheld.words(Field.CASE_NOTES, names.text(handoff.where()));
  }

  private String list(List<String> items) {
    return withheld.words(Field.PLAN_WORDS, names.text(String.join(", ", items)));
  }

  private List<String> ofPlan(List<String> items) {
    return withheld.lines(Field.PLAN_WORDS, items.stream().map(names::text).toList());
  }

  private List<String> tried(Handoff handoff) {
    return handoff.tried().stream()
        .map(one -> one.step() + " " + say.code("code", code(one.outcome())))
        .toList();
  }

  private static String code(StepOutcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  private String step(@Nullable StepId id) {
    return id == null
        ? ""
        : file.words()
            .flatMap(plan -> plan.step(id))
            .map(Step::who)
            .map(who -> id + ", " + names.person(who))
            .orElse(id.value());
  }

  private List<Part> parts(Handoff handoff) {
    return Stream.of(
            part("handoff.who", List.of(about(handoff), language(handoff))),
            part("handoff.where", one(where(handoff))),
            part("handoff.helps", ofPlan(handoff.helps())),
            part("handoff.worse", ofPlan(handoff.worse())),
            part("handoff.tried", tried(handoff)),
            part("handoff.running", one(step(handoff.running()))),
            part("handoff.next", one(step(handoff.next()))),
            part("handoff.tell", one(tell())))
        .filter(part -> !part.items().isEmpty())
        .toList();
  }

  private String tell() {
    return file.plan()
        .map(plan -> plan.tellResponders().in(say.language()))
        .map(names::text)
        .map(words -> withheld.words(Field.PLAN_WORDS, words))
        .orElse("");
  }

  private static List<String> one(String text) {
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private Part part(String key, List<String> items) {
    return new Part(say.of(key), items);
  }
}
