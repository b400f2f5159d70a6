package org.porchlight.exchange.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.exchange.copy.PlanCopy.Fact;
import org.porchlight.exchange.copy.PlanCopy.Part;
import org.porchlight.exchange.copy.PlanCopy.Situation;
import org.porchlight.exchange.copy.PlanCopy.StepCopy;
import org.porchlight.exchange.copy.PlanCopy.Voice;

/// The printed copy as it is read aloud, in the same order: one part to a heading or a step, so
/// that a listener can hear each again. Telephone numbers stand in print only. Pure.
record SpokenCopy(PlanCopy copy) {
  /// A listener loses the thread of more than this; the carrier takes four times as much.
  private static final int PART_CHARACTERS_MAX = 900;

  /// A telephone as print has it behind a name.
  private static final Pattern IN_BRACKETS = Pattern.compile(" \\(\\+?[0-9-]{7,}\\)");

  List<String> parts() {
    var parts = new ArrayList<String>();
    parts.add(sentences(Stream.concat(Stream.of(copy.title()), copy.edition().stream())));
    copy.voices().forEach(voice -> parts.add(said(voice)));
    copy.first().forEach(part -> parts.add(heading(part)));
    copy.situations().forEach(situation -> add(parts, situation));
    parts.add(heading(copy.danger()));
    copy.then().forEach(part -> parts.add(heading(part)));
    copy.signOffs().forEach(voice -> parts.add(said(voice)));
    copy.last().forEach(part -> parts.add(heading(part)));
    return parts.stream().flatMap(SpokenCopy::shortened).toList();
  }

  private static void add(List<String> parts, Situation situation) {
    parts.add(
        sentences(
            Stream.of(
                    Stream.of(situation.title()),
                    situation.begins().stream(),
                    Stream.of(situation.over()))
                .flatMap(lines -> lines)));
    situation.steps().forEach(step -> parts.add(step(step)));
  }

  private static String step(StepCopy step) {
    var facts = Stream.concat(step.facts().stream(), step.ending().stream()).map(SpokenCopy::fact);
    return sentences(
        Stream.concat(
            Stream.of(step.id() + ", " + step.levelName(), step.who(), step.say()), facts));
  }

  private static String fact(Fact fact) {
    return fact.name().isEmpty() ? fact.text() : fact.name() + ": " + fact.text();
  }

  private static String said(Voice voice) {
    return sentences(Stream.of(voice.who(), voice.words()));
  }

  private static String heading(Part part) {
    return sentences(Stream.concat(Stream.of(part.title()), part.items().stream()));
  }

  /// Each line as a sentence with an end that a voice pauses at.
  private static String sentences(Stream<String> lines) {
    return lines
        .map(line -> IN_BRACKETS.matcher(line).replaceAll("").strip())
        .filter(line -> !line.isEmpty())
        .map(line -> line.matches("(?s).*[.!?:]") ? line : line + ".")
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> shortened(String part) {
    if (part.length() <= PART_CHARACTERS_MAX) {
      return Stream.of(part);
    }
    int end = part.lastIndexOf(". ", PART_CHARACTERS_MAX);
    int cut = end > 0 ? end + 1 : PART_CHARACTERS_MAX;
    return Stream.concat(Stream.of(part.substring(0, cut)), shortened(part.substring(cut).strip()));
  }
}
