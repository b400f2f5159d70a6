package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Resolution.SafeContact;
import org.porchlight.incident.StepOutcome;
import org.porchlight.review.TimelineRow;

/// Over is over: what comes after belongs to a new incident, and nothing is lost (R1).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class NewCrisisTest {
  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");

  private Desk resolved() {
    carla.texts("please help");
    sam.replies("1");
    var desk = town.desk("S1");
    desk.isAbout("FAM-0007", "P1", "H").allIsCalm().ends(StepOutcome.WORKED);
    desk.calmsDown(SafeContact.BY_TEXT);
    return desk;
  }

  @Test
  void a_text_next_morning_is_a_new_incident_that_follows_the_first_and_pages() {
    Desk first = resolved();
    int pages = sam.texts().size();
    town.wait(Duration.ofHours(11));
    carla.texts("it starts again");

    List<IncidentId> open = town.open();
    assertThat(open).hasSize(2).contains(first.incident());
    IncidentId second =
        open.stream().filter(one -> !one.equals(first.incident())).findFirst().orElseThrow();
    assertThat(town.timeline(second))
        .extracting(TimelineRow::event)
        .filteredOn(ContactOffered.class::isInstance)
        .singleElement()
        .satisfies(
            event -> assertThat(((ContactOffered) event).follows()).isEqualTo(first.incident()));
    assertThat(sam.texts()).hasSizeGreaterThan(pages);
    assertThat(carla.texts().getLast()).contains("we have your message");
  }

  @Test
  void while_it_is_open_every_text_joins_it() {
    carla.texts("please help");
    carla.texts("he is in the kitchen now");
    town.wait(Duration.ofMinutes(1));
    carla.texts("hurry");

    var desk = town.desk("S1");
    assertThat(desk.types()).filteredOn("message.received"::equals).hasSize(3);
    assertThat(carla.texts()).hasSize(1);
  }

  @Test
  void stop_still_reaches_a_person() {
    carla.texts("STOP");

    var desk = town.desk("S1");
    assertThat(sam.texts()).hasSize(1);
    assertThat(desk.types()).contains("message.received", "automatic_texts.stopped");
  }
}
