package org.porchlight.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.console.Lately;
import org.porchlight.exchange.Office;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.DeadlineKind;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.PageCommand.AcknowledgePage;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Source;
import org.porchlight.oncall.StaffId;
import org.porchlight.storage.NaturalKey;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LookbackTest {
  private final Office office =
      new Office(VertxMeters.vertx(new VertxOptions(), VertxMeters.registry()).build());
  private final Lookback lookback =
      new Lookback(
          Office.AGENCY,
          office.store.incidents(),
          _ -> false,
          () -> Future.succeededFuture(List.of()),
          office.clock);

  @AfterEach
  void close() {
    office.close();
  }

  private Lately read() {
    return office.onLoop(lookback::read);
  }

  @Test
  void what_was_late_is_found_again_by_a_server_that_knows_nothing_yet() {
    office.text("please help");
    assertThat(read().late()).isEmpty();
    office.onLoop(() -> office.advance(Duration.ofSeconds(90)));

    var known = read().late();
    assertThat(known)
        .filteredOn(one -> one.kind() == DeadlineKind.BACKUP)
        .containsExactly(
            new Lately.Late(
                DeadlineKind.BACKUP, 1, Duration.ofSeconds(60), office.clock.instant()));
    var fresh =
        new Lookback(
            Office.AGENCY,
            office.store.incidents(),
            _ -> false,
            () -> Future.succeededFuture(List.of()),
            office.clock);
    assertThat(office.onLoop(fresh::read).late()).isEqualTo(known);
  }

  @Test
  void a_page_that_was_taken_is_the_last_sign_of_a_phone() {
    String id = office.text("please help");
    assertThat(read().reach()).isEmpty();
    office.onLoop(() ->
        office.turns.turn(
            new IncidentId(id),
            new AcknowledgePage(new PageId(1), ""),
            new Source(Actor.staff("S1"), Channel.CONSOLE),
            new NaturalKey("test:1")));

    var reach = read().reach().get(new StaffId("S1"));
    assertThat(reach).isEqualTo(new Lately.Reach(office.clock.instant(), null));
  }
}
