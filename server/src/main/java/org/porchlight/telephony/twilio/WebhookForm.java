package org.porchlight.telephony.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The fields of one webhook, all of them, known or not: the signature covers every one.
///
/// @param fields names in the order the signature takes them, with each different value
record WebhookForm(SortedMap<String, SortedSet<String>> fields) {
  private static final int FIELDS_MAX = 512;

  /// Reads `application/x-www-form-urlencoded`; empty when it is not that.
  static Optional<WebhookForm> read(String body) {
    var fields = new TreeMap<String, SortedSet<String>>();
    int from = 0;
    int count = 0;
    while (from < body.length()) {
      int end = body.indexOf('&', from);
      end = end < 0 ? body.length() : end;
      if (++count > FIELDS_MAX) {
        return Optional.empty();
      }
      if (end > from && !put(fields, body.substring(from, end))) {
        return Optional.empty();
      }
      from = end + 1;
    }
    return Optional.of(new WebhookForm(fields));
  }

  /// The id of a text, by its name of today or one of its older ones.
  String messageSid() {
    return Stream.of("MessageSid", "SmsMessageSid", "SmsSid")
        .map(this::get)
        .filter(sid -> !sid.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// Whose telephone a call is: who was rung, or who called.
  String phone() {
    return get(get("Direction").startsWith("outbound") ? "To" : "From");
  }

  /// The value of `name`, empty when it is absent.
  String get(String name) {
    SortedSet<String> values = fields.get(name);
    return values == null ? "" : values.first();
  }

  /// What the signature covers behind the address.
  String signedText() {
    var text = new StringBuilder(1024);
    fields.forEach((name, values) -> values.forEach(value -> text.append(name).append(value)));
    return text.toString();
  }

  private static boolean put(SortedMap<String, SortedSet<String>> fields, String pair) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    String value = equals < 0 ? "" : pair.substring(equals + 1);
    try {
      fields.computeIfAbsent(decoded(name), _ -> new TreeSet<>()).add(decoded(value));
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// @throws IllegalArgumentException on a broken escape
  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
