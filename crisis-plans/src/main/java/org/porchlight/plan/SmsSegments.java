package org.porchlight.plan;

/// Counts the segments that a text is sent and paid in.
///
/// Text of the GSM 7-bit alphabet has 160 characters in one segment, any other text 70.
public final class SmsSegments {
  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  // Each of these takes an escape before it.
  private static final String EXTENDED = "\f^{}\\[~]|€";
  private static final int ONE_GSM = 160;
  private static final int EACH_GSM = 153;
  private static final int ONE_OTHER = 70;
  private static final int EACH_OTHER = 67;

  private SmsSegments() {}

  /// How many segments `text` takes; 1 for an empty one.
  public static int count(String text) {
    var septets = septets(text);
    if (septets >= 0) {
      return septets <= ONE_GSM ? 1 : -Math.floorDiv(-septets, EACH_GSM);
    }
    var units = text.length();
    return units <= ONE_OTHER ? 1 : -Math.floorDiv(-units, EACH_OTHER);
  }

  /// Whether every character of `text` is in the GSM 7-bit alphabet.
  public static boolean isGsm(String text) {
    return septets(text) >= 0;
  }

  /// The length of `text` in the GSM 7-bit alphabet; -1 if a character is not in it.
  static int septets(String text) {
    var septets = 0;
    for (var index = 0; index < text.length(); index++) {
      var character = text.charAt(index);
      if (BASIC.indexOf(character) >= 0) {
        septets++;
      } else if (EXTENDED.indexOf(character) >= 0) {
        septets += 2;
      } else {
        return -1;
      }
    }
    return septets;
  }
}
