package org.porchlight.plan.checks;

import java.util.stream.Stream;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.PlanPerson;
import org.porchlight.plan.SmsSegments;

/// Finds words for somebody who only texts that would not fit one text message.
final class TextSegments {
  private TextSegments() {}

  static Stream<PlanCheck.Place> tooLong(CheckedPlan checked) {
    var youth = checked.youth().filter(person -> textsOnly(checked, person));
    var language = youth.flatMap(PlanPerson::language);
    return language.isEmpty()
        ? Stream.empty()
        : PlanTexts.said(checked.plan())
            .filter(text -> language.get() == text.language())
            .filter(text -> SmsSegments.count(text.text()) > 1)
            .map(text ->
                new PlanCheck.Place(
                    text.path(),
                    text.text().length() + " characters for somebody who only texts",
                    "one text: 160 characters, or 70 with accents such as á"));
  }

  private static boolean textsOnly(CheckedPlan checked, PlanPerson youth) {
    return new PersonReach(checked)
        .points(youth).stream().anyMatch(point -> point.kind() == ContactPoint.Kind.TEXT_ONLY);
  }
}
