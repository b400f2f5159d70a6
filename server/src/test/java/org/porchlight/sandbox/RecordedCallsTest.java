package org.porchlight.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.porchlight.sandbox.Town.CARLA;
import static org.porchlight.sandbox.Town.LINE;
import static org.porchlight.sandbox.Town.SAM;

import com.twilio.rest.api.v2010.account.Conference;
import com.twilio.rest.api.v2010.account.Recording;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Calls and conferences that are recorded because a document says so, and what a document's action
/// is told once the caller has hung up.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordedCallsTest {
  @AutoClose private final Town town = new Town();

  private void dials(String attributes) throws Exception {
    town.customer().says("/voice", "<Dial " + attributes + "><Number>" + SAM + "</Number></Dial>");
    town.call(CARLA, LINE);
    town.pass(2);
  }

  private List<Recording> recordings() {
    return List.of(Recording.reader().read(town.twilio()).iterator().next());
  }

  @Test
  void a_dial_is_recorded_from_the_answer_and_its_action_is_told_where_the_recording_is()
      throws Exception {
    dials(
        "record='record-from-answer-dual' recordingStatusCallback='/recorded'"
            + " recordingStatusCallbackEvent='in-progress completed' action='/after'");
    assertThat(town.customer().arrivals("/recorded")).isEmpty();
    town.answer(SAM);
    assertThat(town.customer().last("/recorded").value("RecordingStatus")).isEqualTo("in-progress");
    town.pass(7);
    town.hangUp(SAM);

    var recorded = town.customer().last("/recorded");
    assertThat(recorded.value("RecordingStatus")).isEqualTo("completed");
    assertThat(recorded.value("RecordingSource")).isEqualTo("DialVerb");
    assertThat(recorded.value("RecordingChannels")).isEqualTo("2");
    assertThat(recorded.value("RecordingDuration")).isEqualTo("7");
    assertThat(town.customer().last("/after").value("RecordingSid"))
        .isEqualTo(recorded.value("RecordingSid"));
    assertThat(recordings())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.getSource()).hasToString("DialVerb");
          assertThat(one.getCallSid()).isEqualTo(recorded.value("CallSid"));
          assertThat(one.getConferenceSid()).isNull();
        });
  }

  @Test
  void a_dial_that_says_nothing_of_it_is_not_recorded() throws Exception {
    dials("record='do-not-record' action='/after'");
    town.answer(SAM);
    town.hangUp(SAM);

    assertThat(town.customer().last("/after").form()).doesNotContainKey("RecordingUrl");
    assertThat(Recording.reader().read(town.twilio()).iterator().hasNext()).isFalse();
  }

  @Test
  void a_conference_is_recorded_from_its_start_to_its_end() throws Exception {
    town.customer()
        .says(
            "/voice",
            "<Dial><Conference record='record-from-start' recordingStatusCallback='/recorded'>leg-1"
                + "</Conference></Dial>");
    town.call(CARLA, LINE);
    Conference room = Conference.reader().read(town.twilio()).iterator().next();
    town.pass(5);
    assertThat(ofRoom(room)).isEmpty();
    town.call(SAM, LINE);
    town.pass(9);
    assertThat(ofRoom(room)).hasSize(1);
    town.hangUp(CARLA);
    town.hangUp(SAM);

    var recorded = town.customer().last("/recorded");
    assertThat(recorded.value("ConferenceSid")).isEqualTo(room.getSid());
    assertThat(recorded.form()).doesNotContainKey("CallSid");
    assertThat(recorded.value("RecordingDuration")).isEqualTo("9");
    assertThat(ofRoom(room))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.getConferenceSid()).isEqualTo(room.getSid());
          assertThat(one.getDuration()).isEqualTo("9");
          assertThat(one.getUri()).contains("/Conferences/" + room.getSid() + "/Recordings/RE");
        });
  }

  private List<com.twilio.rest.api.v2010.account.conference.Recording> ofRoom(Conference room) {
    var all =
        com.twilio.rest.api.v2010.account.conference.Recording.reader(room.getSid())
            .read(town.twilio())
            .iterator();
    return all.hasNext() ? List.of(all.next()) : List.of();
  }

  @Test
  void the_action_of_a_dial_is_asked_in_vain_after_a_caller_who_hung_up_while_it_rang()
      throws Exception {
    dials("action='/after'");
    town.hangUp(CARLA);

    var after = town.customer().last("/after");
    assertThat(after.value("DialCallStatus")).isEqualTo("canceled");
    assertThat(after.value("DialBridged")).isEqualTo("false");
    assertThat(after.value("CallStatus")).isEqualTo("completed");
    assertThat(after.trusted()).isTrue();
  }

  @Test
  void the_action_of_a_dial_is_asked_in_vain_after_a_caller_who_hung_up_first() throws Exception {
    dials("action='/after'");
    town.answer(SAM);
    town.pass(4);
    town.hangUp(CARLA);

    var after = town.customer().last("/after");
    assertThat(after.value("DialCallStatus")).isEqualTo("completed");
    assertThat(after.value("DialCallDuration")).isEqualTo("4");
    assertThat(after.value("DialBridged")).isEqualTo("true");
  }

  @Test
  void the_action_of_a_conference_is_asked_in_vain_after_who_hung_up() throws Exception {
    town.customer()
        .says("/voice", "<Dial action='/after'><Conference>leg-1</Conference></Dial><Say>no</Say>");
    town.call(CARLA, LINE);
    town.hangUp(CARLA);

    assertThat(town.customer().last("/after").value("DialCallStatus")).isEqualTo("answered");
    assertThat(town.customer().last("/after").value("CallStatus")).isEqualTo("completed");
    assertThat(town.heard(CARLA)).doesNotContain("no");
  }
}
