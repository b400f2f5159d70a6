package org.porchlight.plan.checks;

import java.util.stream.Stream;
import org.porchlight.plan.ContactPoint;
import org.porchlight.plan.PlanPerson;

/// Finds words for somebody who only texts that would not fit one text message.
final class TextSegments {
  /// The characters of the telephone alphabet, each one septet.
  private static final String ALPHABET =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /// The characters that take two.
  private static final String EXTENDED = "^{}\\[~]|€";

  private static final int SEPTETS_MAX = 160;
  private static final int CHARACTERS_MAX = 70;

  private TextSegments() {}

  static Stream<PlanCheck.Place> tooLong(CheckedPlan checked) {
    var youth = checked.youth().filter(person -> textsOnly(checked, person));
    var language = youth.flatMap(PlanPerson::language);
    return language.isEmpty()
        ? Stream.empty()
        : PlanTexts.said(checked.plan())
            .filter(text -> language.get() == text.language())
            .filter(text -> !fitsOne(text.text()))
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

  /// Whether these words fit one segment of a text message.
  static boolean fitsOne(String text) {
    var septets = 0;
    for (var index = 0; index < text.length(); index++) {
      var character = text.charAt(index);
      if (ALPHABET.indexOf(character) >= 0) {
        septets++;
      } else if (EXTENDED.indexOf(character) >= 0) {
        septets += 2;
      } else {
        return text.length() <= CHARACTERS_MAX;
      }
    }
    return septets <= SEPTETS_MAX;
  }
}
