package org.porchlight.storage;

import java.time.Instant;
import java.time.LocalDate;

/// Reads the text that [Instant#toString] writes, of which every stored event has some, without the
/// general parser, which takes many times as long; whatever is written otherwise it leaves to that.
final class InstantText {
  private static final String SHAPE = "0000-00-00T00:00:00";
  private static final int NANO_DIGITS = 9;
  private static final int SECONDS_OF_DAY = 86_400;

  private InstantText() {}

  /// @throws java.time.format.DateTimeParseException as [Instant#parse] does
  static Instant parse(String text) {
    return isUsual(text) ? usual(text) : Instant.parse(text);
  }

  private static boolean isUsual(String text) {
    int end = text.length() - 1;
    if (end < SHAPE.length() || text.charAt(end) != 'Z') {
      return false;
    }
    for (int at = 0; at < SHAPE.length(); at++) {
      char expected = SHAPE.charAt(at);
      if (expected == '0' ? !isDigit(text, at) : text.charAt(at) != expected) {
        return false;
      }
    }
    return isFraction(text, end) && isPossible(text);
  }

  /// Nothing, or a point and one to nine digits.
  private static boolean isFraction(String text, int end) {
    int start = SHAPE.length();
    int digits = end - start - 1;
    if (end == start) {
      return true;
    }
    if (text.charAt(start) != '.' || digits < 1 || digits > NANO_DIGITS) {
      return false;
    }
    for (int at = start + 1; at < end; at++) {
      if (!isDigit(text, at)) {
        return false;
      }
    }
    return true;
  }

  /// Days that every month has; the others, and the end of a day by leap seconds, are rare enough.
  private static boolean isPossible(String text) {
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= 28 + (month == 2 ? 0 : 2)
        && number(text, 11, 13) < 24
        && number(text, 14, 16) < 60
        && number(text, 17, 19) < 60;
  }

  private static Instant usual(String text) {
    long day =
        LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)).toEpochDay();
    int seconds = (number(text, 11, 13) * 60 + number(text, 14, 16)) * 60 + number(text, 17, 19);
    int nanos = 0;
    int point = SHAPE.length();
    for (int digit = 1; digit <= NANO_DIGITS; digit++) {
      int at = point + digit;
      nanos = nanos * 10 + (at < text.length() - 1 ? text.charAt(at) - '0' : 0);
    }
    return Instant.ofEpochSecond(day * SECONDS_OF_DAY + seconds, nanos);
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      number = number * 10 + text.charAt(at) - '0';
    }
    return number;
  }
}
