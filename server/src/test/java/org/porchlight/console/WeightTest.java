package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a page of the staff weighs on the wire: itself, and all it asks for on its first opening.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WeightTest {
  private static final int BYTES_MAX = 60_000;
  private static final Pattern ASKS_FOR =
      Pattern.compile("(?:src|rel=\"stylesheet\" href)=\"(/console/[^\"]+)\"");

  private final OpenHouse house = new OpenHouse();
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void every_page_of_the_staff_is_under_60_kilobytes_on_the_wire() throws Exception {
    var incident = house.text("help");
    var sam = Visitor.signedIn(house, "S1").walkToStep(incident);
    sam.tap("/incidents/" + incident + "/unlock", java.util.Map.of("proof", "known_voice"));
    var weights = new TreeMap<String, Integer>();
    for (String path : new String[] {"/", "", "/timeline", "/handoff", "/review", "/card-link"}) {
      String whole = path.equals("/") ? path : "/incidents/" + incident + path;
      String page = sam.get(whole).body();
      int bytes = packed(sam.asking(whole));
      var asked = ASKS_FOR.matcher(page).results().map(found -> found.group(1)).distinct().toList();
      assertThat(asked).hasSizeGreaterThan(5);
      for (String file : asked) {
        bytes += packed(HttpRequest.newBuilder(house.address.resolve(file)));
      }
      weights.put(path.isEmpty() ? "walk" : path, bytes);
    }
    assertThat(weights).allSatisfy((_, bytes) -> assertThat(bytes).isLessThan(BYTES_MAX));
  }

  private int packed(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer =
        client.send(request.header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode())
        .as(URI.create(answer.uri().getPath()).toString())
        .isEqualTo(200);
    return answer.body().length;
  }
}
