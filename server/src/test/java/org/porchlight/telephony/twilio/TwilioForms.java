package org.porchlight.telephony.twilio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Webhook forms as Twilio documents them: `telephony/twilio/NAME.form`, each with its page.
final class TwilioForms {
  private TwilioForms() {}

  static Map<String, String> golden(String name) {
    var fields = new LinkedHashMap<String, String>();
    for (String line : text(name).lines().toList()) {
      int equals = line.indexOf('=');
      if (!line.startsWith("#") && equals > 0) {
        fields.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return fields;
  }

  static Map<String, String> golden(String name, String field, String value) {
    var fields = new LinkedHashMap<>(golden(name));
    fields.put(field, value);
    return fields;
  }

  static WebhookForm read(Map<String, String> fields) {
    return WebhookForm.read(encoded(fields)).orElseThrow();
  }

  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  static String text(String name) {
    String path = "/telephony/twilio/" + name + ".form";
    try (InputStream in =
        Objects.requireNonNull(TwilioForms.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
