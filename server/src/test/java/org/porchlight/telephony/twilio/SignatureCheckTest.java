package org.porchlight.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.telephony.twilio.TwilioSettings.Secret;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignatureCheckTest {
  private static final String TARGET = "/myapp.php?foo=1&bar=2";
  private static final Map<String, String> FIELDS =
      Map.of(
          "CallSid", "CA1234567890ABCDE",
          "Caller", "+12025550103",
          "Digits", "1234",
          "From", "+12025550103",
          "To", "+12025550170");

  private static SignatureCheck check(String publicUrl, String... tokens) {
    return new SignatureCheck(
        List.of(tokens).stream().map(Secret::new).toList(), URI.create(publicUrl));
  }

  @Test
  void a_known_signature_is_accepted_with_and_without_the_port() {
    var https = check("https://mycompany.com", "12345");
    WebhookForm form = TwilioForms.read(FIELDS);

    assertThat(https.isSigned(TARGET, form, "VT9l2HEhALYSBsvk8GMZ6mXxTv0=")).isTrue();
    assertThat(https.isSigned(TARGET, form, "7kutomoPlWXgYXqh4VRktIvvCDk=")).isTrue();
    assertThat(
            check("http://mycompany.com", "12345")
                .isSigned(TARGET, form, "CYUAnWgXlRT7GvGIDJV6z8/wjek="))
        .isTrue();
  }

  @Test
  void a_port_that_is_not_the_usual_one_may_be_named_or_left_out() {
    var check = check("http://127.0.0.1:8080", "12345");
    WebhookForm form = TwilioForms.read(FIELDS);

    for (String base : List.of("http://127.0.0.1:8080", "http://127.0.0.1")) {
      String signature = TwilioSigner.sign("12345", base + TARGET, FIELDS);
      assertThat(check.isSigned(TARGET, form, signature)).as(base).isTrue();
    }
    String elsewhere = TwilioSigner.sign("12345", "http://127.0.0.1:8081" + TARGET, FIELDS);
    assertThat(
            new RequestValidator("12345")
                .validate("http://127.0.0.1:8080" + TARGET, FIELDS, elsewhere))
        .isFalse();
  }

  @Test
  void a_path_that_a_proxy_strips_belongs_to_the_signed_address() {
    var check = check("https://example.org/line/", "12345");
    String signature = TwilioSigner.sign("12345", "https://example.org/line/twilio/voice", FIELDS);

    assertThat(check.isSigned("/twilio/voice", TwilioForms.read(FIELDS), signature)).isTrue();
  }

  @Test
  void both_tokens_are_accepted_while_rotating_and_no_third() {
    var check = check("https://example.org", "new", "old");
    WebhookForm form = TwilioForms.read(FIELDS);

    for (String token : List.of("new", "old", "other")) {
      String signature = TwilioSigner.sign(token, "https://example.org/x", FIELDS);
      assertThat(check.isSigned("/x", form, signature)).as(token).isEqualTo(!token.equals("other"));
    }
  }

  @Test
  void without_a_token_nothing_is_accepted() {
    var check = new SignatureCheck(List.of(), URI.create("https://example.org"));

    assertThat(
            check.isSigned(
                "/x",
                TwilioForms.read(FIELDS),
                TwilioSigner.sign("12345", "https://example.org/x", FIELDS)))
        .isFalse();
  }

  @Test
  void escapes_in_the_target_are_signed_as_they_stand() {
    var check = check("https://example.org:443", "12345");
    String target = "/a?x=a%2Bb%20c";
    String signature = TwilioSigner.sign("12345", "https://example.org" + target, FIELDS);

    assertThat(check.isSigned(target, TwilioForms.read(FIELDS), signature)).isTrue();
  }

  @Test
  void its_verdicts_are_those_of_the_SDK() {
    var random = new Random(20_261_122);
    var validator = new RequestValidator("12345");
    var check = check("https://example.org", "12345");
    for (int round = 0; round < 300; round++) {
      Map<String, String> fields = fields(random);
      String url = "https://example.org/twilio/leg/x" + random.nextInt(1_000);
      String target = url.substring("https://example.org".length());
      String signature = TwilioSigner.sign("12345", url, fields);
      Map<String, String> changed = new LinkedHashMap<>(fields);
      changed.put("Digits", "9" + random.nextInt());

      for (var sent : List.of(fields, changed)) {
        assertThat(check.isSigned(target, TwilioForms.read(sent), signature))
            .isEqualTo(validator.validate(url, sent, signature))
            .isEqualTo(sent.equals(fields));
      }
    }
  }

  @Test
  void one_changed_character_of_a_signature_is_enough_to_refuse_it() {
    var check = check("https://mycompany.com", "12345");
    WebhookForm form = TwilioForms.read(FIELDS);

    assertThat(check.isSigned(TARGET, form, "VT9l2HEhALYSBsvk8GMZ6mXxTvA=")).isFalse();
    assertThat(check.isSigned(TARGET, form, "")).isFalse();
    assertThat(check.isSigned(TARGET, form, "é".repeat(2_000))).isFalse();
  }

  private static Map<String, String> fields(Random random) {
    var fields = new LinkedHashMap<String, String>();
    int count = random.nextInt(30);
    for (int field = 0; field < count; field++) {
      fields.put(word(random), word(random));
    }
    return fields;
  }

  private static String word(Random random) {
    var word = new StringBuilder();
    String letters = "aZ09+&=% #é🚪_\n";
    int length = random.nextInt(12);
    for (int at = 0; at < length; at++) {
      word.appendCodePoint(
          letters.codePoints()
              .toArray()[random.nextInt(letters.codePointCount(0, letters.length()))]);
    }
    return word.toString();
  }
}
