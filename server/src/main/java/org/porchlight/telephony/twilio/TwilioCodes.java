package org.porchlight.telephony.twilio;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.porchlight.incident.Undelivery;
import org.porchlight.telephony.twilio.TwilioWatch.AccountTrouble;

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

  private static final Map<Integer, AccountTrouble> TROUBLES =
      Map.ofEntries(
          entry(20003, AccountTrouble.TOKEN),
          entry(20005, AccountTrouble.SUSPENDED),
          entry(10001, AccountTrouble.SUSPENDED),
          entry(30002, AccountTrouble.SUSPENDED),
          entry(90010, AccountTrouble.SUSPENDED),
          entry(21210, AccountTrouble.NUMBER),
          entry(21212, AccountTrouble.NUMBER),
          entry(21606, AccountTrouble.NUMBER),
          entry(21704, AccountTrouble.NUMBER),
          entry(30037, AccountTrouble.NUMBER));
  private static final int UNAUTHORIZED = 401;
  private static final int PAYMENT_REQUIRED = 402;

  private TwilioCodes() {}

  /// What is wrong with the account itself when a request or receipt says so.
  ///
  /// @param code Twilio's own; 0 for none
  /// @param status of the answer; 0 for a receipt
  static Optional<AccountTrouble> trouble(int code, int status) {
    return switch (status) {
      case UNAUTHORIZED -> Optional.of(AccountTrouble.TOKEN);
      case PAYMENT_REQUIRED -> Optional.of(AccountTrouble.FUNDS);
      default -> Optional.ofNullable(TROUBLES.get(code));
    };
  }

  /// What `code` means; any other number is a fault between us and the carrier.
  static Undelivery meaning(int code) {
    return MEANINGS.getOrDefault(code, Undelivery.CARRIER_FAULT);
  }
}
