package org.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.porchlight.sandbox.Town.BEA;
import static org.porchlight.sandbox.Town.LINE;
import static org.porchlight.sandbox.Town.SAM;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.Application;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.Queue;
import com.twilio.rest.api.v2010.account.Recording;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Two accounts on one network: what is one's, the other neither sees nor changes.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoAccountsTest {
  private static final String SECOND = "AC22222222222222222222222222222222";
  private static final String THEIRS = "+12025550175";

  private static final String PHONES =
      """
      numbers:
        - {e164: "+12025550170", voice_url: "${PUBLIC_URL}/voice", sms_url: "${PUBLIC_URL}/text"}
        - {e164: "+12025550175", sms_url: "${PUBLIC_URL}/text", account: second}
      phones:
        - {e164: "+12025550181", name: Sam, language: en-US, group: Staff}
        - {e164: "+12025550182", name: Bea, language: en-US, group: Staff}
      """;

  private final Town town =
      new Town(options -> options.withPhones(PHONES).withSecondAccount(SECOND, "second-token"));
  private final TwilioRestClient first = town.twilio();
  private final TwilioRestClient second = town.client(SECOND, "second-token");

  @AfterEach
  void close() {
    town.close();
  }

  private static Message text(TwilioRestClient account, String from) {
    return Message.creator(new PhoneNumber(SAM), new PhoneNumber(from), "hello").create(account);
  }

  private Call call(TwilioRestClient account, String from, String to) {
    return Call.creator(
            new PhoneNumber(to), new PhoneNumber(from), URI.create(town.customer().url() + "/room"))
        .create(account);
  }

  private static void isRefused(int code, ThrowingCallable request) {
    assertThatThrownBy(request)
        .isInstanceOfSatisfying(
            ApiException.class, refusal -> assertThat(refusal.getCode()).isEqualTo(code));
  }

  private static <T> List<T> listed(Iterable<T> all) {
    return StreamSupport.stream(all.spliterator(), false).toList();
  }

  @Test
  void each_lists_its_own_texts_and_says_so() {
    Message ours = text(first, LINE);
    Message theirs = text(second, THEIRS);

    assertThat(listed(Message.reader().read(first)))
        .extracting(Message::getSid)
        .containsExactly(ours.getSid());
    assertThat(listed(Message.reader().read(second)))
        .extracting(Message::getSid, Message::getAccountSid)
        .containsExactly(tuple(theirs.getSid(), SECOND));
    assertThat(theirs.getUri()).startsWith("/2010-04-01/Accounts/" + SECOND + "/Messages/");
  }

  @Test
  void what_is_anothers_is_not_there() {
    String text = text(second, THEIRS).getSid();
    String call = call(second, THEIRS, SAM).getSid();
    String application = Application.creator().create(second).getSid();

    isRefused(20003, () -> Message.fetcher(SECOND, text).fetch(first));
    isRefused(20404, () -> Message.fetcher(text).fetch(first));
    isRefused(20404, () -> Message.updater(text).setBody("").update(first));
    isRefused(20404, () -> Message.deleter(text).delete(first));
    isRefused(20404, () -> Call.fetcher(call).fetch(first));
    isRefused(20404, () -> Call.updater(call).setStatus(Call.UpdateStatus.COMPLETED).update(first));
    isRefused(20404, () -> Application.fetcher(application).fetch(first));
    assertThat(Call.fetcher(call).fetch(second).getAccountSid()).isEqualTo(SECOND);
    assertThat(Application.fetcher(application).fetch(second).getAccountSid()).isEqualTo(SECOND);
  }

  @Test
  void nobody_calls_or_texts_by_a_number_that_is_anothers() {
    isRefused(21606, () -> text(first, THEIRS));
    isRefused(21606, () -> text(second, LINE));
    isRefused(21210, () -> call(first, THEIRS, SAM));
    assertThat(listed(IncomingPhoneNumber.reader().read(second)))
        .extracting(number -> number.getPhoneNumber().toString())
        .containsExactly(THEIRS);
    assertThat(listed(Account.reader().read(second)))
        .extracting(Account::getSid)
        .containsExactly(SECOND);
  }

  @Test
  void a_conference_of_the_same_name_is_another_one() throws Exception {
    town.customer()
        .says(
            "/room",
            "<Dial><Conference statusCallback='/told' statusCallbackEvent='start join'>night"
                + "</Conference></Dial>");
    call(first, LINE, SAM);
    town.pass(2);
    town.answer(SAM);
    call(second, THEIRS, BEA);
    town.pass(2);
    town.answer(BEA);
    town.pass(2);

    assertThat(town.phone(SAM).getJsonObject("call").getJsonArray("with")).isEmpty();
    assertThat(town.customer().last("/told").value("AccountSid")).isEqualTo(SECOND);
    assertThat(listed(Conference.reader().read(first))).hasSize(1);
    assertThat(listed(Conference.reader().read(second)))
        .extracting(Conference::getAccountSid)
        .containsExactly(SECOND);
  }

  @Test
  void the_test_number_sends_for_whoever_asks() {
    String text = text(second, "+15005550006").getSid();
    String call = call(second, "+15005550006", SAM).getSid();

    assertThat(Message.fetcher(text).fetch(second).getAccountSid()).isEqualTo(SECOND);
    assertThat(Call.fetcher(call).fetch(second).getAccountSid()).isEqualTo(SECOND);
    isRefused(20404, () -> Message.fetcher(text).fetch(first));
    isRefused(20404, () -> Call.fetcher(call).fetch(first));
  }

  @Test
  void a_leg_is_whose_the_call_is_that_dialled_it() throws Exception {
    town.customer().says("/theirs", "<Dial><Number>" + BEA + "</Number></Dial>");
    String number = listed(IncomingPhoneNumber.reader().read(second)).getFirst().getSid();
    IncomingPhoneNumber.updater(number)
        .setVoiceUrl(URI.create(town.customer().url() + "/theirs"))
        .update(second);
    town.call(SAM, THEIRS);
    town.pass(2);

    assertThat(listed(Call.reader().read(second))).hasSize(2);
    assertThat(listed(Call.reader().read(first))).isEmpty();
  }

  @Test
  void nobody_rings_on_under_a_number_that_is_anothers() throws Exception {
    town.customer()
        .says("/voice", "<Dial callerId='" + THEIRS + "'><Number>" + BEA + "</Number></Dial>");
    town.call(SAM, LINE);
    town.pass(2);

    assertThat(town.send("GET", "/monitor/v1/Alerts", "", "").body()).contains("13214");
    assertThat(listed(Call.reader().read(first))).hasSize(1);
  }

  @Test
  void rooms_recordings_queues_and_numbers_of_another_are_not_there() throws Exception {
    town.customer().says("/room", "<Dial><Conference>night</Conference></Dial>");
    String call = call(second, THEIRS, BEA).getSid();
    town.pass(2);
    town.answer(BEA);
    town.pass(2);
    String room = listed(Conference.reader().read(second)).getFirst().getSid();
    String queue = Queue.creator("night").create(second).getSid();
    String number = listed(IncomingPhoneNumber.reader().read(second)).getFirst().getSid();
    String recording =
        com.twilio.rest.api.v2010.account.call.Recording.creator(call).create(second).getSid();

    isRefused(20404, () -> Conference.fetcher(room).fetch(first));
    isRefused(
        20404,
        () -> Conference.updater(room).setStatus(Conference.UpdateStatus.COMPLETED).update(first));
    isRefused(20404, () -> Participant.fetcher(room, call).fetch(first));
    isRefused(20404, () -> Participant.updater(room, call).setMuted(true).update(first));
    isRefused(20404, () -> Participant.deleter(room, call).delete(first));
    isRefused(20404, () -> Participant.fetcher("night", call).fetch(first));
    isRefused(20404, () -> Queue.fetcher(queue).fetch(first));
    isRefused(20404, () -> Queue.deleter(queue).delete(first));
    isRefused(20404, () -> Recording.fetcher(recording).fetch(first));
    isRefused(20404, () -> Recording.deleter(recording).delete(first));
    isRefused(20404, () -> IncomingPhoneNumber.updater(number).setFriendlyName("x").update(first));
    isRefused(20404, () -> IncomingPhoneNumber.deleter(number).delete(first));
    assertThat(listed(Queue.reader().read(first))).isEmpty();
    assertThat(listed(Recording.reader().read(first))).isEmpty();
    assertThat(Participant.fetcher(room, call).fetch(second).getAccountSid()).isEqualTo(SECOND);
    assertThat(Queue.fetcher(queue).fetch(second).getAccountSid()).isEqualTo(SECOND);
    assertThat(Recording.fetcher(recording).fetch(second).getAccountSid()).isEqualTo(SECOND);
  }

  @Test
  void a_token_opens_its_own_account_alone() {
    TwilioRestClient wrong = town.client(SECOND, SandboxOptions.DEMO_TOKEN);
    isRefused(20003, () -> Message.reader().read(wrong));
    isRefused(20003, () -> text(wrong, THEIRS));
  }
}
