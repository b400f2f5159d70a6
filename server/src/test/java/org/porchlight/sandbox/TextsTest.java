package org.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.sandbox.Town.CARLA;
import static org.porchlight.sandbox.Town.LINE;
import static org.porchlight.sandbox.Town.PAGES;
import static org.porchlight.sandbox.Town.SAM;

import com.twilio.base.ResourceSet;
import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.message.Feedback;
import com.twilio.type.PhoneNumber;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextsTest {
  @AutoClose private final Town town = new Town();

  private MessageCreator text(String to, String body) {
    return Message.creator(new PhoneNumber(to), new PhoneNumber(PAGES), body)
        .setStatusCallback(URI.create(town.customer().url() + "/receipt"));
  }

  private Message fetch(Message message) {
    return Message.fetcher(message.getSid()).fetch(town.twilio());
  }

  private List<String> receipts() {
    return town.customer().arrivals("/receipt").stream()
        .map(arrival -> arrival.value("MessageStatus"))
        .toList();
  }

  @Test
  void a_text_reaches_the_webhook_and_its_answer_reaches_the_handset() throws Exception {
    town.customer().says("/text", "<Message>We are here. Someone reads this now.</Message>");
    town.text(CARLA, LINE, "Mateo esta gritando");
    town.pass(2);

    Customer.Arrival arrival = town.customer().last("/text");
    assertThat(arrival.trusted()).isTrue();
    assertThat(arrival.value("Body")).isEqualTo("Mateo esta gritando");
    assertThat(arrival.value("From")).isEqualTo(CARLA);
    assertThat(arrival.value("NumSegments")).isEqualTo("1");
    assertThat(arrival.value("SmsStatus")).isEqualTo("received");
    assertThat(town.texts(CARLA))
        .containsExactly("Mateo esta gritando", "We are here. Someone reads this now.");
    JsonObject reply = town.phone(CARLA).getJsonArray("texts").getJsonObject(1);
    assertThat(reply.getString("direction")).isEqualTo("outbound-reply");
    assertThat(reply.getString("status")).isEqualTo("delivered");
  }

  @Test
  void what_came_of_a_text_in_the_end_can_be_told_the_carrier() {
    String sid = text(SAM, "Page 1 of 1").create(town.twilio()).getSid();
    var told = Feedback.creator(sid).setOutcome(Feedback.Outcome.UNCONFIRMED).create(town.twilio());

    assertThat(told.getMessageSid()).isEqualTo(sid);
    assertThat(told.getOutcome()).isEqualTo(Feedback.Outcome.UNCONFIRMED);
    assertThat(told.getUri()).endsWith("/Messages/" + sid + "/Feedback.json");
    assertThat(told.getDateCreated()).isNotNull();
    assertThat(Feedback.creator(sid).create(town.twilio()).getOutcome())
        .isEqualTo(Feedback.Outcome.CONFIRMED);
  }

  @Test
  void a_sent_text_reports_sent_then_delivered_and_never_its_first_status() throws Exception {
    Message message = text(SAM, "Page 1 of 1").create(town.twilio());
    assertThat(message.getStatus()).isEqualTo(Message.Status.QUEUED);
    assertThat(town.texts(SAM)).isEmpty();
    town.pass(1);
    assertThat(receipts()).containsExactly("sent", "delivered");
    assertThat(town.customer().arrivals("/receipt")).allMatch(Customer.Arrival::trusted);
    assertThat(town.customer().last("/receipt").value("RawDlrDoneDate")).isEqualTo("2611212310");
    assertThat(fetch(message).getStatus()).isEqualTo(Message.Status.DELIVERED);
    assertThat(town.texts(SAM)).containsExactly("Page 1 of 1");
  }

  @Test
  void one_number_sends_one_segment_a_second() throws Exception {
    text(SAM, "first").create(town.twilio());
    text(SAM, "second").create(town.twilio());
    town.pass(1);
    assertThat(town.texts(SAM)).containsExactly("first");
    town.pass(1);
    assertThat(town.texts(SAM)).containsExactly("first", "second");
  }

  @Test
  void stop_blocks_later_texts_and_still_reaches_the_webhook() throws Exception {
    town.text(SAM, PAGES, " stop ");
    town.pass(2);
    assertThat(town.customer().last("/text").value("Body")).isEqualTo(" stop ");
    assertThat(town.texts(SAM)).hasSize(2);
    assertThat(codeOf(text(SAM, "page"))).isEqualTo(21610);
    assertThat(codeOf(text(CARLA, "page"))).isZero();
    town.text(SAM, PAGES, "START");
    town.pass(2);
    assertThat(codeOf(text(SAM, "page"))).isZero();
  }

  @Test
  void a_reply_after_stop_fails_and_words_around_stop_do_not_count() throws Exception {
    town.customer().says("/text", "<Message statusCallback='/receipt'>Are you safe?</Message>");
    town.text(CARLA, LINE, "please make it stop");
    town.pass(3);
    assertThat(receipts()).containsExactly("sent", "delivered");
    town.text(CARLA, LINE, "END");
    town.pass(3);
    assertThat(receipts()).endsWith("failed");
    assertThat(town.customer().last("/receipt").value("ErrorCode")).isEqualTo("21610");
  }

  @Test
  void a_text_that_waits_too_long_fails_as_expired() throws Exception {
    town.fault("sms-long-queue", SAM, 1, 300_000);
    Message message = text(SAM, "page").setValidityPeriod(60).create(town.twilio());
    town.pass(59);
    assertThat(receipts()).isEmpty();
    town.pass(2);
    assertThat(receipts()).containsExactly("failed");
    assertThat(fetch(message).getErrorCode()).isEqualTo(30036);
    town.pass(600);
    assertThat(town.texts(SAM)).isEmpty();
  }

  @Test
  void a_waiting_text_can_be_cancelled_and_a_finished_one_redacted_and_deleted() throws Exception {
    town.fault("sms-long-queue", SAM, 1, 300_000);
    Message waiting = text(SAM, "page").create(town.twilio());
    Message.updater(waiting.getSid())
        .setStatus(Message.UpdateStatus.CANCELED)
        .update(town.twilio());
    assertThat(fetch(waiting).getStatus()).isEqualTo(Message.Status.CANCELED);

    Message done = text(SAM, "secret").create(town.twilio());
    town.pass(2);
    Message.updater(done.getSid()).setBody("").update(town.twilio());
    assertThat(fetch(done).getBody()).isEmpty();
    assertThat(Message.deleter(done.getSid()).delete(town.twilio())).isTrue();
    assertThat(town.rest("GET", "Messages/" + done.getSid() + ".json").statusCode()).isEqualTo(404);
  }

  @Test
  void the_test_numbers_answer_as_documented() {
    assertThat(codeOf(text("+15005550001", "x"))).isEqualTo(21211);
    assertThat(codeOf(text("+15005550002", "x"))).isEqualTo(21612);
    assertThat(codeOf(text("+15005550003", "x"))).isEqualTo(21408);
    assertThat(codeOf(text("+15005550004", "x"))).isEqualTo(21610);
    assertThat(codeOf(text("+15005550009", "x"))).isEqualTo(21614);
    assertThat(codeFrom("+15005550001")).isEqualTo(21212);
    assertThat(codeFrom("+15005550007")).isEqualTo(21606);
    assertThat(codeFrom("+15005550008")).isEqualTo(21611);
    assertThat(codeFrom("+15005550006")).isZero();
    assertThat(codeOf(text(SAM, "x".repeat(1601)))).isEqualTo(21617);
  }

  private int codeFrom(String from) {
    return codeOf(Message.creator(new PhoneNumber(SAM), new PhoneNumber(from), "x"));
  }

  private int codeOf(MessageCreator creator) {
    try {
      creator.create(town.twilio());
      return 0;
    } catch (ApiException refused) {
      return refused.getCode();
    }
  }

  @Test
  void a_list_finds_by_receiver_and_time_and_turns_its_pages() throws Exception {
    for (int i = 0; i < 5; i++) {
      text(SAM, "page " + i).create(town.twilio());
    }
    town.pass(60);
    text(CARLA, "other").create(town.twilio());
    ZonedDateTime start = Town.EVENING.atZone(ZoneOffset.UTC);
    ResourceSet<Message> found =
        Message.reader()
            .setTo(new PhoneNumber(SAM))
            .setDateSentAfter(start)
            .setPageSize(2L)
            .read(town.twilio());
    List<String> bodies = new ArrayList<>();
    found.forEach(message -> bodies.add(message.getBody()));
    assertThat(bodies).containsExactlyInAnyOrder("page 0", "page 1", "page 2", "page 3", "page 4");
    assertThat(
            Message.reader()
                .setTo(new PhoneNumber(SAM))
                .setDateSentAfter(start.plusSeconds(30))
                .read(town.twilio()))
        .isEmpty();
  }

  @Test
  void a_failing_text_webhook_goes_to_its_fallback() throws Exception {
    town.customer().answers("/text", 500, "text/plain", "broken");
    town.customer().says("/text-fallback", "<Message>Please call us.</Message>");
    town.text(CARLA, LINE, "help");
    town.pass(2);
    assertThat(town.customer().last("/text-fallback").value("ErrorCode")).isEqualTo("11200");
    assertThat(town.texts(CARLA)).endsWith("Please call us.");
  }

  @Test
  void two_programs_that_answer_each_other_are_stopped() throws Exception {
    town.customer().says("/text", "<Message>I am a program</Message>");
    town.text(CARLA, LINE, "hello");
    for (int again = 0; again < 20; again++) {
      town.text(CARLA, LINE, "again " + again);
    }
    town.pass(60);
    assertThat(town.texts(CARLA)).filteredOn("I am a program"::equals).hasSize(15);
    assertThat(town.array("/_ctl/alerts"))
        .extracting(alert -> ((JsonObject) alert).getInteger("code"))
        .contains(14107);
    town.text(CARLA, LINE, "later");
    town.pass(5);
    assertThat(town.texts(CARLA)).filteredOn("I am a program"::equals).hasSize(16);
  }
}
