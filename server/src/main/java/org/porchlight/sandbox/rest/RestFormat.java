package org.porchlight.sandbox.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.porchlight.sandbox.carrier.Network;

/// How values look in the API's JSON.
final class RestFormat {
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss '+0000'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private RestFormat() {}

  static @Nullable String date(@Nullable Instant at) {
    return at == null ? null : RFC_2822.format(at);
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /// Returns the path of a resource below the account, with `.json`.
  static String uri(Network network, String below) {
    return folder(network, below) + ".json";
  }

  static String folder(Network network, String below) {
    return "/" + Network.API_VERSION + "/Accounts/" + network.account().sid() + "/" + below;
  }

  /// Writes North American numbers for reading, others unchanged.
  static String formatted(String number) {
    return number.matches("\\+1[0-9]{10}")
        ? "(%s) %s-%s"
            .formatted(number.substring(2, 5), number.substring(5, 8), number.substring(8))
        : number;
  }
}
