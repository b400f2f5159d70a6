package org.porchlight.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.twiml.TwiMLException;
import com.twilio.twiml.VoiceResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Spoken;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TwimlWriterTest {
  private static final String BASE = "https://line.example.org/twilio/";

  private final CallbackUrls urls = new CallbackUrls(Sample.settings("https://line.example.org/"));
  private final TwimlWriter writer = new TwimlWriter(urls, () -> "doc");
  private final String token = urls.seal().seal(Sample.CONTACT);

  /// Twilio's own strict reader judges every document here.
  private String written(Spoken... verbs) {
    return judged(writer.write(Sample.CONTACT, List.of(verbs)));
  }

  private static String judged(String xml) {
    // That reader takes one event where Twilio and its writer take several.
    String readable = xml.replace("\"start end join leave\"", "\"start\"");
    try {
      assertThat(VoiceResponse.Builder.fromXml(readable).build().toXml()).isEqualTo(readable);
    } catch (TwiMLException e) {
      throw new AssertionError(xml, e);
    }
    return xml.replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "")
        .replaceAll("^<Response>|</Response>$", "");
  }

  @Test
  void words_are_said_in_the_voice_of_their_language() {
    assertThat(
            written(
                new Spoken.Say("You are not alone.", Language.EN),
                new Spoken.Say("No está sola.", Language.ES)))
        .isEqualTo(
            "<Say language=\"en-US\" voice=\"Polly.Joanna-Neural\">You are not alone.</Say>"
                + "<Say language=\"es-US\" voice=\"Polly.Lupe-Neural\">No está sola.</Say>");
  }

  @Test
  void words_cannot_become_verbs() {
    assertThat(written(new Spoken.Say("</Say><Hangup/>\u0000\ud800&", Language.EN)))
        .contains("&lt;/Say&gt;&lt;Hangup/&gt;")
        .doesNotContain("<Hangup");
  }

  @Test
  void a_menu_takes_one_key_whatever_key_it_is() {
    String xml =
        written(
            new Spoken.SpokenMenu(
                List.of(
                    new Spoken.Say("Press 1.", Language.EN),
                    new Spoken.Pause(Duration.ofSeconds(1))),
                1,
                Duration.ofMillis(4_200),
                "page/answer"),
            new Spoken.Redirect("page/again"));

    assertThat(xml)
        .startsWith(
            "<Gather action=\""
                + BASE
                + "leg/"
                + token
                + "/page/answer?d=doc#rc=1&amp;rp=all&amp;ct=1500&amp;rt=5000\"")
        .contains("actionOnEmptyResult=\"false\"")
        .contains("finishOnKey=\"\"")
        .contains("input=\"dtmf\"")
        .contains("method=\"POST\"")
        .contains("numDigits=\"1\"")
        .contains("timeout=\"5\"")
        .contains(
            "Press 1.</Say><Pause length=\"1\"/></Gather><Redirect method=\"POST\">"
                + BASE
                + "leg/"
                + token
                + "/page/again?d=doc#");
  }

  @Test
  void a_menu_of_several_keys_ends_by_the_hash_key() {
    assertThat(written(new Spoken.SpokenMenu(List.of(), 6, Duration.ofSeconds(5), "pin")))
        .contains("finishOnKey=\"#\"")
        .contains("numDigits=\"6\"");
    assertThat(written(new Spoken.SpokenMenu(List.of(), 0, Duration.ofSeconds(5), "pin")))
        .contains("finishOnKey=\"#\"")
        .doesNotContain("numDigits");
  }

  @Test
  void the_first_party_of_a_conference_sets_its_telling_and_nobody_ends_it() {
    assertThat(written(new Spoken.Join("room 1", false, "progress", "", true)))
        .isEqualTo(
            "<Dial hangupOnStar=\"false\"><Conference beep=\"false\" endConferenceOnExit=\"false\""
                + " participantLabel=\"c1\" startConferenceOnEnter=\"false\""
                + " statusCallback=\""
                + BASE
                + "status/"
                + token
                + "/conference#rc=3&amp;rp=all&amp;ct=1500&amp;rt=4000\""
                + " statusCallbackEvent=\"start end join leave\" statusCallbackMethod=\"POST\""
                + " waitMethod=\"POST\""
                + " waitUrl=\""
                + BASE
                + "wait/"
                + token
                + "/progress#rc=1&amp;rp=all&amp;ct=1500&amp;rt=5000\""
                + ">room 1</Conference></Dial>");
  }

  @Test
  void staff_start_the_conversation_and_leave_it_by_star() {
    assertThat(written(new Spoken.Join("room 1", true, "", "ear", false)))
        .startsWith("<Dial action=\"" + BASE + "leg/" + token + "/ear?d=doc#")
        .contains("hangupOnStar=\"true\"")
        .contains("startConferenceOnEnter=\"true\"")
        .contains("waitUrl=\"\"")
        .doesNotContain("statusCallback");
  }

  @Test
  void numbers_long_and_short_are_dialled_from_our_own() {
    Duration ring = Duration.ofSeconds(18);
    assertThat(written(new Spoken.Dial(Sample.STAFF, Sample.PAGES_LINE, ring, "")))
        .isEqualTo(
            "<Dial callerId=\"+12025550171\" timeout=\"18\"><Number>+12025550181</Number></Dial>");
    assertThat(written(new Spoken.DialShort("988", Sample.FAMILY_LINE, ring, "after-988")))
        .contains("/after-988?d=doc#")
        .contains("<Number>988</Number>");
  }

  @Test
  void a_message_is_recorded_and_its_recording_told_apart() {
    assertThat(
            written(
                new Spoken.TakeMessage(Duration.ofMinutes(2), "message/done"), new Spoken.Hangup()))
        .startsWith("<Record action=\"" + BASE + "leg/" + token + "/message/done?d=doc#")
        .contains("maxLength=\"120\"")
        .contains("playBeep=\"true\"")
        .contains(
            "recordingStatusCallback=\"" + BASE + "status/" + token + "/recording#rc=3&amp;rp=all")
        .endsWith("<Hangup/>");
  }

  @Test
  void while_waiting_a_call_only_hears_and_goes_on_waiting() {
    String xml =
        judged(
            writer.writeWaiting(
                Sample.CONTACT,
                List.of(
                    new Spoken.Say("Still here.", Language.EN), new Spoken.Redirect("progress"))));
    assertThat(xml).contains(BASE + "wait/" + token + "/progress#");

    assertThatThrownBy(() ->
            writer.writeWaiting(
                Sample.CONTACT,
                List.of(
                    new Spoken.Dial(Sample.STAFF, Sample.PAGES_LINE, Duration.ofSeconds(9), ""))))
        .hasMessage("waiting: Dial (expected: Say, Pause or Redirect)");
  }

  @Test
  void what_twilio_would_not_carry_out_is_refused() {
    var toLong = new Spoken.Say("a".repeat(70_000), Language.EN);
    var menuInMenu =
        new Spoken.SpokenMenu(List.of(new Spoken.Hangup()), 1, Duration.ofSeconds(1), "x");

    assertThatThrownBy(() -> written(toLong)).hasMessageContaining("expected: <= 60000");
    assertThatThrownBy(() -> written(menuInMenu))
        .hasMessage("prompt: Hangup (expected: Say or Pause)");
    for (String path : List.of("", "/a", "a/", "a b", "a?x=1", "../voice", "á")) {
      assertThatThrownBy(() -> written(new Spoken.Redirect(path)))
          .as(path)
          .hasMessageStartingWith("path: ");
    }
    assertThatThrownBy(() ->
            written(new Spoken.DialShort("911x", Sample.FAMILY_LINE, Duration.ofSeconds(9), "")))
        .hasMessageStartingWith("short number: ");
  }

  @Test
  void a_fallback_asks_nothing_of_the_line() {
    assertThat(
            judged(
                writer.write(
                    null,
                    List.of(
                        new Spoken.Say("Call or text 988.", Language.EN),
                        new Spoken.Dial(
                            Sample.STAFF, Sample.FAMILY_LINE, Duration.ofSeconds(30), "")))))
        .doesNotContain("/twilio/");
    assertThatThrownBy(() -> writer.write(null, List.of(new Spoken.Redirect("again"))))
        .hasMessageContaining("fallback");
  }
}
