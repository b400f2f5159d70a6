package org.porchlight.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Undelivery;
import org.porchlight.telephony.Address;
import org.porchlight.telephony.Incoming;
import org.porchlight.telephony.Incoming.CallStatus;
import org.porchlight.telephony.Incoming.ConferenceChange;
import org.porchlight.telephony.Incoming.DialEnd;
import org.porchlight.telephony.Incoming.TextStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IncomingReaderTest {
  private static final String CALL = "CA" + "0".repeat(31) + "1";
  private static final String PLACED_CALL = "CA" + "0".repeat(31) + "2";
  private static final String TEXT = "SM" + "0".repeat(31) + "1";
  private static final String SENT_TEXT = "SM" + "0".repeat(31) + "2";
  private static final Address CARLA = new Address.Known(Sample.CARLA);

  private final IncomingReader reader = new IncomingReader(new TwilioNumbers("US"));

  private static WebhookForm form(String name) {
    return TwilioForms.read(TwilioForms.golden(name));
  }

  private static WebhookForm form(String name, String field, String value) {
    return TwilioForms.read(TwilioForms.golden(name, field, value));
  }

  @Test
  void a_call_is_who_calls_and_which_number() {
    assertThat(reader.call(form("incoming-call")))
        .contains(new Incoming.Call(CALL, CARLA, Sample.FAMILY_LINE));
  }

  @Test
  void a_withheld_caller_is_a_caller() {
    assertThat(reader.call(form("incoming-call", "From", "anonymous")))
        .contains(new Incoming.Call(CALL, new Address.Withheld(), Sample.FAMILY_LINE));
  }

  @Test
  void a_text_keeps_every_letter_of_its_words() {
    assertThat(reader.text(form("incoming-text")))
        .contains(
            new Incoming.Text(
                TEXT,
                CARLA,
                Sample.FAMILY_LINE,
                "Él está gritando & rompió la puerta = ayúdeme + 🚪",
                1));
  }

  @Test
  void keys_of_a_call_we_placed_come_from_whom_we_rang() {
    assertThat(reader.asking(form("keys-on-placed-call"), Sample.PAGE, "page/answer", "doc1"))
        .contains(
            new Incoming.Asking(
                PLACED_CALL,
                Sample.PAGE,
                "page/answer",
                "4*7",
                null,
                new Address.Known(Sample.STAFF),
                "doc1"));
  }

  @Test
  void keys_that_are_no_keys_are_left_out_and_the_rest_is_bounded() {
    var odd = form("keys-on-placed-call", "Digits", "1w<é2" + "3".repeat(500));

    assertThat(reader.asking(odd, Sample.PAGE, "a", "doc1").orElseThrow().digits())
        .isEqualTo("12" + "3".repeat(62));
  }

  @Test
  void after_a_dialled_part_its_end_is_told() {
    assertThat(reader.asking(form("after-dial"), Sample.CONTACT, "after", "doc1").orElseThrow())
        .isEqualTo(
            new Incoming.Asking(
                CALL, Sample.CONTACT, "after", "", DialEnd.NO_ANSWER, CARLA, "doc1"));
    assertThat(
            reader
                .asking(form("after-conference"), Sample.PAGE, "ear", "doc1")
                .orElseThrow()
                .dial())
        .isEqualTo(DialEnd.ANSWERED);
    assertThat(
            reader
                .asking(form("waiting-in-conference"), Sample.CONTACT, "w", "doc1")
                .orElseThrow()
                .dial())
        .isNull();
  }

  @Test
  void a_waiting_call_that_is_not_named_still_asks() {
    var unnamed = TwilioForms.read(Map.of("FriendlyName", "room 1"));

    assertThat(reader.asking(unnamed, Sample.CONTACT, "progress", "doc1"))
        .contains(
            new Incoming.Asking(
                "", Sample.CONTACT, "progress", "", null, new Address.Withheld(), "doc1"));
  }

  @Test
  void a_calls_changes_keep_the_carriers_order() {
    assertThat(reader.callProgress(form("call-initiated"), Sample.PAGE))
        .contains(new Incoming.CallProgress(PLACED_CALL, Sample.PAGE, CallStatus.QUEUED, 0));
    assertThat(reader.callProgress(form("call-completed"), Sample.PAGE))
        .contains(new Incoming.CallProgress(PLACED_CALL, Sample.PAGE, CallStatus.COMPLETED, 3));
    assertThat(reader.callProgress(form("call-completed", "CallStatus", "no-answer"), Sample.PAGE))
        .contains(new Incoming.CallProgress(PLACED_CALL, Sample.PAGE, CallStatus.NO_ANSWER, 3));
  }

  @Test
  void a_receipt_says_why_words_did_not_arrive() {
    assertThat(reader.textProgress(form("text-delivered"), Sample.PAGE))
        .contains(
            new Incoming.TextProgress(SENT_TEXT, Sample.PAGE, TextStatus.DELIVERED, null, ""));
    assertThat(reader.textProgress(form("text-undelivered"), Sample.PAGE))
        .contains(
            new Incoming.TextProgress(
                SENT_TEXT, Sample.PAGE, TextStatus.UNDELIVERED, Undelivery.FILTERED, "30007"));
    assertThat(
            reader
                .textProgress(form("text-undelivered", "ErrorCode", "30036"), Sample.PAGE)
                .orElseThrow()
                .why())
        .isEqualTo(Undelivery.EXPIRED);
    assertThat(
            reader
                .textProgress(form("text-undelivered", "ErrorCode", ""), Sample.PAGE)
                .orElseThrow()
                .why())
        .isEqualTo(Undelivery.UNKNOWN);
  }

  @Test
  void who_joins_and_leaves_is_told() {
    String conference = "CF" + "0".repeat(31) + "1";
    assertThat(reader.conferenceProgress(form("conference-joined"), Sample.CONTACT))
        .contains(
            new Incoming.ConferenceProgress(
                conference, CALL, Sample.CONTACT, ConferenceChange.JOINED, 1));
    assertThat(reader.conferenceProgress(form("conference-ended"), Sample.CONTACT))
        .contains(
            new Incoming.ConferenceProgress(
                conference, "", Sample.CONTACT, ConferenceChange.ENDED, 9));
  }

  @Test
  void a_recording_is_told_when_it_is_there() {
    assertThat(reader.recorded(form("recording"), Sample.CONTACT))
        .contains(new Incoming.Recorded(CALL, Sample.CONTACT, "RE" + "0".repeat(31) + "1"));
    assertThat(reader.recorded(form("recording", "RecordingStatus", "absent"), Sample.CONTACT))
        .isEmpty();
  }

  @Test
  void what_says_nothing_of_interest_is_empty() {
    for (String status : List.of("queued", "sending", "accepted", "", "brand-new")) {
      assertThat(reader.textProgress(form("text-delivered", "MessageStatus", status), Sample.PAGE))
          .as(status)
          .isEmpty();
    }
    assertThat(reader.callProgress(form("call-completed", "CallStatus", "humming"), Sample.PAGE))
        .isEmpty();
    assertThat(
            reader.conferenceProgress(
                form("conference-joined", "StatusCallbackEvent", "participant-mute"),
                Sample.CONTACT))
        .isEmpty();
    assertThat(reader.call(form("incoming-call", "CallSid", "../../x"))).isEmpty();
    assertThat(reader.call(form("incoming-call", "To", "sip:line@example.org"))).isEmpty();
    assertThat(reader.text(form("incoming-text", "MessageSid", "?"))).isEmpty();
    assertThat(reader.text(form("incoming-text", "MessageSid", "")))
        .as("an older name of it is there")
        .isPresent();
  }

  @Test
  void every_golden_form_names_the_page_that_documents_it() {
    for (String name :
        List.of(
            "after-conference",
            "after-dial",
            "call-completed",
            "call-initiated",
            "conference-ended",
            "conference-joined",
            "incoming-call",
            "incoming-text",
            "keys-on-placed-call",
            "recording",
            "text-delivered",
            "text-undelivered",
            "waiting-in-conference")) {
      assertThat(TwilioForms.text(name)).as(name).startsWith("# https://www.twilio.com/docs/");
    }
  }
}
