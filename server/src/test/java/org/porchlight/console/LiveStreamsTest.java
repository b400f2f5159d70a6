package org.porchlight.console;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveStreamsTest {
  private final OpenHouse house = new OpenHouse();
  private final Visitor sam = Visitor.signedIn(house, "S1");

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void what_changed_between_the_page_and_its_stream_is_told_at_once() throws Exception {
    var incident = house.text("help");
    sam.walkToStep(incident);
    for (String page : new String[] {"/incidents/" + incident, "/"}) {
      var live = liveOf(sam.get(page).body());
      sam.get("/incidents/" + incident);
      sam.tap("/incidents/" + incident + "/note", Map.of("words", "on the porch"));
      assertThat(sam.told(live).get(10, SECONDS)).as(page).isEqualTo("event: changed");
    }
  }

  @Test
  void everybody_who_looks_on_is_told_and_whoever_leaves_takes_nobody_along() throws Exception {
    var incident = house.text("help");
    sam.walkToStep(incident);
    var live = liveOf(sam.get("/incidents/" + incident).body());
    var all = Stream.generate(() -> sam.told(live)).limit(20).toList();
    all.getFirst().cancel(true);
    sam.tap("/incidents/" + incident + "/note", Map.of("words", "on the porch"));
    for (CompletableFuture<String> one : all.subList(1, all.size())) {
      assertThat(one.get(10, SECONDS)).isEqualTo("event: changed");
    }
  }

  private static String liveOf(String page) {
    var found = Pattern.compile("data-live=\"([^\"]+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
