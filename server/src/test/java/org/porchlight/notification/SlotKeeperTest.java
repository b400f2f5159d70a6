package org.porchlight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.DutyEvent.StaffEngaged;
import org.porchlight.incident.EndingEvent.IncidentResolved;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Medium;
import org.porchlight.incident.PageEvent.*;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Restriction;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.PhoneSlots;
import org.porchlight.storage.TestStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class SlotKeeperTest {
  private static final StaffId ANA = new StaffId("S1");
  private static final PageId PAGE = new PageId(1);
  private static final PageId OTHER_PAGE = new PageId(2);
  private static final PhoneNumber UNCLE = new PhoneNumber("+12025550190");

  private final Desk desk = new Desk();
  private final PhoneSlots slots = desk.store.slots();
  private final SlotKeeper keeper = new SlotKeeper(slots);
  private IncidentState state = IncidentState.NOT_OPENED;

  @BeforeEach
  void pageAnaAndTheUncle() {
    happens(queued(PAGE, new Recipient.OnDuty(ANA, Duty.PRIMARY), Desk.PHONE));
    var uncle = new Recipient.OnTeam(new FamilyId("FAM-0007"), new PersonId("N1"));
    happens(queued(OTHER_PAGE, uncle, UNCLE));
    TestStore.await(slots.claim(Desk.AGENCY, Desk.PHONE, Desk.INCIDENT));
    TestStore.await(slots.claim(Desk.AGENCY, UNCLE, Desk.INCIDENT));
  }

  @Test
  void a_phone_keeps_its_slot_while_its_page_is_open() {
    happens(new PageSent(PAGE, Medium.TEXT, "SM1"));
    assertThat(holds(Desk.PHONE)).isTrue();
  }

  @Test
  void a_declined_page_lets_its_slot_go_and_no_other() {
    happens(new PageDeclined(PAGE));
    assertThat(holds(Desk.PHONE)).isFalse();
    assertThat(holds(UNCLE)).isTrue();
  }

  @Test
  void engaged_staff_keep_theirs_until_the_incident_is_resolved() {
    happens(new StaffEngaged(ANA, Desk.NOON.plusSeconds(120)));
    happens(new PageAcknowledged(PAGE));
    assertThat(holds(Desk.PHONE)).isTrue();

    happens(resolved());
    assertThat(holds(Desk.PHONE)).isFalse();
  }

  @Test
  void a_support_who_said_yes_may_still_report_what_they_did() {
    happens(new PageAcknowledged(OTHER_PAGE));
    assertThat(holds(UNCLE)).isTrue();

    happens(resolved());
    assertThat(holds(UNCLE)).isFalse();
  }

  @Test
  void a_page_sent_late_gives_back_what_it_claimed_after_the_end() {
    happens(new PageCancelled(PAGE, Cancellation.TAKEN_BY_ANOTHER));
    assertThat(holds(Desk.PHONE)).isFalse();

    TestStore.await(slots.claim(Desk.AGENCY, Desk.PHONE, Desk.INCIDENT));
    happens(new PageSent(PAGE, Medium.TEXT, "SM1"));
    assertThat(holds(Desk.PHONE)).isFalse();
  }

  private void happens(IncidentEvent event) {
    var entry =
        new Entry(
            state.version() + 1,
            Desk.NOON,
            Actor.staff("S1"),
            Channel.TEXT,
            Restriction.NONE,
            event);
    IncidentState before = state;
    state = state.evolve(entry);
    TestStore.await(keeper.settle(Desk.AGENCY, Desk.INCIDENT, before, state));
  }

  private boolean holds(PhoneNumber phone) {
    return TestStore.await(slots.held(Desk.AGENCY, phone)).containsValue(Desk.INCIDENT);
  }

  private static PageQueued queued(PageId page, Recipient to, PhoneNumber number) {
    Instant answerBy = Desk.NOON.plusSeconds(300);
    return new PageQueued(
        page,
        to,
        Purpose.STEP,
        null,
        number,
        Language.EN,
        Set.of(Medium.TEXT),
        5,
        answerBy,
        answerBy,
        null,
        null);
  }

  private static IncidentResolved resolved() {
    var resolution =
        new Resolution(
            Resolution.OverWhen.MET,
            Disposition.STABILIZED_IN_PLACE,
            Resolution.LivingSituation.HOME,
            Resolution.SafeContact.BY_TEXT,
            "");
    return new IncidentResolved(resolution, List.of(), Desk.NOON.plusSeconds(3600));
  }
}
