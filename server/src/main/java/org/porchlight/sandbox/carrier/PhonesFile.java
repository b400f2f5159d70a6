package org.porchlight.sandbox.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads the YAML file of service numbers and handsets into a {@link NumberBook}.
///
/// `numbers` have `e164` and any of `voice_url`, `voice_fallback_url`, `sms_url`,
/// `sms_fallback_url`, `status_callback`, and `account: second`; `phones` have `e164`, `name`,
/// `language`, `group` and perhaps `behave: {on, after_millis}`. `${PUBLIC_URL}` is replaced
/// everywhere.
public final class PhonesFile {
  private static final List<String> SETTINGS =
      List.of(
          "account",
          "friendly_name",
          "voice_url",
          "voice_method",
          "voice_fallback_url",
          "voice_fallback_method",
          "sms_url",
          "sms_method",
          "sms_fallback_url",
          "sms_fallback_method",
          "status_callback",
          "status_callback_method");

  private final Sids sids;
  private final Instant now;

  public PhonesFile(Sids sids, Instant now) {
    this.sids = sids;
    this.now = now;
  }

  /// Reads the file at `path`.
  ///
  /// @throws IOException if it cannot be read or is no YAML; the message says where
  public NumberBook read(Path path, String publicUrl) throws IOException {
    return parse(Files.readString(path), publicUrl);
  }

  /// Reads the text of such a file.
  ///
  /// @throws IOException if it is no YAML of this shape
  public NumberBook parse(String yaml, String publicUrl) throws IOException {
    String text = yaml.replace("${PUBLIC_URL}", publicUrl);
    JsonNode root = new YAMLMapper(new YAMLFactory()).readTree(text);
    NumberBook book = new NumberBook();
    for (JsonNode node : root.path("numbers")) {
      book.own(number(node));
    }
    for (JsonNode node : root.path("phones")) {
      book.list(habit(node));
    }
    return book;
  }

  private ServiceNumber number(JsonNode node) throws IOException {
    ServiceNumber number = new ServiceNumber(sids.next("PN"), e164(node), now);
    for (String name : SETTINGS) {
      if (node.hasNonNull(name)) {
        number.set(name, node.get(name).asText(), now);
      }
    }
    return number;
  }

  private static Phone.Habit habit(JsonNode node) throws IOException {
    String number = e164(node);
    Phone phone =
        new Phone(
            number,
            node.path("name").asText(number),
            node.path("language").asText("en-US"),
            node.path("group").asText("Phones"),
            true);
    return new Phone.Habit(phone, behaviour(node.path("behave")).orElse(null));
  }

  private static Optional<Behaviour> behaviour(JsonNode node) {
    if (node.isTextual()) {
      return Optional.of(Behaviour.Kind.of(node.asText()).usual());
    }
    if (!node.hasNonNull("on")) {
      return Optional.empty();
    }
    Behaviour usual = Behaviour.Kind.of(node.get("on").asText()).usual();
    long afterMillis = node.path("after_millis").asLong(usual.after().toMillis());
    return Optional.of(new Behaviour(usual.on(), Duration.ofMillis(afterMillis)));
  }

  private static String e164(JsonNode node) throws IOException {
    String number = node.path("e164").asText("");
    if (!number.matches("\\+?[0-9]{3,15}")) {
      throw new IOException(
          "phones file: e164 is '" + number + "' (expected: + and digits, quoted)");
    }
    return number;
  }
}
