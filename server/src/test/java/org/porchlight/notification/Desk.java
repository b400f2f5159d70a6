package org.porchlight.notification;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.porchlight.incident.Errand;
import org.porchlight.incident.Errand.About;
import org.porchlight.incident.Errand.PlaceCall;
import org.porchlight.incident.Errand.SendText;
import org.porchlight.incident.ErrandId;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.MessageId;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Priority;
import org.porchlight.incident.Sender;
import org.porchlight.incident.Texts;
import org.porchlight.incident.Words;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.PhoneSlots;
import org.porchlight.storage.TestStore;
import org.porchlight.storage.memory.MemoryStore;
import org.porchlight.telephony.Wording;

/// A messenger with everything it needs: a store in memory, a small network, a clock to turn.
final class Desk implements InstantSource {
  static final AgencyId AGENCY = new AgencyId("harbor");
  static final IncidentId INCIDENT = new IncidentId("01JD0000000000000000000001");
  static final IncidentId OTHER = new IncidentId("01JD0000000000000000000002");
  static final PhoneNumber FAMILIES = new PhoneNumber("+12025550170");
  static final PhoneNumber PAGES = new PhoneNumber("+12025550171");
  static final PhoneNumber PHONE = new PhoneNumber("+12025550181");
  static final Instant NOON = Instant.parse("2026-11-22T17:00:00Z");
  static final String PAGE_TEXT = "text.page.staff";

  private static final Wording WORDING =
      new Wording(
          List.of(
              book(
                  Language.EN,
                  Map.of(
                      PAGE_TEXT,
                      "{agency}: now? {slot}1 yes {slot}2 no, or {pages_number}",
                      Texts.STEP_PROMPT,
                      "Step {step}: {slot}4 worked",
                      Texts.PAGE_TAKEN,
                      "{who} has it since {when}",
                      "text.page.language",
                      "Who speaks {language}? {slot}1",
                      "language.es",
                      "Spanish",
                      Texts.CALL_OFFER,
                      "Call {line_number}")),
              book(Language.ES, Map.of(PAGE_TEXT, "{agency}: ahora? {slot}1 si {slot}2 no"))),
          Map.of());

  final MemoryStore store = new MemoryStore(this);
  final TestCarrier carrier = new TestCarrier();
  private Instant now = NOON;
  final BlockedPhones blocked = new BlockedPhones(this);
  private Messenger messenger = newMessenger(store.slots());

  private static Wording.Book book(Language language, Map<String, String> texts) {
    return new Wording.Book(language, 1, "demo", texts);
  }

  private Messenger newMessenger(PhoneSlots slots) {
    var settings =
        new NotificationSettings(
            "Harbor Line",
            ZoneId.of("America/New_York"),
            FAMILIES,
            PAGES,
            "AC1",
            NotificationSettings.PER_CALL);
    return new Messenger(carrier, slots, store.calls(), WORDING, settings, this, blocked);
  }

  @Override
  public Instant instant() {
    return now;
  }

  void letPass(Duration time) {
    now = now.plus(time);
  }

  /// Everything in memory is gone; store and network stay.
  void restart() {
    messenger = newMessenger(store.slots());
  }

  void restartWith(PhoneSlots slots) {
    messenger = newMessenger(slots);
  }

  /// Carries what was asked for at noon.
  Carried carry(Errand errand, int tries) {
    return carry(INCIDENT, errand, tries);
  }

  Carried carry(IncidentId incident, Errand errand, int tries) {
    return TestStore.await(begin(incident, errand, tries));
  }

  Future<Carried> begin(IncidentId incident, Errand errand, int tries) {
    return messenger.carry(AGENCY, incident, errand, tries, NOON);
  }

  /// Carries again and again, each time when it was put off to, until it has ended.
  Carried carryToTheEnd(Errand errand) {
    for (int tries = 0; tries < 50; tries++) {
      switch (carry(errand, tries)) {
        case Carried.Ended ended -> {
          return ended;
        }
        case Carried.PutOff(var notBefore) -> now = notBefore;
      }
    }
    throw new AssertionError("still put off after 50 tries");
  }

  static SendText page(Priority priority) {
    return text(
        priority,
        new About.OfPage(new PageId(3)),
        Sender.PAGES_NUMBER,
        Words.wording(PAGE_TEXT),
        Duration.ofMinutes(2));
  }

  static SendText message(Sender sender, Words words) {
    return text(
        Priority.FAMILY_MESSAGE,
        new About.OfMessage(new MessageId(2)),
        sender,
        words,
        Duration.ofHours(4));
  }

  private static SendText text(
      Priority priority, About about, Sender sender, Words words, Duration validity) {
    return new SendText(
        new ErrandId(7, 0), priority, about, PHONE, sender, words, Language.EN, validity);
  }

  static PlaceCall call(ErrandId id, Priority priority, About about, Sender sender) {
    return new PlaceCall(id, priority, about, PHONE, sender, Duration.ofSeconds(20));
  }

  static PlaceCall pageCall(int version, Priority priority) {
    return call(
        new ErrandId(version, 1), priority, new About.OfPage(new PageId(3)), Sender.PAGES_NUMBER);
  }
}
