package org.porchlight.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.Root;
import org.porchlight.incident.Actor;
import org.porchlight.incident.CallEvent.StaffCalledIn;
import org.porchlight.incident.Channel;
import org.porchlight.incident.ContactEvent.ContactOffered;
import org.porchlight.incident.ContactId;
import org.porchlight.incident.DrillEvent.Agreed;
import org.porchlight.incident.DrillEvent.DrillBegan;
import org.porchlight.incident.DutyEvent.StaffEngaged;
import org.porchlight.incident.DutyEvent.WelfareCheckDecided;
import org.porchlight.incident.Entry;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.incident.IncidentId;
import org.porchlight.incident.IncidentState;
import org.porchlight.incident.Medium;
import org.porchlight.incident.PageEvent.PageQueued;
import org.porchlight.incident.PageEvent.Purpose;
import org.porchlight.incident.PageId;
import org.porchlight.incident.Recipient;
import org.porchlight.incident.Restriction;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Shift;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.TimeOff;
import org.porchlight.oncall.WallSpan;
import org.porchlight.plan.FamilyId;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PersonId;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.storage.memory.MemoryStore;
import org.porchlight.telephony.Carrier.TextOrder;
import org.porchlight.telephony.LegToken;
import org.porchlight.telephony.Spoken;
import org.porchlight.telephony.Webhooks.Heard;

