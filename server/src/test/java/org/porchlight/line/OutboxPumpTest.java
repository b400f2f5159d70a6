package org.porchlight.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.ContactCommand.ReceiveContact;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.incident.Page;
import org.porchlight.incident.Policy;
import org.porchlight.incident.Source;
import org.porchlight.notification.BlockedPhones;
import org.porchlight.notification.Messenger;
import org.porchlight.notification.NotificationSettings;
import org.porchlight.notification.SlotKeeper;
import org.porchlight.notification.TestCarrier;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.ServerId;
import org.porchlight.storage.TestStore;
import org.porchlight.storage.memory.MemoryStore;
import org.porchlight.telephony.Carrier.Order;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.Wording;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class OutboxPumpTest {
  private static final AgencyId AGENCY = new AgencyId("harbor");
  private static final ServerId SERVER = new ServerId("one");
  private static final IncidentId INCIDENT = new IncidentId("01JD0000000000000000000001");
  private static final PhoneNumber FAMILIES = new PhoneNumber("+12025550170");
  private static final PhoneNumber PAGES = new PhoneNumber("+12025550171");
  private static final PhoneNumber PRIMARY = new PhoneNumber("+12025550181");
  private static final PhoneNumber CALLER = new PhoneNumber("+12025550103");

  private Instant now = Instant.parse("2026-11-22T17:00:00Z");
  private final MemoryStore store = new MemoryStore(() -> now);
  private final TestCarrier carrier = new TestCarrier();

  /// A contact came in, and the server stopped before anything left.
  @BeforeEach
  void contactThenCrash() {
    texted(turns(), INCIDENT);
    assertThat(carrier.taken()).isEmpty();
  }

  private static void texted(Turns turns, IncidentId incident) {
    var contact =
        new ReceiveContact(
            Medium.TEXT, CALLER, "SM9", Language.EN, List.of(), false, null, "Help us", 0);
    TestStore.await(
        turns.turn(
            incident,
            contact,
            new Source(new Actor.Caller(new ContactId(1)), Channel.TEXT),
            new NaturalKey("text:SM9")));
  }

  @Test
  void the_first_page_leaves_before_the_answer_to_the_family() {
    var turns = turns();
    turns.listen(pump(turns));
    texted(turns, new IncidentId("01JD0000000000000000000002"));

    assertThat(carrier.taken()).extracting(Order::to).startsWith(PRIMARY).contains(CALLER);
  }

  @Test
  void a_page_left_by_a_crash_goes_out_after_the_restart_for_the_rest_of_its_time() {
    now = now.plusSeconds(30);
    restart();

    assertThat(texts(PRIMARY)).hasSize(1);
    assertThat(texts(PRIMARY).getFirst().validity()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void a_page_left_too_long_is_reported_and_no_longer_sent() {
    now = now.plus(Duration.ofMinutes(3));
    restart();

    assertThat(texts(PRIMARY)).isEmpty();
    var state = TestStore.await(turns().state(INCIDENT));
    assertThat(state.pages().all().getFirst().delivery().get(Medium.TEXT))
        .isEqualTo(Page.Delivery.MISSED);
  }

  private List<TextOrder> texts(PhoneNumber to) {
    return carrier.taken().stream()
        .filter(order -> order.to().equals(to))
        .filter(TextOrder.class::isInstance)
        .map((Order order) -> (TextOrder) order)
        .toList();
  }

  private void restart() {
    TestStore.await(pump(turns()).start());
  }

  private OutboxPump pump(Turns turns) {
    return new OutboxPump(
        AGENCY,
        store.outbox(),
        SERVER,
        turns,
        messenger(),
        new SlotKeeper(store.slots()),
        () -> now,
        (_, _) -> () -> {});
  }

  private Messenger messenger() {
    var settings =
        new NotificationSettings(
            "Harbor Line", ZoneId.of("America/New_York"), FAMILIES, PAGES, "AC1", Duration.ZERO);
    var texts =
        Map.of(
            "text.page.staff", "{slot}1 or {slot}2",
            "text.first", "We have your message",
            "text.first_nobody_live", "We have your message",
            "text.first_monitored", "Hi");
    var wording = new Wording(List.of(new Wording.Book(Language.EN, 1, "demo", texts)), Map.of());
    return new Messenger(
        carrier,
        store.slots(),
        store.calls(),
        wording,
        settings,
        () -> now,
        new BlockedPhones(() -> now));
  }

  private Turns turns() {
    var primary =
        new StaffMember(new StaffId("S1"), "Sam", Duty.PRIMARY, PRIMARY, List.of(Language.EN));
    var world =
        new World(
            AGENCY, store, _ -> new OnCall(List.of(primary)), Policy.DEFAULTS, () -> now, () -> 0L);
    return new Turns(AGENCY, SERVER, store, world);
  }
}
