package org.porchlight.telephony.twilio;

import static java.util.Map.entry;

import java.util.Map;
import org.porchlight.incident.Undelivery;

/// What Twilio's error numbers mean to a page: for refused requests and for receipts alike.
final class TwilioCodes {
  /// Too many requests: not processed, safe to try again.
  static final int TOO_MANY_REQUESTS = 20429;

  /// The call is not in a state to be changed: it is over.
  static final int CALL_NOT_IN_PROGRESS = 21220;

  static final int NOT_FOUND = 20404;

  private static final Map<Integer, Undelivery> MEANINGS =
      Map.ofEntries(
          entry(21610, Undelivery.OPTED_OUT),
          entry(21201, Undelivery.BAD_NUMBER),
          entry(21211, Undelivery.BAD_NUMBER),
          entry(21214, Undelivery.BAD_NUMBER),
          entry(21217, Undelivery.BAD_NUMBER),
          entry(21604, Undelivery.BAD_NUMBER),
          entry(30005, Undelivery.BAD_NUMBER),
          entry(21612, Undelivery.CANNOT_TEXT),
          entry(21614, Undelivery.CANNOT_TEXT),
          entry(30006, Undelivery.CANNOT_TEXT),
          entry(30004, Undelivery.FILTERED),
          entry(30007, Undelivery.FILTERED),
          entry(30032, Undelivery.FILTERED),
          entry(30034, Undelivery.FILTERED),
          entry(30450, Undelivery.FILTERED),
          entry(22005, Undelivery.EXPIRED),
          entry(30036, Undelivery.EXPIRED),
          entry(30003, Undelivery.UNREACHABLE),
          entry(CALL_NOT_IN_PROGRESS, Undelivery.UNREACHABLE),
          entry(NOT_FOUND, Undelivery.UNREACHABLE),
          entry(13227, Undelivery.NOT_PERMITTED),
          entry(21215, Undelivery.NOT_PERMITTED),
          entry(21216, Undelivery.NOT_PERMITTED),
          entry(21219, Undelivery.NOT_PERMITTED),
          entry(21408, Undelivery.NOT_PERMITTED),
          entry(21608, Undelivery.NOT_PERMITTED),
          entry(30008, Undelivery.UNKNOWN));

  private TwilioCodes() {}

  /// What `code` means; any other number is a fault between us and the carrier.
  static Undelivery meaning(int code) {
    return MEANINGS.getOrDefault(code, Undelivery.CARRIER_FAULT);
  }
}
