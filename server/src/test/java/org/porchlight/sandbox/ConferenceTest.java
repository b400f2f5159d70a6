package org.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.porchlight.sandbox.Town.BEA;
import static org.porchlight.sandbox.Town.CARLA;
import static org.porchlight.sandbox.Town.LINE;
import static org.porchlight.sandbox.Town.PAGES;
import static org.porchlight.sandbox.Town.SAM;

import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.call.Recording;
import com.twilio.rest.api.v2010.account.conference.Participant;
import com.twilio.type.PhoneNumber;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConferenceTest {
  @AutoClose private final Town town = new Town();

  @BeforeEach
  void open() throws Exception {
    town.customer()
        .says(
            "/voice",
            "<Dial><Conference startConferenceOnEnter='false' waitUrl='/wait'"
                + " statusCallback='/room' statusCallbackEvent='start end join leave hold'>"
                + "leg-1</Conference></Dial>");
    town.customer().says("/wait", "<Say>Still looking for someone</Say><Pause length='10'/>");
    town.customer()
        .says(
            "/page",
            "<Dial hangupOnStar='true' action='/menu'><Conference>leg-1</Conference></Dial>");
    town.customer().says("/menu", "<Say>Step menu</Say><Pause length='60'/>");
  }

  private Call staffJoins(String phone) throws Exception {
    Call call =
        Call.creator(
                new PhoneNumber(phone),
                new PhoneNumber(PAGES),
                URI.create(town.customer().url() + "/page"))
            .create(town.twilio());
    town.pass(2);
    town.answer(phone);
    return call;
  }

  private Conference room() {
    return Conference.reader().setFriendlyName("leg-1").read(town.twilio()).iterator().next();
  }

  private List<?> with(String phone) throws Exception {
    return town.phone(phone).getJsonObject("call").getJsonArray("with").getList();
  }

  private List<String> events() {
    return town.customer().arrivals("/room").stream()
        .map(arrival -> arrival.value("StatusCallbackEvent"))
        .toList();
  }

  @Test
  void a_caller_alone_hears_the_wait_document_again_and_again() throws Exception {
    town.call(CARLA, LINE);
    town.pass(25);
    assertThat(town.heard(CARLA))
        .hasSizeGreaterThanOrEqualTo(2)
        .containsOnly("Still looking for someone");
    assertThat(with(CARLA)).isEmpty();
    assertThat(room().getStatus()).isEqualTo(Conference.Status.INIT);
    assertThat(town.phone(CARLA).getJsonObject("call").getString("conference"))
        .isEqualTo(room().getSid());
  }

  @Test
  void staff_who_join_start_it_and_the_waiting_words_stop() throws Exception {
    town.call(CARLA, LINE);
    staffJoins(SAM);
    int heard = town.heard(CARLA).size();
    town.pass(60);
    assertThat(with(CARLA)).isEqualTo(List.of(SAM));
    assertThat(with(SAM)).isEqualTo(List.of(CARLA));
    assertThat(town.heard(CARLA)).hasSize(heard);
    assertThat(room().getStatus()).isEqualTo(Conference.Status.IN_PROGRESS);
    assertThat(events())
        .containsExactly("participant-join", "participant-join", "conference-start");
    assertThat(town.customer().arrivals("/room"))
        .extracting(arrival -> arrival.value("SequenceNumber"))
        .containsExactly("1", "2", "3");
    assertThat(town.customer().arrivals("/room")).allMatch(Customer.Arrival::trusted);
  }

  @Test
  void a_star_takes_only_the_one_who_pressed_it_to_the_menu() throws Exception {
    town.call(CARLA, LINE);
    staffJoins(SAM);
    town.press(SAM, "*");
    assertThat(town.heard(SAM)).endsWith("Step menu");
    assertThat(town.customer().last("/menu").value("DialCallStatus")).isEqualTo("answered");
    assertThat(town.customer().last("/menu").form()).doesNotContainKey("DialCallSid");
    assertThat(with(CARLA)).isEmpty();
    assertThat(town.phone(CARLA).getJsonObject("call").getString("status"))
        .isEqualTo("in-progress");
    assertThat(town.customer().last("/room").value("ReasonParticipantLeft"))
        .isEqualTo("participant_hung_up");
    town.press(CARLA, "*");
    assertThat(town.phone(CARLA).getJsonObject("call").getString("conference")).isNotNull();
  }

  @Test
  void somebody_held_hears_the_hold_document_until_taken_back() throws Exception {
    town.customer().says("/hold", "<Say>Still here</Say><Pause length='5'/>");
    town.call(CARLA, LINE);
    staffJoins(SAM);
    String caller = town.phone(CARLA).getJsonObject("call").getString("sid");
    Participant.updater(room().getSid(), caller)
        .setHold(true)
        .setHoldUrl(URI.create(town.customer().url() + "/hold"))
        .update(town.twilio());
    town.pass(12);
    assertThat(town.heard(CARLA)).filteredOn("Still here"::equals).hasSizeGreaterThanOrEqualTo(2);
    assertThat(town.customer().last("/hold").method()).isEqualTo("GET");
    assertThat(with(CARLA)).isEmpty();
    Participant back =
        Participant.updater(room().getSid(), caller).setHold(false).update(town.twilio());
    assertThat(back.getHold()).isFalse();
    int heard = town.heard(CARLA).size();
    town.pass(20);
    assertThat(town.heard(CARLA)).hasSize(heard);
    assertThat(with(CARLA)).isEqualTo(List.of(SAM));
    assertThat(events()).endsWith("participant-hold", "participant-unhold");
  }

  @Test
  void an_announcement_is_heard_by_all_or_by_one() throws Exception {
    town.customer().says("/news", "<Say>Bea joins you</Say>");
    URI news = URI.create(town.customer().url() + "/news");
    town.call(CARLA, LINE);
    staffJoins(SAM);
    Conference.updater(room().getSid()).setAnnounceUrl(news).update(town.twilio());
    town.settle();
    assertThat(town.heard(CARLA)).endsWith("Bea joins you");
    assertThat(town.heard(SAM)).containsExactly("Bea joins you");
    String staff = town.phone(SAM).getJsonObject("call").getString("sid");
    Participant.updater(room().getSid(), staff).setAnnounceUrl(news).update(town.twilio());
    town.settle();
    assertThat(town.heard(SAM)).containsExactly("Bea joins you", "Bea joins you");
    assertThat(town.heard(CARLA)).filteredOn("Bea joins you"::equals).hasSize(1);
  }

  @Test
  void one_who_hangs_up_leaves_the_others_in() throws Exception {
    town.call(CARLA, LINE);
    staffJoins(SAM);
    staffJoins(BEA);
    assertThat(with(CARLA)).isEqualTo(List.of(SAM, BEA));
    town.hangUp(SAM);
    assertThat(with(CARLA)).isEqualTo(List.of(BEA));
    town.hangUp(BEA);
    town.hangUp(CARLA);
    assertThat(room().getStatus()).isEqualTo(Conference.Status.COMPLETED);
    assertThat(room().getReasonConferenceEnded())
        .isEqualTo(Conference.ReasonConferenceEnded.LAST_PARTICIPANT_LEFT);
    assertThat(events()).endsWith("participant-leave", "conference-end");
  }

  @Test
  void the_server_can_end_it_and_every_call_goes_on_with_its_own_document() throws Exception {
    town.call(CARLA, LINE);
    staffJoins(SAM);
    Conference.updater(room().getSid())
        .setStatus(Conference.UpdateStatus.COMPLETED)
        .update(town.twilio());
    town.settle();
    assertThat(town.phone(CARLA).getJsonObject("call")).isNull();
    assertThat(town.heard(SAM)).containsExactly("Step menu");
    assertThat(room().getReasonConferenceEnded())
        .isEqualTo(Conference.ReasonConferenceEnded.CONFERENCE_ENDED_VIA_API);
  }

  @Test
  void somebody_can_be_rung_into_it_found_by_label_and_taken_out() throws Exception {
    town.call(CARLA, LINE);
    Participant invited =
        Participant.creator(room().getSid(), new PhoneNumber(LINE), new PhoneNumber(BEA))
            .setLabel("backup")
            .create(town.twilio());
    assertThat(invited.getStatus()).isEqualTo(Participant.Status.QUEUED);
    town.pass(2);
    town.answer(BEA);
    assertThat(with(CARLA)).isEqualTo(List.of(BEA));
    assertThat(Participant.fetcher(room().getSid(), "backup").fetch(town.twilio()).getCallSid())
        .isEqualTo(invited.getCallSid());
    assertThat(Participant.reader(room().getSid()).read(town.twilio())).hasSize(2);
    Participant.deleter(room().getSid(), "backup").delete(town.twilio());
    assertThat(with(CARLA)).isEmpty();
    assertThat(town.phone(BEA).getJsonObject("call")).isNull();
  }

  @Test
  void somebody_who_is_rung_for_it_is_seen_ringing_taken_back_and_told_of_when_they_never_come()
      throws Exception {
    town.call(CARLA, LINE);
    String sid = room().getSid();
    Participant.creator(sid, new PhoneNumber(LINE), new PhoneNumber(BEA))
        .setLabel("backup")
        .create(town.twilio());
    town.pass(2);
    assertThat(Participant.fetcher(sid, "backup").fetch(town.twilio()).getStatus())
        .isEqualTo(Participant.Status.RINGING);
    Participant.deleter(sid, "backup").delete(town.twilio());
    town.settle();
    assertThat(town.phone(BEA).getJsonObject("call")).isNull();
    assertThat(town.customer().arrivals().getLast().value("ReasonParticipantLeft"))
        .isEqualTo("participant_add_failed");
    assertThatThrownBy(() -> Participant.fetcher(sid, "backup").fetch(town.twilio()))
        .isInstanceOf(com.twilio.exception.ApiException.class);
    assertThat(room().getStatus()).isNotEqualTo(Conference.Status.COMPLETED);
  }

  @Test
  void what_is_listed_in_one_value_is_told_and_whatever_is_not_yes_unmutes() throws Exception {
    String at = town.customer().url();
    var guest =
        new JsonObject(
            town.rest(
                    "POST",
                    "Conferences/wide/Participants.json",
                    List.of(
                            List.of("From", PAGES, "To", SAM, "Muted", "true", "Record", "true"),
                            List.of("StatusCallback", at + "/leg"),
                            List.of("StatusCallbackEvent", "ringing answered"),
                            List.of("ConferenceStatusCallback", at + "/wide"),
                            List.of("ConferenceStatusCallbackEvent", "join leave"))
                        .stream()
                        .flatMap(List::stream)
                        .toArray(String[]::new))
                .body());
    town.pass(2);
    town.answer(SAM);
    town.settle();

    assertThat(town.customer().arrivals("/leg"))
        .extracting(arrival -> arrival.value("CallStatus"))
        .containsExactly("ringing", "in-progress");
    assertThat(town.customer().last("/wide").value("StatusCallbackEvent"))
        .isEqualTo("participant-join");
    String sid = guest.getString("conference_sid");
    String call = guest.getString("call_sid");
    assertThat(Participant.fetcher(sid, call).fetch(town.twilio()).getMuted()).isTrue();
    assertThat(Recording.reader(call).read(town.twilio())).hasSize(1);
    var changed =
        town.rest("POST", "Conferences/" + sid + "/Participants/" + call + ".json", "Muted", "no");
    assertThat(new JsonObject(changed.body()).getBoolean("muted")).isFalse();
  }

  @Test
  void what_one_says_the_others_hear() throws Exception {
    town.call(CARLA, LINE);
    staffJoins(SAM);
    town.send(
        "POST",
        "/_ctl/phones/" + SAM + "/speak",
        new JsonObject().put("text", "Hi, this is Sam").encode(),
        "application/json");
    assertThat(town.heard(CARLA)).endsWith("Hi, this is Sam");
    assertThat(town.heard(SAM)).isEmpty();
  }
}
