package org.porchlight.console;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.StaffId;

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
      var live = Visitor.liveOf(sam.get(page).body());
      sam.get("/incidents/" + incident);
      sam.tap("/incidents/" + incident + "/note", Map.of("words", "on the porch"));
      assertThat(sam.told(live).get(10, SECONDS)).as(page).isEqualTo("event: changed");
    }
  }

  @Test
  void everybody_who_looks_on_is_told_and_whoever_leaves_takes_nobody_along() throws Exception {
    var incident = house.text("help");
    sam.walkToStep(incident);
    var live = Visitor.liveOf(sam.get("/incidents/" + incident).body());
    var all = Stream.generate(() -> sam.told(live)).limit(20).toList();
    all.getFirst().cancel(true);
    sam.tap("/incidents/" + incident + "/note", Map.of("words", "on the porch"));
    for (CompletableFuture<String> one : all.subList(1, all.size())) {
      assertThat(one.get(10, SECONDS)).isEqualTo("event: changed");
    }
  }

  @Test
  void signing_out_and_locking_end_the_streams_of_that_browser_and_of_no_other() throws Exception {
    var incident = house.text("please help");
    for (var leaving : List.of("/logout", "/lock")) {
      for (var path : List.of("/", "/incidents/" + incident)) {
        var leaves = Visitor.signedIn(house, "S1");
        var live = Visitor.liveOf(leaves.get(path).body());
        var ends = leaves.opened(live);
        var stays = sam.opened(live);

        leaves.post(leaving, Map.of());

        assertThat(ends.get(5, SECONDS)).as(leaving + path).isEqualTo("nothing");
        assertThat(stays).as(leaving + path).isNotDone();
      }
    }
  }

  @Test
  void a_session_that_ended_elsewhere_ends_its_streams_at_the_next_beat() throws Exception {
    var stream = sam.opened(Visitor.liveOf(sam.get("/").body()));

    OpenHouse.get(house.store.sessions().end(OpenHouse.AGENCY, new StaffId("S1"), _ -> true));

    assertThat(stream.get(20, SECONDS)).isEqualTo("nothing");
  }
}