/// What the simulator watches beside single turns - whom pages go to, gaps that nobody knows of,
/// drills - sees what breaks it, and lets the rest be.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class WatchesTest {
  private static final Instant AT = Instant.parse("2026-10-10T00:41:00Z");
  private static final IncidentId INCIDENT = new IncidentId("01JD0000000000000000000001");
  private static final IncidentId OTHER = new IncidentId("01JD0000000000000000000002");
  private static final PhoneNumber PHONE = new PhoneNumber("+12025550181");
  private static final StaffId ANA = new StaffId("S1");
  private static final StaffId BO = new StaffId("S2");
  private static final StaffId CAM = new StaffId("S3");
  private static final FamilyId FAMILY = new FamilyId("FAM-0007");
  private static final PersonId UNCLE = new PersonId("N1");
  private static final Grounds GROUNDS =
      Grounds.of(Root.path("crisis-plans/samples"), Root.path("config/wording"));

  private final EventQueue queue = new EventQueue(AT);

  /// Ana answers first, then Bo; Cam is the supervisor of `covered`.
  private static Roster roster(boolean covered, TimeOff... off) {
    var shifts = new ArrayList<Shift>();
    shifts.add(new Shift(ANA, Duty.PRIMARY, OpeningHours.ALWAYS));
    shifts.add(new Shift(BO, Duty.BACKUP, OpeningHours.ALWAYS));
    if (covered) {
      shifts.add(new Shift(CAM, Duty.SUPERVISOR, OpeningHours.ALWAYS));
    }
    var roster =
        new Roster(
            ZoneOffset.UTC,
            List.of(
                member(ANA, Duty.PRIMARY), member(BO, Duty.BACKUP), member(CAM, Duty.SUPERVISOR)),
            shifts);
    for (TimeOff one : off) {
      roster = roster.with(one);
    }
    return roster;
  }

  private static StaffMember member(StaffId id, Duty duty) {
    return new StaffMember(
        id, id.value(), duty, PHONE, id.equals(ANA) ? List.of(Language.EN) : List.of(Language.ES));
  }

  private RosterAudit audit(Roster roster) {
    var answers = new SlowStore(queue, new Chance(1));
    return new RosterAudit(
        GROUNDS.line().agency(), new MemoryStore(queue, answers), answers, roster);
  }

  private Optional<String> paged(Roster roster, Recipient to, IncidentState... others) {
    return new PagedPromises(audit(roster))
        .broken(turn(IncidentState.NOT_OPENED, offered(), page(to)), AT, List.of(others));
  }

  @Test
  void a_page_to_somebody_who_is_not_on_call_is_seen() {
    assertThat(paged(roster(false), new Recipient.OnDuty(CAM, Duty.SUPERVISOR)))
        .hasValueSatisfying(said -> assertThat(said).contains("goes to whoever is on call"));
    assertThat(paged(roster(true), new Recipient.OnDuty(ANA, Duty.PRIMARY))).isEmpty();
  }

  @Test
  void the_first_page_past_somebody_free_is_seen_and_past_somebody_busy_is_right() {
    var toBo = new Recipient.OnDuty(BO, Duty.BACKUP);
    var busy =
        turn(IncidentState.NOT_OPENED, offered(), new StaffEngaged(ANA, AT.plusSeconds(120)))
            .after();

    assertThat(paged(roster(true), toBo))
        .hasValueSatisfying(said -> assertThat(said).contains("who answers first"));
    assertThat(paged(roster(true), toBo, busy)).isEmpty();
  }

  @Test
  void a_page_to_somebody_who_is_off_is_seen() {
    var wall = LocalDateTime.ofInstant(AT, ZoneOffset.UTC);
    var off = new TimeOff(ANA, new WallSpan(wall.minusDays(1), wall.plusDays(1)));

    assertThat(paged(roster(true, off), new Recipient.OnDuty(ANA, Duty.PRIMARY))).isPresent();
  }

  @Test
  void a_welfare_check_that_no_supervisor_decided_is_seen() {
    var promises = new PagedPromises(audit(roster(true)));
    var decided = new WelfareCheckDecided(true, "nobody answers");

    assertThat(promises.broken(turn(ANA, decided), AT, List.of())).isPresent();
    assertThat(promises.broken(turn(CAM, decided), AT, List.of())).isEmpty();
  }

  @Test
  void somebody_who_has_not_the_familys_language_and_is_left_alone_with_it_is_seen() {
    var promises = new PagedPromises(audit(roster(true)));
    var engaged = new StaffEngaged(ANA, AT.plusSeconds(120));
    var spanish =
        new ContactOffered(
            new ContactId(1), Medium.TEXT, PHONE, "SM1", Language.ES, List.of(), null);

    assertThat(promises.broken(turn(IncidentState.NOT_OPENED, spanish, engaged), AT, List.of()))
        .hasValueSatisfying(said -> assertThat(said).startsWith("R16"));
    assertThat(promises.broken(turn(IncidentState.NOT_OPENED, offered(), engaged), AT, List.of()))
        .isEmpty();
  }

  @Test
  void somebody_who_comes_to_a_caller_without_words_in_common_and_asks_nobody_is_seen() {
    var promises = new PagedPromises(audit(roster(true)));
    var spanish =
        new ContactOffered(
            new ContactId(1), Medium.VOICE, PHONE, "CA1", Language.ES, List.of(), null);

    assertThat(
            promises.broken(
                turn(IncidentState.NOT_OPENED, spanish, new StaffCalledIn(ANA, "CA2")),
                AT,
                List.of()))
        .hasValueSatisfying(said -> assertThat(said).startsWith("R16"));
    assertThat(
            promises.broken(
                turn(IncidentState.NOT_OPENED, spanish, new StaffCalledIn(BO, "CA2")),
                AT,
                List.of()))
        .isEmpty();
  }

  @Test
  void a_page_that_does_not_leave_at_once_is_seen() {
    var before = turn(IncidentState.NOT_OPENED, offered()).after();
    var after = turn(before, page(new Recipient.OnDuty(ANA, Duty.PRIMARY))).after();

    assertThat(Promises.everyPageLeaves(before, after, List.of())).isFalse();
    assertThat(Promises.everyPageLeaves(after, after, List.of())).isTrue();
  }

  @Test
  void somebody_whose_key_at_a_private_prompt_ends_their_call_is_seen() {
    var words = new Spoken.Say("Thank you.", Language.EN);
    assertThat(Promises.keepsTheirPlace("ear/published", List.of(words, new Spoken.Hangup())))
        .isFalse();
    assertThat(Promises.keepsTheirPlace("ear/key", List.of())).isFalse();
    assertThat(Promises.keepsTheirPlace("ear/key", List.of(words))).isTrue();
    assertThat(Promises.keepsTheirPlace("page", List.of(new Spoken.Hangup()))).isTrue();
  }

  @Test
  void an_hour_without_anybody_that_no_manager_knows_of_is_seen_once_a_server_runs() {
    var gap = audit(roster(false));

    assertThatThrownBy(() -> new CoverWatch().look(AT, true, gap))
        .isInstanceOf(BrokenPromiseException.class)
        .hasMessageContaining("no manager was paged");
    assertThatCode(() -> new CoverWatch().look(AT, false, gap)).doesNotThrowAnyException();
    var covered = audit(roster(true));
    assertThatCode(() -> new CoverWatch().look(AT, true, covered)).doesNotThrowAnyException();
  }

  private DrillAudit drills(Map<IncidentId, IncidentState> states) {
    states.put(INCIDENT, turn(IncidentState.NOT_OPENED, new DrillBegan(List.of())).after());
    states.put(OTHER, turn(IncidentState.NOT_OPENED, offered()).after());
    return new DrillAudit(GROUNDS, queue, states);
  }

  private static String promise(DrillAudit.@Nullable Finding finding) {
    return finding == null ? "kept" : finding.promise();
  }

  @Test
  void a_word_of_a_drill_that_does_not_say_so_is_seen_and_a_real_word_need_not() {
    var drills = drills(new HashMap<>());
    drills.spoken(said(OTHER, "Thank you."));
    drills.sent(text(OTHER, "staff needed now"));
    drills.spoken(said(INCIDENT, GROUNDS.wording().text(Language.EN, "voice.drill")));
    assertThat(promise(drills.check())).isEqualTo("kept");

    drills.spoken(said(INCIDENT, "Thank you."));
    assertThat(promise(drills.check())).contains("marked in every word; said");
    var texts = drills(new HashMap<>());
    texts.sent(text(INCIDENT, "staff needed now"));
    assertThat(promise(texts.check())).contains("marked in every word; sent");
  }

  @Test
  void a_drill_that_goes_on_after_a_real_contact_is_seen_after_a_while() {
    var drills = drills(new HashMap<>());
    drills.realContact(AT.plusSeconds(5));
    assertThat(promise(drills.check())).isEqualTo("kept");

    queue.after(Duration.ofMinutes(2), Life.FOREVER, () -> {});
    queue.step();
    assertThat(promise(drills.check())).contains("a real contact");
  }

  @Test
  void somebody_in_a_drill_who_did_not_agree_to_this_day_is_seen() {
    var page = page(new Recipient.OnTeam(FAMILY, UNCLE));
    var today = LocalDate.ofInstant(AT, GROUNDS.line().zone());
    for (var on : List.of(today, today.plusDays(1))) {
      var drills = drills(new HashMap<>());
      var began = new DrillBegan(List.of(new Agreed(FAMILY, UNCLE, on)));
      drills.turned(turn(IncidentState.NOT_OPENED, began, page));
      assertThat(promise(drills.check()).equals("kept")).isEqualTo(on.equals(today));
    }
  }

  private static Heard said(IncidentId incident, String words) {
    return new Heard(
        new LegToken(incident, "p1-voice"), List.of(new Spoken.Say(words, Language.EN)));
  }

  private static TextOrder text(IncidentId incident, String body) {
    return new TextOrder(
        PHONE, PHONE, body, new LegToken(incident, "p1-text"), Duration.ofMinutes(2));
  }

  private static ContactOffered offered() {
    return new ContactOffered(
        new ContactId(1), Medium.TEXT, PHONE, "SM1", Language.EN, List.of(), null);
  }

  private static PageQueued page(Recipient to) {
    return new PageQueued(
        new PageId(1),
        to,
        Purpose.ANSWER,
        null,
        PHONE,
        Language.EN,
        Set.of(Medium.TEXT),
        4,
        AT.plusSeconds(600),
        AT.plusSeconds(60),
        null,
        null);
  }

  private static StoredTurn turn(StaffId by, IncidentEvent event) {
    return turn(new Actor.Staff(by), IncidentState.NOT_OPENED, event);
  }

  private static StoredTurn turn(IncidentState before, IncidentEvent... events) {
    return turn(new Actor.Staff(ANA), before, events);
  }

  private static StoredTurn turn(Actor by, IncidentState before, IncidentEvent... events) {
    var entries = new ArrayList<Entry>();
    IncidentState after = before;
    for (var event : events) {
      var entry = new Entry(after.version() + 1, AT, by, Channel.CONSOLE, Restriction.NONE, event);
      entries.add(entry);
      after = after.evolve(entry);
    }
    return new StoredTurn(INCIDENT, before, entries, after, () -> roster(true).onCall(AT));
  }
}
