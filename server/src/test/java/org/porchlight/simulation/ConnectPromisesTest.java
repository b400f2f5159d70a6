package org.porchlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Actor;
import org.porchlight.incident.Channel;
import org.porchlight.incident.Disposition;
import org.porchlight.incident.EndingEvent.IncidentResolved;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Medium;
import org.porchlight.incident.PageEvent.Cancellation;
import org.porchlight.incident.PageEvent.PageAcknowledged;
import org.porchlight.incident.PageEvent.PageCancelled;
import org.porchlight.incident.PageEvent.PageChannelAdded;
import org.porchlight.incident.PageEvent.PageComing;
import org.porchlight.incident.PageEvent.PageDeclined;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Resolution;
import org.porchlight.incident.Restriction;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.OnCall;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;

/// Telephones that ring for nothing are seen, and those that ring for somebody are right.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ConnectPromisesTest {
  private static final Instant AT = Instant.parse("2026-10-10T00:41:00Z");
  private static final PageId UNCLE = new PageId(1);
  private static final PageId LEAD = new PageId(2);
  private static final PageChannelAdded RING = new PageChannelAdded(UNCLE, Medium.VOICE, null);
  private static final PageComing DRIVES = new PageComing(UNCLE, Duration.ofMinutes(20));
  private static final PageAcknowledged YES = new PageAcknowledged(UNCLE);

  @Test
  void an_uncle_who_is_rung_while_he_drives_is_seen() {
    assertThat(broken(List.of(asksUncle(), DRIVES), RING))
        .containsExactly("nobody is rung who drives");
    assertThat(broken(List.of(asksUncle()), DRIVES, RING))
        .containsExactly("nobody is rung who drives");
    assertThat(broken(List.of(asksUncle(), YES), RING)).isEmpty();
    assertThat(broken(List.of(asksUncle()), RING)).isEmpty();
  }

  @Test
  void a_lead_who_is_rung_on_for_an_uncle_who_took_it_back_is_seen() {
    List<IncidentEvent> rung = List.of(asksUncle(), YES, RING, ringsLead());
    var no = new PageDeclined(UNCLE);

    assertThat(broken(rung, no)).containsExactly("nobody is rung for nobody");
    assertThat(broken(rung, no, new PageCancelled(LEAD, Cancellation.NO_LONGER_NEEDED))).isEmpty();
    assertThat(broken(List.of(asksUncle()), ringsLead())).isEmpty();
  }

  @Test
  void whoever_is_rung_when_it_is_over_is_seen() {
    assertThat(broken(List.of(asksUncle(), YES, over()), RING))
        .containsExactly("nobody is rung when it is over");
    assertThat(broken(List.of(over()), ringsLead()))
        .containsExactly("nobody is rung when it is over");
  }

  private static List<String> broken(List<IncidentEvent> earlier, IncidentEvent... then) {
    IncidentState before = IncidentState.NOT_OPENED;
    for (IncidentEvent event : earlier) {
      before = before.evolve(entry(before, event));
    }
    IncidentState after = before;
    var entries = new ArrayList<Entry>();
    for (IncidentEvent event : then) {
      Entry entry = entry(after, event);
      entries.add(entry);
      after = after.evolve(entry);
    }
    var turn =
        new StoredTurn(
            new IncidentId("01JD0000000000000000000001"),
            before,
            entries,
            after,
            () -> new OnCall(List.of()));
    return ConnectPromises.all().stream()
        .filter(promise -> !promise.kept().test(turn))
        .map(promise -> promise.name().replace("R13 supports are connected: ", ""))
        .toList();
  }

  private static Entry entry(IncidentState before, IncidentEvent event) {
    return new Entry(
        before.version() + 1, AT, new Actor.Timer(), Channel.TEXT, Restriction.NONE, event);
  }

  private static PageQueued asksUncle() {
    return page(
        UNCLE,
        new Recipient.OnTeam(new FamilyId("FAM-0007"), new PersonId("N1")),
        Purpose.STEP,
        Medium.TEXT);
  }

  private static PageQueued ringsLead() {
    return page(
        LEAD, new Recipient.OnDuty(new StaffId("S1"), Duty.PRIMARY), Purpose.CONNECT, Medium.VOICE);
  }

  private static PageQueued page(PageId id, Recipient to, Purpose purpose, Medium by) {
    return new PageQueued(
        id,
        to,
        purpose,
        null,
        new PhoneNumber("+12025550103"),
        Language.EN,
        Set.of(by),
        4,
        AT.plusSeconds(600),
        AT.plusSeconds(60),
        null,
        null);
  }

  private static IncidentResolved over() {
    var resolution =
        new Resolution(
            Resolution.OverWhen.MET,
            Disposition.STABILIZED_IN_PLACE,
            Resolution.LivingSituation.HOME,
            Resolution.SafeContact.BY_TEXT,
            "over");
    return new IncidentResolved(resolution, List.of(), AT.plusSeconds(3600));
  }
}
