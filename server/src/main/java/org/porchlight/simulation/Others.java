package org.porchlight.simulation;

import java.util.List;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PhoneNumber;

/// What the sample families' records know of telephones that are not simply somebody's own.
record Others(List<FamilyRecord> families) {
  /// Of schools, teams and services: people who are paid, on lines they share.
  List<PhoneNumber> institutions() {
    return families.stream()
        .flatMap(family -> family.people().values().stream())
        .filter(person -> person.support().paid())
        .flatMap(person -> person.contactPoints().stream())
        .filter(point -> point.kind() == ContactPoint.Kind.LANDLINE)
        .map(ContactPoint::number)
        .distinct()
        .toList();
  }

  /// Of people whom some family's record keeps away from it.
  List<PhoneNumber> keptAway() {
    return families.stream()
        .flatMap(family -> family.noContact().stream())
        .flatMap(order -> order.numbers().stream())
        .distinct()
        .toList();
  }

  List<String> codeWords() {
    return families.stream()
        .flatMap(family -> family.safeWords().stream())
        .map(word -> word.word())
        .toList();
  }

  /// Whether whoever calls from there talks through somebody else, or types.
  boolean isRelay(PhoneNumber number) {
    return families.stream()
        .flatMap(family -> family.peopleOf(number).stream())
        .flatMap(person -> person.contactPoint(number).stream())
        .anyMatch(Others::throughOthers);
  }

  /// Of somebody who talks through others.
  PhoneNumber relay() {
    return families.stream()
        .flatMap(family -> family.people().values().stream())
        .flatMap(person -> person.contactPoints().stream())
        .filter(Others::throughOthers)
        .map(ContactPoint::number)
        .findFirst()
        .orElseThrow();
  }

  private static boolean throughOthers(ContactPoint point) {
    return switch (point.kind()) {
      case RELAY, TTY -> true;
      case MOBILE, LANDLINE, TEXT_ONLY -> false;
    };
  }
}
