package org.porchlight.telephony.twilio;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Address;

/// Reads what Twilio writes where a number should be.
final class TwilioNumbers {
  private static final int LENGTH_MAX = 64;

  /// Networks also send these words spelled on a keypad, as if they were a number.
  private static final Set<String> WITHHELD_WORDS =
      Set.of("ANONYMOUS", "RESTRICTED", "BLOCKED", "UNKNOWN", "UNAVAILABLE", "PRIVATE");

  private static final Set<String> WITHHELD_DIGITS =
      WITHHELD_WORDS.stream().map(TwilioNumbers::keyed).collect(Collectors.toUnmodifiableSet());

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final String region;

  TwilioNumbers(String region) {
    this.region = region;
  }

  Address address(String text) {
    return number(text).<Address>map(Address.Known::new).orElseGet(Address.Withheld::new);
  }

  /// The number in `text`; empty for words, app clients, SIP addresses and short codes.
  Optional<PhoneNumber> number(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty() || trimmed.length() > LENGTH_MAX || isWithheld(trimmed)) {
      return Optional.empty();
    }
    if (PhoneNumber.isE164(trimmed)) {
      return Optional.of(new PhoneNumber(trimmed));
    }
    // Letters would be read as keypad digits: a name must not become somebody's number.
    if (trimmed.chars().anyMatch(Character::isLetter)) {
      return Optional.empty();
    }
    try {
      var parsed = library.parse(trimmed, region);
      String e164 = library.format(parsed, PhoneNumberFormat.E164);
      return library.isPossibleNumber(parsed) && PhoneNumber.isE164(e164)
          ? Optional.of(new PhoneNumber(e164))
          : Optional.empty();
    } catch (NumberParseException _) {
      return Optional.empty();
    }
  }

  private static boolean isWithheld(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return WITHHELD_WORDS.contains(upper)
        || WITHHELD_DIGITS.contains(text.startsWith("+") ? text.substring(1) : text);
  }

  private static String keyed(String word) {
    return word.chars()
        .mapToObj(letter -> String.valueOf("22233344455566677778889999".charAt(letter - 'A')))
        .collect(Collectors.joining());
  }
}
