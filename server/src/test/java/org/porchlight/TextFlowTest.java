package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.IncidentId;

/// A mother texts; everything after it reads as it happens on the phones.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class TextFlowTest {
  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");
  private final Phone backup = town.phone("+12025550182");

  @Test
  void a_text_opens_an_incident_pages_the_primary_and_is_answered_in_her_language() {
    carla.texts("he is throwing things again");

    assertThat(town.open()).hasSize(1);
    assertThat(carla.texts()).hasSize(1).first().asString().contains("we have your message");
    assertThat(sam.texts()).hasSize(1).first().asString().contains("Reply 1");
    assertThat(backup.texts()).isEmpty();
  }

  @Test
  void one_acknowledges_and_the_others_are_not_paged() {
    carla.texts("please help");
    sam.replies("1");
    town.wait(Duration.ofSeconds(90));

    IncidentId incident = town.onlyIncident();
    assertThat(town.state(incident).crew().lead()).hasToString("S1");
    assertThat(town.timeline(incident)).extracting("type").contains("page.acknowledged");
  }

  @Test
  void two_declines_and_the_next_person_is_paged_at_once() {
    carla.texts("please help");
    sam.replies("2");

    assertThat(backup.texts()).hasSize(1);
  }
}
