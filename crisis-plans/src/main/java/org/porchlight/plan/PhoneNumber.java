package org.porchlight.plan;

import java.util.regex.Pattern;

/// A telephone number, whole only where it is asked for by [#e164()].
///
/// `toString()` masks all but the last two digits, so that a log line never holds a number.
///
/// @param e164 `+`, a country code and digits, 8 to 16 characters, such as `+12025550103`
public record PhoneNumber(String e164) {
  private static final Pattern SHAPE = Pattern.compile("^\\+[1-9][0-9]{6,14}$");

  /// Refuses any other shape; the message never repeats what may be somebody's number.
  public PhoneNumber {
    if (!isE164(e164)) {
      throw new IllegalArgumentException(
          "telephone: got "
              + e164.length()
              + " characters of another shape, expected an E.164 number such as +12025550103");
    }
  }

  /// Whether `text` is a number of the shape this type holds.
  public static boolean isE164(String text) {
    return SHAPE.matcher(text).matches();
  }

  @Override
  public String toString() {
    return "+" + "*".repeat(e164.length() - 3) + e164.substring(e164.length() - 2);
  }
}
