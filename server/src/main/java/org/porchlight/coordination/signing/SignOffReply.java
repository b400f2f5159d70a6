package org.porchlight.coordination.signing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.plan.Agreement;

/// A text that says what somebody thinks of a plan version: one word, and their own words behind.
///
/// @param agreement null when they take back what they said
/// @param words their own; may be empty
record SignOffReply(@Nullable Agreement agreement, String words) {
  private static final Map<String, Agreement> AGREEMENTS =
      Map.of(
          "agree", Agreement.AGREE,
          "acuerdo", Agreement.AGREE,
          "reserve", Agreement.AGREE_WITH_RESERVATION,
          "reserva", Agreement.AGREE_WITH_RESERVATION,
          "disagree", Agreement.DISAGREE,
          "desacuerdo", Agreement.DISAGREE);

  private static final Pattern WITHDRAW = Pattern.compile("withdraw|retiro");
  private static final Pattern FORM = Pattern.compile("(?s)\\s*(\\p{L}+)[\\s.,:;!-]*(.*)");

  /// What the text says; empty when it does not begin with one of the words.
  static Optional<SignOffReply> read(String body) {
    var form = FORM.matcher(body);
    if (!form.matches()) {
      return Optional.empty();
    }
    var word = form.group(1).toLowerCase(Locale.ROOT);
    var words = form.group(2).strip();
    if (WITHDRAW.matcher(word).matches()) {
      return Optional.of(new SignOffReply(null, words));
    }
    return Optional.ofNullable(AGREEMENTS.get(word))
        .map(agreement -> new SignOffReply(agreement, words));
  }
}
