package org.porchlight.sandbox.twiml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Say;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TwimlReaderTest {
  private final TwimlReader reader = new TwimlReader();

  private TwimlDocument read(String xml) throws UnreadableTwiml {
    return reader.read("https://h/a", "POST", xml);
  }

  @Test
  void reads_what_the_sdk_writes() throws Exception {
    String xml =
        new VoiceResponse.Builder()
            .gather(
                new Gather.Builder()
                    .numDigits(1)
                    .action("/next")
                    .say(new Say.Builder("Press 3 & hold <on>").build())
                    .pause(new Pause.Builder().length(2).build())
                    .build())
            .say(new Say.Builder("¿Sigue ahí?").language(Say.Language.ES_US).build())
            .build()
            .toXml();

    TwimlDocument document = read(xml);

    assertThat(document.warnings()).isEmpty();
    assertThat(document.verbs()).extracting(TwimlNode::name).containsExactly("Gather", "Say");
    TwimlNode gather = document.verbs().getFirst();
    assertThat(gather.number("numDigits", 0)).isEqualTo(1);
    assertThat(gather.children()).extracting(TwimlNode::name).containsExactly("Say", "Pause");
    assertThat(gather.children().getFirst().text()).isEqualTo("Press 3 & hold <on>");
    assertThat(document.verbs().get(1).text()).isEqualTo("¿Sigue ahí?");
  }

  @Test
  void an_unknown_attribute_is_skipped_with_a_warning() throws Exception {
    TwimlDocument document = read("<Response><Gather numdigits='1'/></Response>");
    assertThat(document.verbs().getFirst().has("numdigits")).isFalse();
    assertThat(document.warnings()).singleElement().asString().contains("numdigits");
  }

  @Test
  void an_unknown_verb_is_skipped_with_a_warning() throws Exception {
    TwimlDocument document = read("<Response><say>a</say><Say>b</Say></Response>");
    assertThat(document.verbs()).extracting(TwimlNode::text).containsExactly("b");
    assertThat(document.warnings()).hasSize(1);
  }

  @Test
  void markup_inside_spoken_words_leaves_only_the_words() throws Exception {
    TwimlDocument document =
        read("<Response><Say>Press <say-as interpret-as='digits'>42</say-as> now</Say></Response>");
    assertThat(document.verbs().getFirst().text()).isEqualTo("Press 42 now");
  }

  @Test
  void broken_xml_another_root_and_a_doctype_are_unreadable() {
    assertThatThrownBy(() -> read("<Response><Say>")).isInstanceOf(UnreadableTwiml.class);
    assertThatThrownBy(() -> read("<Answer/>")).hasMessageContaining("expected: Response");
    assertThatThrownBy(() -> read("<!DOCTYPE r [<!ENTITY x 'y'>]><Response>&x;</Response>"))
        .isInstanceOf(UnreadableTwiml.class);
    assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableTwiml.class);
  }
}
