package org.porchlight.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PhoneNumber;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class RosterTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final StaffMember ANA = member("S1", Duty.PRIMARY, "+12025550181");
  private static final StaffMember BO = member("S2", Duty.BACKUP, "+12025550182");
  private static final Instant FRIDAY_3_AM_IN_NEW_YORK = Instant.parse("2026-11-20T08:00:00Z");

  @Test
  void a_shift_without_end_is_on_call_at_any_time() {
    var roster = roster(new Shift(ANA.id(), Duty.PRIMARY, OpeningHours.ALWAYS));
    assertThat(roster.onCall(Instant.EPOCH).ladder()).containsExactly(ANA);
    assertThat(roster.onCall(FRIDAY_3_AM_IN_NEW_YORK).ladder()).containsExactly(ANA);
  }

  @Test
  void shifts_are_meant_in_the_wall_time_of_their_zone() {
    var nights = OpeningHours.parse("Mo-Su 22:00-06:00");
    var roster = roster(new Shift(ANA.id(), Duty.PRIMARY, nights));
    assertThat(roster.onCall(FRIDAY_3_AM_IN_NEW_YORK).ladder()).containsExactly(ANA);
    assertThat(roster.onCall(FRIDAY_3_AM_IN_NEW_YORK.plusSeconds(4 * 3600)).ladder()).isEmpty();
  }

  @Test
  void a_shift_says_what_its_person_is_on_duty_as() {
    var roster =
        roster(
            new Shift(ANA.id(), Duty.SUPERVISOR, OpeningHours.ALWAYS),
            new Shift(BO.id(), Duty.PRIMARY, OpeningHours.ALWAYS));
    assertThat(roster.onCall(Instant.EPOCH).ladder())
        .containsExactly(BO.as(Duty.PRIMARY), ANA.as(Duty.SUPERVISOR));
  }

  @Test
  void nobody_is_asked_twice_for_one_contact() {
    var roster =
        roster(
            new Shift(ANA.id(), Duty.BACKUP, OpeningHours.ALWAYS),
            new Shift(ANA.id(), Duty.PRIMARY, OpeningHours.ALWAYS));
    assertThat(roster.onCall(Instant.EPOCH).ladder()).containsExactly(ANA);
  }

  @Test
  void staff_are_known_when_they_are_not_on_shift() {
    assertThat(roster().carrying(BO.phone())).contains(BO);
    assertThat(roster().member(BO.id())).contains(BO);
    assertThat(roster().member(new StaffId("S9"))).isEmpty();
  }

  @Test
  void a_shift_of_a_stranger_is_refused() {
    assertThatThrownBy(() -> roster(new Shift(new StaffId("S9"), Duty.BACKUP, OpeningHours.ALWAYS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("shift: of S9 (expected: one of the staff)");
  }

  private static Roster roster(Shift... shifts) {
    return new Roster(NEW_YORK, List.of(ANA, BO), List.of(shifts));
  }

  private static StaffMember member(String id, Duty duty, String phone) {
    return new StaffMember(
        new StaffId(id), "Staff " + id, duty, new PhoneNumber(phone), List.of(Language.EN));
  }
}
