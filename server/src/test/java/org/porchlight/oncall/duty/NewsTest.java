package org.porchlight.oncall.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.duty.RosterCommand.NoteMessages;
import org.porchlight.oncall.duty.RosterCommand.TellNews;
import org.porchlight.oncall.duty.RosterEvent.MessageMissed;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

/// News that belong to no shift: told once to each, and on to a supervisor who can be reached.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class NewsTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant NOON = Instant.parse("2026-10-10T16:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-10-11T04:00:00Z");
  private static final StaffId DANA = new StaffId("C1");
  private static final NewsAbout GLASS = new NewsAbout(new StaffId("S3"), "FAM-0001/1");
  private static final Roster ROSTER =
      new Roster(
          NEW_YORK,
          List.of(
              member("C1", Duty.COORDINATOR, "+12025550121"),
              member("S3", Duty.SUPERVISOR, "+12025550123"),
              member("S4", Duty.SUPERVISOR, "+12025550124")),
          List.of());

  private RosterState state = RosterState.EMPTY;

  private static StaffMember member(String id, Duty duty, String phone) {
    return new StaffMember(
        new StaffId(id), "Staff " + id, duty, new PhoneNumber(phone), List.of(Language.EN));
  }

  private RosterDecision decided(RosterCommand command, Instant at) {
    var decision = RosterDecider.decide(state, ROSTER, DutyRules.USUAL, at, command);
    if (decision instanceof RosterDecision.Accepted(var events)) {
      events.forEach(event -> state = state.evolve(event, at));
    }
    return decision;
  }

  private List<String> told() {
    return state.messages().values().stream()
        .map(message -> message.to() + " " + message.say())
        .toList();
  }

  private void missed(int message) {
    decided(new NoteMessages(List.of(new MessageMissed(message, "opted_out"))), NOON);
  }

  @Test
  void the_same_news_is_told_to_a_person_once() {
    decided(new TellNews(DANA, Say.GLASS_BROKEN, GLASS), NOON);
    decided(new TellNews(DANA, Say.GLASS_BROKEN, GLASS), NOON);
    decided(new TellNews(DANA, Say.GLASS_BROKEN, new NewsAbout(null, "FAM-0001/2")), NOON);

    assertThat(told()).containsExactly("C1 GLASS_BROKEN", "C1 GLASS_BROKEN");
  }

  @Test
  void where_it_does_not_arrive_a_supervisor_is_told_but_not_whom_it_is_about() {
    decided(new TellNews(DANA, Say.GLASS_BROKEN, GLASS), NOON);
    missed(1);
    assertThat(told()).containsExactly("C1 GLASS_BROKEN", "S4 GLASS_BROKEN");

    missed(2);
    assertThat(told()).as("nobody is left").hasSize(2);
  }

  @Test
  void a_broken_glass_waits_for_no_morning_and_a_date_does() {
    decided(new TellNews(DANA, Say.GLASS_BROKEN, GLASS), NIGHT);
    decided(new TellNews(DANA, Say.DATE_DUE, new NewsAbout(null, "2026-10-11")), NIGHT);
    var bundles = new Bundles(state, DutyRules.USUAL, NEW_YORK);

    assertThat(bundles.release(state.message(1).orElseThrow())).isEqualTo(Instant.MIN);
    assertThat(bundles.release(state.message(2).orElseThrow())).isAfter(NIGHT.plusSeconds(3600));
  }

  @Test
  void who_is_not_on_the_roster_is_told_nothing() {
    assertThat(decided(new TellNews(new StaffId("X9"), Say.DATE_DUE, GLASS), NOON))
        .isEqualTo(new RosterDecision.Refused(RosterRefusal.NO_SUCH_PERSON));
  }
}
