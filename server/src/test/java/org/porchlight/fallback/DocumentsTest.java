package org.porchlight.fallback;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.VoiceResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The fallback's documents as the carrier's own reader judges them, and as any web server hands
/// them out.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class DocumentsTest {
  private static final List<String> PHONES = List.of("+12025550181", "+12025550182");
  private static final Documents DOCUMENTS =
      new Documents(
          new Script(
              "+12025550170",
              20,
              said("If anyone is in danger, hang up & call 911 <now>"),
              said("Any key: 988"),
              said("The next person"),
              said("We connect you with 988"),
              said("Press 1"),
              List.of("We are calling a person"),
              List.of("Please call"),
              "Somebody texted"));

  @TempDir Path folder = Path.of("");

  private static List<Script.Said> said(String words) {
    return List.of(new Script.Said(words, "en-US", "Polly.Joanna-Neural"));
  }

  private static Map<String, String> all() {
    var files = new TreeMap<>(DOCUMENTS.lasting());
    files.put("ring.xml", DOCUMENTS.ring(PHONES));
    files.put("text.xml", DOCUMENTS.text(PHONES));
    return files;
  }

  @Test
  void the_carriers_own_reader_takes_every_document() {
    all()
        .forEach((name, document) -> {
          if (name.endsWith("text.xml")) {
            assertThat(MessagingResponse.Builder.fromXml(document).build().toXml()).isNotBlank();
          } else {
            assertThat(VoiceResponse.Builder.fromXml(document).build().toXml()).isNotBlank();
          }
        });
  }

  @Test
  void people_are_rung_one_by_one_each_behind_a_key_then_988_and_so_on_for_ever() {
    var ring = DOCUMENTS.ring(PHONES);
    int first = ring.indexOf(PHONES.getFirst());
    int second = ring.indexOf(PHONES.getLast());
    int crisisLine = ring.indexOf("<Number>988</Number>");
    assertThat(first).isPositive().isLessThan(second);
    assertThat(second).isLessThan(crisisLine);
    assertThat(ring.split("<Dial ", -1)).hasSize(4);
    assertThat(ring.split("<Number url=\"whisper.xml\" method=\"GET\">", -1)).hasSize(3);
    assertThat(ring).endsWith("<Redirect method=\"GET\">ring.xml</Redirect></Response>\n");
    assertThat(DOCUMENTS.lasting().get("whisper.xml"))
        .contains("<Gather ")
        .endsWith("<Hangup/></Response>\n");
  }

  @Test
  void nothing_in_it_asks_anybody_but_the_host_it_came_from() {
    all()
        .values()
        .forEach(document -> assertThat(document).doesNotContain("http", "POST", "statusCallback"));
  }

  @Test
  void whoever_serves_it_answers_GET_and_POST_with_what_the_carrier_says_of_the_failure()
      throws IOException, InterruptedException {
    var made = new Folder(folder.resolve("fallback")).made(new SecureRandom());
    made.write(all(), Map.of(Instant.EPOCH, 0), List.of("+12025550170"));
    var why = "ErrorCode=11205&ErrorUrl=https%3A%2F%2Fline.example.org%2Ftwilio%2Fvoice";
    try (var server =
            new FallbackServer(made, "127.0.0.1", 0, () -> Instant.EPOCH.plusSeconds(1), _ -> {})
                .start();
        var client = HttpClient.newHttpClient()) {
      var address = "http://127.0.0.1:" + server.port() + "/" + made.token() + "/voice.xml";
      var form = "CallSid=CA" + "1".repeat(32) + "&From=%2B12025550101&To=%2B12025550170&" + why;
      var got =
          client.send(
              HttpRequest.newBuilder(URI.create(address + "?" + form)).build(),
              BodyHandlers.ofString());
      var posted =
          client.send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(form))
                  .build(),
              BodyHandlers.ofString());

      assertThat(got.statusCode()).isEqualTo(200);
      assertThat(got.headers().firstValue("Content-Type")).contains("text/xml; charset=utf-8");
      assertThat(posted.body()).isEqualTo(got.body()).isEqualTo(all().get("voice.xml"));
    }
    try (var kept = Files.list(folder.resolve("fallback/spool"))) {
      assertThat(kept.toList()).hasSize(1);
    }
  }
}
