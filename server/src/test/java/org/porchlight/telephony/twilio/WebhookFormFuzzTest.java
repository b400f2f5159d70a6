package org.porchlight.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.telephony.Incoming;

/// Throws damaged webhooks at everything that reads them; a failure names its seed.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookFormFuzzTest {
  private static final int ROUNDS = 20_000;
  private static final List<String> GOLDEN =
      List.of(
          "incoming-call",
          "incoming-text",
          "keys-on-placed-call",
          "after-dial",
          "call-completed",
          "text-undelivered",
          "conference-joined",
          "recording");

  private final IncomingReader reader = new IncomingReader(new TwilioNumbers("US"));

  @Test
  void no_form_whatever_it_holds_makes_a_reader_throw() {
    List<String> bodies =
        GOLDEN.stream().map(name -> TwilioForms.encoded(TwilioForms.golden(name))).toList();
    long understood = 0;
    for (long seed = 1; seed <= ROUNDS; seed++) {
      var random = new Random(seed);
      String body = damaged(bodies.get(random.nextInt(bodies.size())), random);
      try {
        understood += read(body);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + body, e);
      }
    }
    // Most damage leaves something readable: proof that the readers are reached at all.
    assertThat(understood).isGreaterThan(ROUNDS / 10);
  }

  @Test
  void more_fields_than_any_webhook_has_are_not_read() {
    assertThat(WebhookForm.read("a=1&".repeat(513))).isEmpty();
    assertThat(WebhookForm.read("a=1&".repeat(512))).isPresent();
    assertThat(WebhookForm.read("Body=%zz")).isEmpty();
  }

  @Test
  void a_field_sent_twice_is_signed_with_both_values() {
    assertThat(WebhookForm.read("b=2&a=1&b=1&b=2&c").orElseThrow().signedText())
        .isEqualTo("a1b1b2c");
  }

  private long read(String body) {
    return WebhookForm.read(body).map(this::read).orElse(0L);
  }

  private long read(WebhookForm form) {
    var call = reader.call(form);
    var text = reader.text(form);
    text.ifPresent(read -> {
      assertThat(read.body()).hasSizeLessThanOrEqualTo(4_000);
      assertThat(read.media()).isBetween(0, 10);
    });
    var asking = reader.asking(form, Sample.PAGE, "page/answer", "").filter(this::isWhole);
    var progress = reader.callProgress(form, Sample.PAGE);
    var receipt = reader.textProgress(form, Sample.PAGE);
    var conference = reader.conferenceProgress(form, Sample.PAGE);
    var recorded = reader.recorded(form, Sample.PAGE);
    return List.of(call, text, asking, progress, receipt, conference, recorded).stream()
        .filter(java.util.Optional::isPresent)
        .count();
  }

  private boolean isWhole(Incoming.Asking asking) {
    assertThat(asking.digits()).matches("[0-9*#]{0,64}");
    return !asking.callId().isEmpty();
  }

  private static String damaged(String body, Random random) {
    var damaged = new StringBuilder(body);
    int times = random.nextInt(6);
    for (int time = 0; time < times; time++) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(5)) {
        case 0 -> damaged.setCharAt(at, (char) random.nextInt(0x10000));
        case 1 -> damaged.insert(at, odd(random));
        case 2 -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(40)));
        case 3 -> damaged.insert(at, damaged.substring(at / 2, at));
        case 4 -> damaged.append('&').append(odd(random)).append('=').append(odd(random));
        default -> throw new IllegalStateException("five kinds of damage");
      }
      if (damaged.isEmpty()) {
        damaged.append('a');
      }
    }
    return damaged.toString();
  }

  private static String odd(Random random) {
    byte[] bytes = new byte[random.nextInt(8)];
    random.nextBytes(bytes);
    List<String> odd =
        List.of(
            "&&",
            "==",
            "%",
            "%00",
            "%ff%fe",
            "+",
            "Digits",
            "To=%2B",
            "SequenceNumber=99999999999999999999",
            "NumMedia=-1",
            "\uD800",
            new String(bytes, StandardCharsets.ISO_8859_1));
    return odd.get(random.nextInt(odd.size()));
  }
}
