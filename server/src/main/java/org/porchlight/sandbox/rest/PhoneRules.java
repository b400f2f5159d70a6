package org.porchlight.sandbox.rest;

import java.util.Map;
import org.porchlight.sandbox.carrier.Network;

/// Which numbers may send and be reached, the carrier's test numbers included.
final class PhoneRules {
  private static final Map<String, Integer> TEXT_TO =
      Map.of(
          "+15005550001", 21211,
          "+15005550002", 21612,
          "+15005550003", 21408,
          "+15005550004", 21610,
          "+15005550009", 21614);
  private static final Map<String, Integer> CALL_TO =
      Map.of(
          "+15005550001", 21217,
          "+15005550002", 21214,
          "+15005550003", 21215,
          "+15005550004", 21216);
  private static final Map<String, Integer> FROM =
      Map.of("+15005550001", 21212, "+15005550008", 21611);

  /// May send in tests without being owned.
  private static final String ALWAYS_VALID = "+15005550006";

  private final Network network;

  PhoneRules(Network network) {
    this.network = network;
  }

  void checkTextTo(String to) {
    require(to, 21604, "A 'To' phone number is required.");
    check(to, TEXT_TO, 21211);
  }

  void checkTextFrom(String from) {
    checkFrom(from, 21212, 21606);
  }

  void checkCallTo(String to) {
    require(to, 21201, "No 'To' number is specified");
    if (!to.equals("988")) {
      check(to, CALL_TO, 21211);
    }
  }

  void checkCallFrom(String from) {
    require(from, 21213, "'From' phone number is required");
    checkFrom(from, 21212, 21210);
  }

  /// As people write numbers: ten digits are one of this country, and marks between them are
  /// nothing. Whatever is no number stays as it is.
  static String plain(String written) {
    String bare = written.strip().replaceAll("[ ().-]", "");
    if (bare.matches("[2-9][0-9]{9}")) {
      return "+1" + bare;
    }
    if (bare.matches("1[2-9][0-9]{9}")) {
      return "+" + bare;
    }
    return bare.matches("\\+[0-9]+") ? bare : written;
  }

  private static void require(String number, int code, String message) {
    if (number.isBlank()) {
      throw RestRefusal.badRequest(code, message);
    }
  }

  private static void check(String to, Map<String, Integer> magic, int invalid) {
    Integer code = magic.get(to);
    if (code != null) {
      throw RestRefusal.badRequest(code, "The 'To' number " + to + " cannot be reached.");
    }
    if (!isE164(to)) {
      throw RestRefusal.badRequest(invalid, "Invalid 'To' Phone Number: " + to);
    }
  }

  private void checkFrom(String from, int invalid, int notOwned) {
    Integer code = FROM.get(from);
    if (code != null) {
      throw RestRefusal.badRequest(code, "The 'From' number " + from + " cannot be used.");
    }
    if (!isE164(from)) {
      throw RestRefusal.badRequest(invalid, "Invalid 'From' Phone Number: " + from);
    }
    boolean owned =
        network.numbers().owned(from).filter(own -> network.sees(own.sid())).isPresent();
    if (!from.equals(ALWAYS_VALID) && !owned) {
      throw RestRefusal.badRequest(
          notOwned, "The 'From' number " + from + " is not owned by this account.");
    }
  }

  static boolean isE164(String number) {
    return number.matches("\\+[1-9][0-9]{6,14}");
  }
}
