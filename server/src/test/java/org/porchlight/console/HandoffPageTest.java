package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.IncidentId;
import org.porchlight.review.Handoff;

/// What is handed on, and the link for whoever was called back, looked at in a browser.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoffPageTest extends InBrowser {

  @Test
  void half_a_minute_says_who_what_helps_what_was_tried_and_what_is_next() {
    var incident = house.text("please help");
    var path = "/incidents/" + incident;
    var sam = Visitor.signedIn(house, "S1").walkToStep(incident);
    sam.tap(path + "/unlock", Map.of("proof", "known_voice"));
    sam.tap(path + "/outcome", Map.of("step", "H1", "outcome", "did_not_work"));
    signIn("S2");
    page.navigate(house.address + path + "/handoff");
    String aloud = page.locator(".aloud").textContent();
    assertThat(Handoff.count(aloud)).isBetween(20, Handoff.WORDS_MAX);
    assertThat(aloud).contains("Mateo D.", "Canelo", "H1 no funcionó");
    looks.at(page, "50-handoff");
  }

  @Test
  void before_the_caller_is_known_it_names_nobody() {
    var incident = house.text("please help");
    var visitor = Visitor.signedIn(house, "S1").walkToStep(incident);
    var text = visitor.get("/incidents/" + incident + "/handoff.txt").body();
    assertThat(text)
        .doesNotContain("Mateo", "Carla")
        .contains("young person, M.")
        .doesNotContain("..");
  }

  @Test
  void a_link_for_whoever_was_called_back_is_made_shown_once_and_closed() {
    IncidentId incident = house.text("please help");
    Visitor.signedIn(house, "S1").walkToStep(incident);
    signIn("S1");
    page.navigate(house.address + "/incidents/" + incident + "/card-link");
    looks.at(page, "51-card-link");
    page.getByLabel("Name of the person").fill("Officer Reed");
    page.getByLabel("Organisation").fill("Riverside police");
    page.getByLabel("The published number you called").fill("+12025550197");
    page.getByLabel("The family agreed to it").check();
    page.getByLabel("Why?").fill("on the way");
    page.getByLabel("I called back on that number and reached them").check();
    page.getByText("Make the link").click();
    page.waitForSelector("text=The link is open");
    assertThat(page.locator(".code").textContent()).isEqualTo(PretendLinks.CODE);
    looks.at(page, "52-card-link-made");
    page.getByText("Close it now").click();
    page.waitForSelector("text=The link is closed");
  }
}
