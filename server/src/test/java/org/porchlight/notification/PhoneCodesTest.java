package org.porchlight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;
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

  private static final Wording WORDING = wording();
  private static final Pattern DIGIT = Pattern.compile("Press ([3-9])");

  private final Deque<Runnable> asked = new ArrayDeque<>();
  private final Random entropy = new Random(7);
  private final TestCarrier carrier = new TestCarrier();
  private final MemoryStore store = new MemoryStore(() -> NOW, new Later());
  private final Server server = new Server();

  /// One server of the line; another over the same store is what a restart leaves.
  private final class Server {
    private final CodeCarrier calls =
        new CodeCarrier(
            AGENCY, PAGES, carrier, WORDING, store.tickets(), () -> NOW, entropy::nextLong);
    private final PhoneCodes codes =
        new PhoneCodes(
            new PhoneBook(AGENCY, store, () -> NOW), calls, () -> NOW, entropy::nextLong);

    void rings(FamilyId family, PhoneNumber phone) {
      codes.send(family, phone, Medium.VOICE, Language.EN, "S1");
      answerAll();
    }

    /// The code that whoever picks up is told once they pressed the digit they hear.
    String said(LegToken leg) {
      var digit = DIGIT.matcher(heard(leg, ""));
      assertThat(digit.find()).isTrue();
      String words = heard(leg, digit.group(1));
      return words.substring(0, words.indexOf('.')).replaceAll("[^0-9]", "");
    }

    private String heard(LegToken leg, String pressed) {
      var says =
          calls.says(
              new Incoming.Asking(
                  "CA1", leg, "code/say", pressed, null, new Address.Known(PHONE), ""));
      answerAll();
      return says.result().stream()
          .filter(Spoken.SpokenMenu.class::isInstance)
          .flatMap(menu -> ((Spoken.SpokenMenu) menu).prompt().stream())
          .filter(Spoken.Say.class::isInstance)
          .map(say -> ((Spoken.Say) say).words())
          .findFirst()
          .orElse("");
    }

    Told told(FamilyId family, PhoneNumber phone, String code) {
      Future<Told> told = codes.read(family, phone, code, "S1");
      answerAll();
      return told.result();
    }
  }

  @Test
  void two_codes_that_are_asked_for_at_once_are_each_said_to_their_own_telephone() {
    server.codes.send(FAMILY, PHONE, Medium.VOICE, Language.EN, "S1");
    server.codes.send(OTHERS, OTHER, Medium.VOICE, Language.EN, "S1");
    answerAll();

    assertThat(carrier.taken()).hasSize(2);
    for (var call : carrier.taken()) {
      FamilyId family = call.to().equals(PHONE) ? FAMILY : OTHERS;
      assertThat(server.told(family, call.to(), server.said(call.token())))
          .as(call.to().toString())
          .isEqualTo(Told.MATCHED);
    }
  }

  @Test
  void a_call_that_rings_over_a_restart_is_told_its_own_code_and_no_other_telephones() {
    server.rings(FAMILY, PHONE);
    var ringing = carrier.call().token();

    var restarted = new Server();
    restarted.rings(OTHERS, OTHER);

    assertThat(restarted.told(FAMILY, PHONE, restarted.said(ringing))).isEqualTo(Told.MATCHED);
    assertThat(restarted.told(OTHERS, OTHER, restarted.said(carrier.call().token())))
        .isEqualTo(Told.MATCHED);
  }

  private void answerAll() {
    while (!asked.isEmpty()) {
      asked.remove().run();
    }
  }

  private static Wording wording() {
    return new Wording(
        List.of(
            new Wording.Book(
                Language.EN,
                1,
                "demo",
                Map.of("voice.code", "Code: {code}.", "voice.code_press", "Press {digit}"))),
        Map.of());
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
