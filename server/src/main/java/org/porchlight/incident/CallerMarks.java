package org.porchlight.incident;

import java.util.List;
import java.util.stream.Stream;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.SafeWord;

/// What staff must know of how somebody talks with us, read from the records as they stand (R10).
public final class CallerMarks {
  private CallerMarks() {}

  /// Whether somebody types or signs for them: pauses are the relay's, and no sign that they left.
  public static boolean throughOthers(IncidentState state, Circumstances world) {
    return state.contacts().all().stream()
        .filter(contact -> contact.from() != null)
        .flatMap(contact ->
            world.families().stream()
                .flatMap(family -> family.peopleOf(contact.from()).stream())
                .flatMap(person -> person.contactPoint(contact.from()).stream()))
        .anyMatch(CallerMarks::throughOthers);
  }

  private static boolean throughOthers(ContactPoint point) {
    return switch (point.kind()) {
      case RELAY, TTY -> true;
      case MOBILE, LANDLINE, TEXT_ONLY -> false;
    };
  }

  /// The code words of whoever staff chose as speaker; before that, of whomever the number may
  /// belong to.
  public static List<SafeWord> codeWords(IncidentState state, Circumstances world) {
    return families(state, world)
        .flatMap(family -> family.safeWords().stream())
        .filter(word -> speaks(state, word))
        .toList();
  }

  private static Stream<FamilyRecord> families(IncidentState state, Circumstances world) {
    var linked = state.subject().family();
    return world.families().stream().filter(family -> linked == null || family.id().equals(linked));
  }

  private static boolean speaks(IncidentState state, SafeWord word) {
    var speaker = state.subject().speaker();
    return speaker != null
        ? word.who().equals(speaker)
        : state.contacts().all().stream()
            .map(Contact::candidates)
            .flatMap(List::stream)
            .anyMatch(candidate -> candidate.person().equals(word.who()));
  }
}
