package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.incident.CallCommand.InviteGuest;
import org.porchlight.incident.Guest.Who;
import org.porchlight.incident.IncidentId;
import org.porchlight.oncall.StaffId;
import org.porchlight.review.TimelineRow;

/// Ten crises in one minute: a carrier takes one call a second, and first pages go first (P10).
@DisplayNameGeneration(ReplaceUnderscores.class)
final class TenAtOnceTest {
  private static final int CRISES = 10;

  @RegisterExtension final Town town = new Town();

  private final Phone carla = town.phone("+12025550101");
  private final Phone sam = town.phone("+12025550181");

  private static String stranger(int number) {
    return "+1202555014" + number;
  }

  private Instant first(IncidentId incident, String type, String way) {
    return town.timeline(incident).stream()
        .filter(row -> row.type().equals(type) && way.equals(row.channel()))
        .map(TimelineRow::at)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void first_pages_leave_one_call_a_second_and_ahead_of_everything_else() {
    carla.calls();
    sam.answersAndPressesTheSpokenDigit();
    town.wait(Duration.ofSeconds(20));
    IncidentId before = town.onlyIncident();
    IntStream.range(0, CRISES)
        .forEach(number ->
            town.control(
                "/_ctl/phones/" + stranger(number) + "/text",
                new JsonObject().put("to", Town.FAMILIES).put("body", "please help")));
    Town.eventually("ten more incidents", () -> town.open().size() == CRISES + 1);
    town.tap("S1", before, new InviteGuest(new Who.Colleague(new StaffId("S3")), "", false));
    Instant began = town.now();
    town.wait(Duration.ofSeconds(25));

    List<Instant> pages =
        town.open().stream()
            .filter(incident -> !incident.equals(before))
            .map(incident -> first(incident, "page.sent", "voice"))
            .sorted()
            .toList();
    assertThat(pages).hasSize(CRISES).doesNotHaveDuplicates();
    assertThat(Duration.between(began, pages.getLast()))
        .isLessThanOrEqualTo(Duration.ofSeconds(CRISES + 2));
    assertThat(first(before, "guest.rung", "voice")).isAfter(pages.get(CRISES - 2));
    assertThat(town.open())
        .filteredOn(incident -> !incident.equals(before))
        .allSatisfy(incident ->
            assertThat(first(incident, "page.sent", "text"))
                .isBeforeOrEqualTo(began.plusSeconds(3)));
  }
}
