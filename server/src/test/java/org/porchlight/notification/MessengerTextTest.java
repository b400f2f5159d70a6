package org.porchlight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.ErrandResult;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Priority;
import org.porchlight.incident.Sender;
import org.porchlight.incident.Texts;
import org.porchlight.incident.Undelivery;
import org.porchlight.incident.Words;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.PhoneSlots;
import org.porchlight.storage.StorageException;
import org.porchlight.storage.TestStore;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class MessengerTextTest {
  private final Desk desk = new Desk();

  @Test
  void a_page_to_a_phone_with_nothing_else_open_offers_bare_digits() {
    assertThat(desk.carry(Desk.page(Priority.FIRST_PAGE), 0)).isEqualTo(taken("SM1"));

    assertThat(desk.carrier.text().body())
        .isEqualTo("Harbor Line: now? 1 yes 2 no, or +12025550171");
    assertThat(desk.carrier.text().from()).isEqualTo(Desk.PAGES);
    assertThat(desk.carrier.text().to()).isEqualTo(Desk.PHONE);
    assertThat(desk.carrier.text().token().leg()).isEqualTo("p3-text");
  }

  @Test
  void a_later_incident_on_the_same_phone_offers_digits_of_its_own_slot() {
    desk.carry(Desk.OTHER, Desk.page(Priority.FIRST_PAGE), 0);
    desk.carry(Desk.page(Priority.FIRST_PAGE), 0);

    assertThat(desk.carrier.text().body()).contains("31 yes 32 no");
  }

  @Test
  void a_step_prompt_offers_the_digits_of_its_slot() {
    claim(Desk.OTHER);
    var prompt = new Words.Wording(Texts.STEP_PROMPT, Map.of("step", "2"));
    desk.carry(Desk.message(Sender.PAGES_NUMBER, prompt), 0);

    assertThat(desk.carrier.text().body()).isEqualTo("Step 2: 34 worked");
    assertThat(desk.carrier.text().token().leg()).isEqualTo("m2");
  }

  @Test
  void a_notice_that_asks_nothing_takes_no_slot() {
    var notice = new Words.Wording(Texts.PAGE_TAKEN, Map.of("who", "S2"));
    desk.carry(Desk.message(Sender.PAGES_NUMBER, notice), 0);

    assertThat(desk.carrier.text().body()).isEqualTo("S2 has it since 12:00");
    assertThat(TestStore.await(desk.store.slots().held(Desk.AGENCY, Desk.PHONE))).isEmpty();
  }

  @Test
  void a_language_that_is_looked_for_is_said_by_its_name() {
    var needed = new Words.Wording("text.page.language", Map.of("language", "ES"));
    desk.carry(Desk.message(Sender.PAGES_NUMBER, needed), 0);

    assertThat(desk.carrier.text().body()).startsWith("Who speaks Spanish?");
  }

  @Test
  void a_person_s_own_words_leave_the_families_line_as_they_are() {
    desk.carry(Desk.message(Sender.FAMILIES_LINE, new Words.Own("I'm {here}, Sam.")), 0);

    assertThat(desk.carrier.text().body()).isEqualTo("I'm {here}, Sam.");
    assertThat(desk.carrier.text().from()).isEqualTo(Desk.FAMILIES);
  }

  @Test
  void a_text_longer_than_the_carrier_takes_is_refused_and_never_cut() {
    String longest = "a".repeat(Messenger.TEXT_CHARACTERS_MAX);
    var over = Desk.message(Sender.FAMILIES_LINE, new Words.Own(longest + "b"));
    assertThat(desk.carry(over, 0)).isEqualTo(refused(Undelivery.CANNOT_TEXT));
    assertThat(desk.carrier.taken()).isEmpty();

    var full = Desk.message(Sender.FAMILIES_LINE, new Words.Own(longest));
    assertThat(desk.carry(full, 0)).isEqualTo(taken("SM1"));
  }

  @Test
  void a_page_s_text_that_waited_past_its_validity_is_not_sent() {
    desk.letPass(Duration.ofMinutes(2));
    assertThat(desk.carry(Desk.page(Priority.FIRST_PAGE), 1))
        .isEqualTo(refused(Undelivery.EXPIRED));
    assertThat(desk.carrier.taken()).isEmpty();
  }

  @Test
  void a_late_text_takes_only_what_is_left_of_its_validity_along() {
    desk.letPass(Duration.ofSeconds(45));
    desk.carry(Desk.page(Priority.FIRST_PAGE), 0);
    assertThat(desk.carrier.text().validity()).isEqualTo(Duration.ofSeconds(75));
  }

  @Test
  void a_refused_text_says_why_at_once() {
    desk.carrier.expect(TestCarrier.Mood.REFUSING);
    assertThat(desk.carry(Desk.page(Priority.FIRST_PAGE), 0))
        .isEqualTo(new Carried.Ended(new ErrandResult.Refused(Undelivery.OPTED_OUT, "21610")));
  }

  @Test
  void a_phone_that_is_blocked_is_texted_no_more_until_it_says_start() {
    var blocked = new Carried.Ended(new ErrandResult.Refused(Undelivery.OPTED_OUT, "21610"));
    desk.carrier.expect(TestCarrier.Mood.REFUSING);
    desk.carry(Desk.page(Priority.FIRST_PAGE), 0);
    assertThat(desk.carry(Desk.OTHER, Desk.page(Priority.PAGE), 0)).isEqualTo(blocked);
    desk.blocked.hear(says("Stop"));
    assertThat(desk.carry(Desk.OTHER, Desk.page(Priority.PAGE), 0)).isEqualTo(blocked);
    assertThat(desk.carrier.taken()).isEmpty();

    desk.blocked.hear(says(" START "));
    assertThat(desk.carry(Desk.OTHER, Desk.page(Priority.PAGE), 0)).isEqualTo(taken("SM1"));
  }

  @Test
  void after_an_hour_the_carrier_is_asked_anew_whether_a_phone_is_blocked() {
    desk.blocked.refused(Desk.PAGES, Desk.PHONE);
    assertThat(desk.blocked.bar(Desk.PAGES, Desk.PHONE)).isTrue();
    assertThat(desk.blocked.bar(Desk.FAMILIES, Desk.PHONE)).isFalse();

    desk.letPass(BlockedPhones.KNOWN_FOR);
    assertThat(desk.blocked.bar(Desk.PAGES, Desk.PHONE)).isFalse();
  }

  private static Incoming.Text says(String body) {
    return new Incoming.Text("SM7", new Address.Known(Desk.PHONE), Desk.PAGES, body, 0);
  }

  @Test
  void a_first_page_waits_for_a_busy_carrier_only_as_long_as_that_asks() {
    desk.carrier.expect(TestCarrier.Mood.BUSY, TestCarrier.Mood.BUSY);
    var page = Desk.page(Priority.FIRST_PAGE);
    var asked = new Carried.PutOff(Desk.NOON.plus(TestCarrier.BUSY_FOR));
    assertThat(desk.carry(page, 0)).isEqualTo(asked);
    assertThat(desk.carry(page, 1)).isEqualTo(asked);
    assertThat(desk.carry(page, 2)).isEqualTo(taken("SM1"));
    assertThat(desk.carrier.looks()).isZero();
  }

  @Test
  void lesser_texts_give_a_busy_carrier_twice_the_time_each_time() {
    desk.carrier.expect(
        TestCarrier.Mood.BUSY, TestCarrier.Mood.BUSY, TestCarrier.Mood.BUSY, TestCarrier.Mood.BUSY);
    var page = Desk.page(Priority.PAGE);
    assertThat(desk.carry(page, 0)).isEqualTo(putOff(3));
    assertThat(desk.carry(page, 1)).isEqualTo(putOff(3));
    assertThat(desk.carry(page, 2)).isEqualTo(putOff(4));
    assertThat(desk.carry(page, 3)).isEqualTo(putOff(8));
  }

  @Test
  void a_phone_with_more_incidents_than_digits_is_not_paged_by_text() {
    for (int i = 0; i < ReplyDigits.SLOTS_MAX; i++) {
      claim(new IncidentId("01JD11111111111111111111%02d".formatted(i)));
    }
    assertThat(desk.carry(Desk.page(Priority.FIRST_PAGE), 0))
        .isEqualTo(refused(Undelivery.CANNOT_TEXT));
  }

  @Test
  void a_text_that_nobody_wrote_is_told_as_a_fault_so_that_another_channel_follows() {
    var unknown = Desk.message(Sender.PAGES_NUMBER, Words.wording("text.no_such_key"));
    assertThat(desk.carry(unknown, 0)).isEqualTo(refused(Undelivery.CARRIER_FAULT));
  }

  @Test
  void a_store_out_of_order_is_waited_for() {
    desk.restartWith(new BrokenSlots());
    assertThat(desk.carry(Desk.page(Priority.FIRST_PAGE), 0)).isEqualTo(putOff(1));
    assertThat(desk.carrier.taken()).isEmpty();
  }

  @Test
  void an_errand_that_is_under_way_is_not_begun_twice() {
    Promise<Void> gate = Promise.promise();
    desk.carrier.holdBack(gate.future());
    var page = Desk.page(Priority.FIRST_PAGE);
    Future<Carried> one = desk.begin(Desk.INCIDENT, page, 0);
    Future<Carried> other = desk.begin(Desk.INCIDENT, page, 1);
    assertThat(one.isComplete()).isFalse();
    gate.complete();

    assertThat(TestStore.await(one)).isEqualTo(taken("SM1"));
    assertThat(TestStore.await(other)).isEqualTo(taken("SM1"));
    assertThat(desk.carrier.attempts()).isEqualTo(1);
  }

  private void claim(IncidentId incident) {
    TestStore.await(desk.store.slots().claim(Desk.AGENCY, Desk.PHONE, incident));
  }

  static Carried taken(String carrierId) {
    return new Carried.Ended(new ErrandResult.Taken(carrierId));
  }

  static Carried refused(Undelivery why) {
    return new Carried.Ended(new ErrandResult.Refused(why));
  }

  static Carried putOff(int secondsAfterNoon) {
    return new Carried.PutOff(Desk.NOON.plusSeconds(secondsAfterNoon));
  }

  private static final class BrokenSlots implements PhoneSlots {
    @Override
    public Future<Integer> claim(AgencyId agency, PhoneNumber phone, IncidentId incident) {
      return Future.failedFuture(new StorageException("no answer within 600 ms"));
    }

    @Override
    public Future<Void> release(AgencyId agency, PhoneNumber phone, IncidentId incident) {
      return Future.failedFuture(new StorageException("no answer within 600 ms"));
    }

    @Override
    public Future<Optional<IncidentId>> last(AgencyId agency, PhoneNumber phone) {
      return Future.failedFuture(new StorageException("no answer within 600 ms"));
    }

    @Override
    public Future<SortedMap<Integer, IncidentId>> held(AgencyId agency, PhoneNumber phone) {
      return Future.failedFuture(new StorageException("no answer within 600 ms"));
    }
  }
}
