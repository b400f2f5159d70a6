package org.porchlight.sandbox.message;

/// Counts how many segments a text takes on the air.
public final class Segments {
  private static final String GSM_7 =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String GSM_7_DOUBLE = "^{}\\[~]|€\f";

  private Segments() {}

  /// Returns the count; an empty text still takes one.
  public static int of(String text) {
    int units = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (GSM_7.indexOf(letter) >= 0) {
        units++;
      } else if (GSM_7_DOUBLE.indexOf(letter) >= 0) {
        units += 2;
      } else {
        return split(text.length(), 70, 67);
      }
    }
    return split(units, 160, 153);
  }

  private static int split(int units, int alone, int joined) {
    return units <= alone ? 1 : Math.ceilDiv(units, joined);
  }
}
