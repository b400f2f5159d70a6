package org.porchlight.notification;

import java.util.Arrays;
import java.util.Optional;

/// What one digit means, by text and by key alike (R6).
public enum ReplyDigit {
  ACKNOWLEDGE("1"),
  DECLINE("2"),
  /// Go on to the next step.
  NEXT("3"),
  WORKED("4"),
  PARTLY("5"),
  DID_NOT_WORK("6"),
  NOT_TRIED("7"),
  SUPERVISOR("8"),
  DANGER("9"),
  /// It is over; asks to be confirmed.
  RESOLVE("0"),
  RESOLVE_CONFIRMED("00"),
  /// Ask the next person to take it over; the same on the keypad (R16).
  HAND_OVER("03");

  private final String code;

  ReplyDigit(String code) {
    this.code = code;
  }

  /// What is pressed or sent where one incident is meant beyond doubt.
  public String code() {
    return code;
  }

  /// The meaning of `code`; empty for anything else.
  public static Optional<ReplyDigit> of(String code) {
    return Arrays.stream(values()).filter(digit -> digit.code.equals(code)).findFirst();
  }
}
