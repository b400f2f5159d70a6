package org.porchlight.coordination.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.care.AgendaItem;
import org.porchlight.care.AgendaSource;
import org.porchlight.care.CareCommand.HoldContact;
import org.porchlight.care.CareCommand.SettleAgenda;
import org.porchlight.care.CareDecision.Noted;
import org.porchlight.care.ContactWay;
import org.porchlight.incident.IncidentId;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.life.Author;
import org.porchlight.storage.AgencyId;
import org.porchlight.storage.NaturalKey;
import org.porchlight.storage.memory.MemoryStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CareBookTest {
  private static final AgencyId AGENCY = new AgencyId("lakeside");
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final FamilyId FAMILY = new FamilyId("FAM-0001");
  private static final Author DANA = new Author("C1", Author.Role.COORDINATOR);

  private Instant now = Instant.parse("2026-10-09T15:00:00Z");
  private final MemoryStore store = new MemoryStore(() -> now);
  private final CareBook book = new CareBook(AGENCY, store, ZONE, () -> now);

  private static <T> T get(Future<T> future) {
    assertThat(future.isComplete()).isTrue();
    return Objects.requireNonNull(future.result(), () -> String.valueOf(future.cause()));
  }

  @Test
  void a_review_that_is_told_twice_is_on_the_agenda_once() {
    var incident = new IncidentId("01JD" + "0".repeat(22));
    for (int times = 0; times < 2; times++) {
      book.add(FAMILY, new AgendaSource.OfReview(incident), "", DANA, new NaturalKey("review:1"));
    }
    assertThat(get(book.of(FAMILY)).openAgenda())
        .extracting(AgendaItem::source)
        .containsExactly(new AgendaSource.OfReview(incident));
  }

  @Test
  void what_another_server_noted_is_seen_and_nothing_is_overwritten() {
    var other = new CareBook(AGENCY, store, ZONE, () -> now);
    get(book.of(FAMILY));
    other.add(FAMILY, new AgendaSource.OfStaff(), "a bus pass", DANA, new NaturalKey("1"));
    book.add(FAMILY, new AgendaSource.OfStaff(), "a key", DANA, new NaturalKey("2"));
    assertThat(get(other.of(FAMILY)).openAgenda())
        .extracting(AgendaItem::number, AgendaItem::words)
        .containsExactly(tuple(1, "a bus pass"), tuple(2, "a key"));
  }

  @Test
  void a_tap_that_comes_again_is_no_fault() {
    book.add(FAMILY, new AgendaSource.OfStaff(), "a key", DANA, new NaturalKey("1"));
    var settle = new SettleAgenda(1, "two keys are cut");
    book.turn(FAMILY, settle, DANA, new NaturalKey("2"));
    assertThat(get(book.turn(FAMILY, settle, DANA, new NaturalKey("2"))).decision())
        .isInstanceOf(Noted.class);
  }

  @Test
  void it_is_known_what_was_so_then() {
    var day = LocalDate.parse("2026-10-09");
    book.turn(FAMILY, new HoldContact(day, ContactWay.CALL, null), DANA, new NaturalKey("1"));
    var then = now;
    now = now.plusSeconds(60);
    book.turn(FAMILY, new HoldContact(day, ContactWay.VISIT, null), DANA, new NaturalKey("2"));
    assertThat(get(book.asOf(FAMILY, then)).contacts()).hasSize(1);
    assertThat(get(book.of(FAMILY)).contacts()).hasSize(2);
  }
}
