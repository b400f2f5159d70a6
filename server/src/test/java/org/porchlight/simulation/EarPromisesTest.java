package org.porchlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.CallEvent.StaffCalledIn;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.Medium;
import org.porchlight.incident.PageEvent.PageChannelAdded;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.StaffId;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// A phone that is rung beside another family's ear is seen, and the rest is let be.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class EarPromisesTest {
  private static final Instant AT = StoredTurns.AT;
  private static final Instant LATER = AT.plus(Duration.ofMinutes(1));
  private static final PhoneNumber PHONE = new PhoneNumber("+12025550181");
  private static final StaffId SAM = new StaffId("S1");
  private static final IncidentId FIRST = new IncidentId("01JD0000000000000000000001");
  private static final IncidentId SECOND = new IncidentId("01JD0000000000000000000002");

  private final EarPromises ears = new EarPromises();

  @Test
  void whoever_talks_with_another_family_is_not_rung() {
    assertThat(ears.broken(turn(FIRST, offered(), new StaffCalledIn(SAM, "CA1")), AT, true))
        .isEmpty();
    assertThat(ears.broken(turn(SECOND, offered(), page(Medium.TEXT)), LATER, true)).isEmpty();
    assertThat(ears.broken(turn(SECOND, offered(), page(Medium.VOICE)), LATER, true))
        .hasValueSatisfying(name -> assertThat(name).startsWith("never beside"));
    assertThat(ears.broken(turn(SECOND, offered(), page(Medium.TEXT), rung()), LATER, true))
        .hasValueSatisfying(name -> assertThat(name).startsWith("never beside"));
  }

  @Test
  void in_their_own_conversation_and_in_the_first_moments_they_are() {
    var talks = List.of(offered(), new StaffCalledIn(SAM, "CA1"));
    assertThat(ears.broken(StoredTurns.turn(FIRST, talks, page(Medium.VOICE)), AT, true)).isEmpty();
    assertThat(ears.broken(turn(SECOND, offered(), page(Medium.VOICE)), AT, true)).isEmpty();
    assertThat(ears.broken(turn(SECOND, offered(), page(Medium.VOICE)), LATER, false))
        .as("of a server that came up a moment ago")
        .isEmpty();
  }

  private static ContactOffered offered() {
    return new ContactOffered(
        new ContactId(1), Medium.TEXT, PHONE, "SM1", Language.EN, List.of(), null);
  }

  private static PageChannelAdded rung() {
    return new PageChannelAdded(new PageId(1), Medium.VOICE, null);
  }

  private static PageQueued page(Medium medium) {
    return new PageQueued(
        new PageId(1),
        new Recipient.OnDuty(SAM, Duty.PRIMARY),
        Purpose.ANSWER,
        null,
        PHONE,
        Language.EN,
        Set.of(medium),
        4,
        AT.plusSeconds(600),
        AT.plusSeconds(60),
        null,
        null);
  }

  private static StoredTurn turn(IncidentId incident, IncidentEvent... added) {
    return StoredTurns.turn(incident, List.of(), added);
  }
}
