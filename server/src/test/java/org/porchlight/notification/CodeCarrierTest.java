package org.porchlight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Undelivery;
import org.porchlight.notification.CodeCarrier.Carried;
import org.porchlight.notification.CodeCarrier.Code;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.memory.MemoryStore;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Carrier.CallOrder;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Wording;

/// A code reaches a person, whatever their telephone takes, and no machine.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CodeCarrierTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+12025550181");
  private static final PhoneNumber PAGES = new PhoneNumber("+12025550171");
  private static final Wording WORDING =
      new Wording(
          List.of(
              new Wording.Book(
                  Language.ES,
                  1,
                  "demo",
                  Map.of(
                      "text.sign_in_code", "Clave {code}",
                      "voice.sign_in_code", "Su clave es {code}.",
                      "voice.code_press", "Oprima {digit}"))),
          Map.of());

  private Instant now = Instant.parse("2026-10-10T00:41:00Z");
  private final TestCarrier carrier = new TestCarrier();
  private final Random chance = new Random(7);
  private final CodeCarrier codes =
      new CodeCarrier(
          new AgencyId("demo"),
          PAGES,
          carrier,
          WORDING,
          new MemoryStore(() -> now).tickets(),
          () -> now,
          chance::nextLong);

  private static Code code() {
    return new Code(
        PHONE,
        Language.ES,
        "407132",
        "text.sign_in_code",
        "voice.sign_in_code",
        Duration.ofMinutes(5));
  }

  private List<Spoken> hears(LegToken leg, String pressed) {
    return codes
        .says(
            new Incoming.Asking(
                "CA1", leg, "code/say", pressed, null, new Address.Known(PHONE), ""))
        .result();
  }

  private String words(LegToken leg, String pressed) {
    return hears(leg, pressed).toString();
  }

  private static String digit(String words) {
    return words.replaceAll("(?s).*Oprima ([3-9]).*", "$1");
  }

  private LegToken rung() {
    return carrier.taken().stream()
        .filter(CallOrder.class::isInstance)
        .reduce((_, last) -> last)
        .orElseThrow()
        .token();
  }

  private long calls() {
    return carrier.taken().stream().filter(CallOrder.class::isInstance).count();
  }

  @Test
  void nobody_hears_the_code_before_they_pressed_the_digit_they_heard() {
    assertThat(codes.call(code()).result()).isEqualTo(Carried.CALLED);
    String digit = digit(words(rung(), ""));

    assertThat(words(rung(), "")).doesNotContain("4, 0, 7", "407132");
    for (int key = 0; key <= 9; key++) {
      if (key != Integer.parseInt(digit)) {
        assertThat(words(rung(), Integer.toString(key))).doesNotContain("4, 0, 7");
      }
    }
    assertThat(words(rung(), digit)).containsSubsequence("4, 0, 7, 1, 3, 2", "4, 0, 7, 1, 3, 2");
    assertThat(hears(rung(), digit).getLast()).isEqualTo(new Spoken.Hangup());
  }

  @Test
  void a_call_says_nothing_once_the_code_is_too_old() {
    codes.call(code());
    String digit = digit(words(rung(), ""));
    now = now.plus(Duration.ofMinutes(5));

    assertThat(hears(rung(), digit)).containsExactly(new Spoken.Hangup());
  }

  @Test
  void a_phone_that_takes_no_texts_is_rung_with_the_same_code() {
    carrier.expect(TestCarrier.Mood.REFUSING);

    assertThat(codes.textOrCall(code()).result()).isEqualTo(Carried.CALLED);
    assertThat(words(rung(), digit(words(rung(), "")))).contains("4, 0, 7, 1, 3, 2");
  }

  @Test
  void a_text_that_does_not_arrive_is_followed_by_one_call() {
    assertThat(codes.textOrCall(code()).result()).isEqualTo(Carried.TEXTED);
    var text = carrier.taken().getFirst();
    assertThat(text).isInstanceOf(TextOrder.class);
    var landline =
        new Incoming.TextProgress(
            "SM1", text.token(), Incoming.TextStatus.UNDELIVERED, Undelivery.CANNOT_TEXT, "30006");
    codes.report(landline);
    codes.report(landline);

    assertThat(calls()).isEqualTo(1);
    assertThat(rung()).isNotEqualTo(text.token());
  }

  @Test
  void who_verifies_a_telephone_by_text_is_rung_only_where_they_ask() {
    carrier.expect(TestCarrier.Mood.REFUSING);

    assertThat(codes.text(code()).result()).isEqualTo(Carried.NOT_CARRIED);
    assertThat(calls()).isZero();
  }
}
