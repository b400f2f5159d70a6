package org.porchlight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Medium;
import org.porchlight.notification.PhoneCodes.Told;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.memory.Completion;
import org.porchlight.storage.memory.MemoryStore;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Wording;

/// Each telephone is told its own code, whoever else is verified meanwhile.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PhoneCodesTest {
  private static final AgencyId AGENCY = new AgencyId("demo");
  private static final FamilyId FAMILY = new FamilyId("FAM-0007");
  private static final FamilyId OTHERS = new FamilyId("FAM-0008");
  private static final PhoneNumber PHONE = new PhoneNumber("+12025550103");
  private static final PhoneNumber OTHER = new PhoneNumber("+12025550104");
  private static final PhoneNumber PAGES = new PhoneNumber("+12025550171");
  private static final Instant NOW = Instant.parse("2026-10-10T00:41:00Z");

  private final Deque<Runnable> asked = new ArrayDeque<>();
  private final Random entropy = new Random(7);
  private final TestCarrier carrier = new TestCarrier();
  private final PhoneCodes codes = codes();

  @Test
  void two_codes_that_are_asked_for_at_once_are_each_said_to_their_own_telephone() {
    codes.send(FAMILY, PHONE, Medium.VOICE, Language.EN, "S1");
    codes.send(OTHERS, OTHER, Medium.VOICE, Language.EN, "S1");
    answerAll();

    assertThat(carrier.taken()).hasSize(2);
    for (var call : carrier.taken()) {
      FamilyId family = call.to().equals(PHONE) ? FAMILY : OTHERS;
      Future<Told> told = codes.read(family, call.to(), said(call.token()), "S1");
      answerAll();
      assertThat(told.result()).as(call.to().toString()).isEqualTo(Told.MATCHED);
    }
  }

  @Test
  void a_call_that_rings_over_a_restart_is_told_no_other_telephones_code() {
    codes.send(FAMILY, PHONE, Medium.VOICE, Language.EN, "S1");
    answerAll();
    var ringing = carrier.call().token();

    PhoneCodes restarted = codes();
    restarted.send(OTHERS, OTHER, Medium.VOICE, Language.EN, "S1");
    answerAll();

    assertThat(restarted.says(ringing).orElseThrow()).containsExactly(new Spoken.Hangup());
    assertThat(restarted.says(carrier.call().token()).orElseThrow()).hasSizeGreaterThan(1);
  }

  private String said(LegToken leg) {
    return codes.says(leg).orElseThrow().stream()
        .filter(Spoken.Say.class::isInstance)
        .map(say -> ((Spoken.Say) say).words().replaceAll("[^0-9]", ""))
        .findFirst()
        .orElse("");
  }

  private void answerAll() {
    while (!asked.isEmpty()) {
      asked.remove().run();
    }
  }

  private PhoneCodes codes() {
    var wording =
        new Wording(
            List.of(
                new Wording.Book(Language.EN, 1, "demo", Map.of("voice.code", "Code: {code}."))),
            Map.of());
    var settings =
        new NotificationSettings(
            "Porchlight", ZoneOffset.UTC, PAGES, PAGES, "account", NotificationSettings.PER_CALL);
    var book = new PhoneBook(AGENCY, new MemoryStore(() -> NOW, new Later()), () -> NOW);
    return new PhoneCodes(book, carrier, wording, settings, () -> NOW, entropy::nextLong);
  }

  /// Answers once everybody has asked.
  private final class Later implements Completion {
    @Override
    public <T> Future<T> complete(String call, Supplier<T> work) {
      Promise<T> answer = Promise.promise();
      asked.add(() -> Completion.immediate().complete(call, work).onComplete(answer));
      return answer.future();
    }
  }
}
