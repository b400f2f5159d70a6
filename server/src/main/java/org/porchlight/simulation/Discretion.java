package org.porchlight.simulation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.porchlight.plan.FamilyPerson;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.telephony.Carrier.TextOrder;

/// No text of the line's own has a name, a code word or an address in it (P6); what people write
/// goes as they wrote it.
final class Discretion {
  private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
  private static final int NAME_CHARACTERS_MIN = 4;

  private final Set<String> secret = new HashSet<>();
  private final Set<String> written = new HashSet<>();

  Discretion(Grounds grounds) {
    for (FamilyRecord family : grounds.plans().families()) {
      family.people().values().forEach(this::hide);
      family.safeWords().forEach(word -> secret.add(word.word().toLowerCase(Locale.ROOT)));
    }
  }

  private void hide(FamilyPerson person) {
    if (!person.support().paid()) {
      hide(person.name());
      hide(person.calledName());
    }
  }

  private void hide(String words) {
    for (String word : WORD.splitAsStream(words).toList()) {
      if (word.length() >= NAME_CHARACTERS_MIN && Character.isUpperCase(word.charAt(0))) {
        secret.add(word.toLowerCase(Locale.ROOT));
      }
    }
  }

  /// Somebody wrote this: it may be passed on as it is.
  void wrote(String words) {
    written.add(words.strip());
  }

  /// What is told that nobody wrote; empty where the text keeps the promise.
  Optional<String> broken(TextOrder order) {
    for (String word : WORD.splitAsStream(ours(order.body()).toLowerCase(Locale.ROOT)).toList()) {
      if (secret.contains(word)) {
        return Optional.of(
            "P6 help before names: \"" + word + "\" in " + order.body() + " to " + order.to());
      }
    }
    return Optional.empty();
  }

  /// Without what somebody wrote, which stands at the end where it is passed on.
  private String ours(String body) {
    return written.stream()
        .filter(body.strip()::endsWith)
        .max(Comparator.comparingInt(String::length))
        .map(words -> body.strip().substring(0, body.strip().length() - words.length()))
        .orElse(body);
  }
}
