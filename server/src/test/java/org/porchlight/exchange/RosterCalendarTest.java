package org.porchlight.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.oncall.DatedShift;
import org.porchlight.oncall.Duty;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.StaffMember;
import org.porchlight.oncall.Timetable;
import org.porchlight.oncall.WallSpan;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
final class RosterCalendarTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Roster ROSTER =
      new Roster(
          NEW_YORK,
          List.of(
              staff("S1", "Sam Rivers", Duty.PRIMARY),
              staff("S2", "Luz Ortega", Duty.BACKUP),
              staff("S12", "Pat Quinn", Duty.SUPERVISOR)),
          List.of());
  private static final Span NOVEMBER =
      new Span(Instant.parse("2026-11-01T04:00:00Z"), Instant.parse("2026-12-01T05:00:00Z"));

  @Test
  void an_event_is_a_shift_of_whom_its_title_names() {
    assertThat(
            shifts(
                event("S1", "20261120T220000", "20261121T060000"),
                event("luz ortega\\, primary", "20261121T060000", "20261121T140000"),
                event("Supervisor: S12", "20261121", "20261122")))
        .containsExactly(
            shift("S1", Duty.PRIMARY, "2026-11-20T22:00", "2026-11-21T06:00"),
            shift("S2", Duty.PRIMARY, "2026-11-21T06:00", "2026-11-21T14:00"),
            shift("S12", Duty.SUPERVISOR, "2026-11-21T00:00", "2026-11-22T00:00"));
  }

  @Test
  void a_rule_makes_shifts_as_far_as_the_window_and_no_further() {
    var weekly = "RRULE:FREQ=WEEKLY;BYDAY=MO,TH\r\n";
    assertThat(shifts(event("S1", "20261005T080000", "20261005T200000", weekly)))
        .extracting(shift -> shift.when().from().toString())
        .containsExactly(
            "2026-11-02T08:00",
            "2026-11-05T08:00",
            "2026-11-09T08:00",
            "2026-11-12T08:00",
            "2026-11-16T08:00",
            "2026-11-19T08:00",
            "2026-11-23T08:00",
            "2026-11-26T08:00",
            "2026-11-30T08:00");
  }

  @Test
  void a_rule_ends_where_it_says_and_leaves_out_what_it_says() {
    var daily =
        "RRULE:FREQ=DAILY;UNTIL=20261113T045959Z\r\n"
            + "EXDATE;TZID=America/New_York:20261111T080000\r\n";
    assertThat(shifts(event("S1", "20261110T080000", "20261110T200000", daily)))
        .extracting(shift -> shift.when().from().toString())
        .containsExactly("2026-11-10T08:00", "2026-11-12T08:00");
    assertThat(
            shifts(
                event("S1", "20261110T080000", "20261110T200000", "RRULE:FREQ=DAILY;COUNT=2\r\n")))
        .hasSize(2);
  }

  @Test
  void one_occurrence_can_be_moved_given_away_or_cancelled() {
    var series = event("S1", "20261110T080000", "20261110T200000", "RRULE:FREQ=DAILY;COUNT=3\r\n");
    var given = "RECURRENCE-ID;TZID=America/New_York:20261111T080000\r\n";
    var cancelled = "RECURRENCE-ID:20261112T130000Z\r\nSTATUS:CANCELLED\r\n";
    assertThat(
            shifts(
                series,
                event("S2 primary", "20261111T090000", "20261111T200000", given),
                event("S1", "20261112T080000", "20261112T200000", cancelled)))
        .containsExactly(
            shift("S1", Duty.PRIMARY, "2026-11-10T08:00", "2026-11-10T20:00"),
            shift("S2", Duty.PRIMARY, "2026-11-11T09:00", "2026-11-11T20:00"));
  }

  @Test
  void nightly_shifts_touch_in_the_night_in_which_the_clocks_go_back() {
    var nights = event("S1", "20261029T180000", "20261030T013000", "RRULE:FREQ=DAILY\r\n");
    var days = event("S2 primary", "20261029T013000", "20261029T180000", "RRULE:FREQ=DAILY\r\n");
    var roster = ROSTER.withDated(shifts(nights, days));
    var shifts = new Timetable(roster).shifts(NOVEMBER);
    for (var index = 1; index < shifts.size(); index++) {
      assertThat(shifts.get(index).span().start()).isEqualTo(shifts.get(index - 1).span().end());
    }
    assertThat(shifts).hasSize(61);
  }

  @Test
  void times_of_another_zone_and_of_utc_are_written_in_the_rosters() {
    assertThat(
            shifts(
                "BEGIN:VEVENT\r\nSUMMARY:S1\r\nDTSTART:20261120T130000Z\r\nDURATION:PT8H\r\n"
                    + "END:VEVENT\r\n",
                "BEGIN:VEVENT\r\nSUMMARY:S2\r\n"
                    + "DTSTART;TZID=\"/maker/America/Chicago\":20261120T070000\r\n"
                    + "DTEND;TZID=America/Denver:20261120T140000\r\nEND:VEVENT\r\n"))
        .containsExactly(
            shift("S1", Duty.PRIMARY, "2026-11-20T08:00", "2026-11-20T16:00"),
            shift("S2", Duty.BACKUP, "2026-11-20T08:00", "2026-11-20T16:00"));
  }

  @Test
  void folded_lines_alarms_and_time_zones_of_real_calendars_are_no_trouble() {
    var text =
        """
        \uFEFFBEGIN:VCALENDAR
        VERSION:2.0
        X-WR-CALNAME:Shifts
        BEGIN:VTIMEZONE
        TZID:America/New_York
        BEGIN:STANDARD
        DTSTART:19700101T000000
        RRULE:FREQ=SECONDLY
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:one
        SUMMARY;LANGUAGE="en":Sam
          Rivers
        DTSTART;TZID=America/New_York:20261120T08
         0000
        DTEND;TZID=America/New_York:20261120T160000
        ATTACH;FMTTYPE=text/plain;ENCODING=BASE64;VALUE=BINARY:AAAA
        BEGIN:VALARM
        TRIGGER:-PT10M
        SUMMARY:S2
        END:VALARM
        END:VEVENT
        END:VCALENDAR
        """;
    assertThat(RosterCalendar.read(text, ROSTER, NOVEMBER))
        .isEqualTo(
            new RosterCalendar.Reading(
                List.of(shift("S1", Duty.PRIMARY, "2026-11-20T08:00", "2026-11-20T16:00")),
                List.of()));
  }

  @Test
  void a_zone_that_the_calendar_defines_itself_is_read_by_its_own_rules() {
    var text =
        """
        BEGIN:VCALENDAR
        BEGIN:VTIMEZONE
        TZID:Office Time
        BEGIN:STANDARD
        DTSTART:16011104T020000
        RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
        TZOFFSETFROM:-0500
        TZOFFSETTO:-0600
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010311T020000
        RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
        TZOFFSETFROM:-0600
        TZOFFSETTO:-0500
        END:DAYLIGHT
        END:VTIMEZONE
        BEGIN:VTIMEZONE
        TZID:"Ours"
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0000
        TZOFFSETTO:-0400
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        SUMMARY:S1
        DTSTART;TZID=Office Time:20261031T080000
        DTEND;TZID=Office Time:20261031T160000
        RRULE:FREQ=DAILY;COUNT=2
        END:VEVENT
        BEGIN:VEVENT
        SUMMARY:S2
        DTSTART;TZID="Ours":20261120T090000
        DTEND;TZID="Ours":20261120T100000
        END:VEVENT
        END:VCALENDAR
        """;
    assertThat(
            RosterCalendar.read(
                    text.replace("TZID:\"Ours\"", "TZID:Ours"),
                    ROSTER,
                    new Span(Instant.parse("2026-10-30T00:00:00Z"), NOVEMBER.end()))
                .shifts())
        .containsExactly(
            shift("S1", Duty.PRIMARY, "2026-10-31T09:00", "2026-10-31T17:00"),
            shift("S1", Duty.PRIMARY, "2026-11-01T09:00", "2026-11-01T17:00"),
            shift("S2", Duty.BACKUP, "2026-11-20T08:00", "2026-11-20T09:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\n",
        "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETTO:-9900\r\nEND:STANDARD\r\n",
        "BEGIN:STANDARD\r\nDTSTART:19701101T020000\r\nRDATE:20261101T020000\r\nEND:STANDARD\r\n",
        "TZURL:http://127.0.0.1:9/zone.ics\r\n"
      })
  @Timeout(20)
  void a_zone_that_nobody_knows_is_refused_and_never_guessed_at(String zone) {
    var named = "DTSTART;TZID=Eastern Standard Time:20261120T080000";
    var reading =
        read(
            "BEGIN:VTIMEZONE\r\nTZID:Eastern Standard Time\r\n" + zone + "END:VTIMEZONE\r\n",
            event("S1", "20261120T080000", "20261120T160000")
                .replace("DTSTART:20261120T080000", named));
    assertThat(reading.faults()).extracting(CalendarFault::got).containsExactly("another TZID");
  }

  @Test
  void every_event_of_a_calendar_of_one_person_is_theirs() {
    var text = calendar(event("Backup shift", "20261120T080000", "20261120T160000"));
    assertThat(RosterCalendar.read(text, ROSTER, NOVEMBER, new StaffId("S1")).shifts())
        .containsExactly(shift("S1", Duty.BACKUP, "2026-11-20T08:00", "2026-11-20T16:00"));
  }

  @Test
  void all_faults_are_told_at_once_with_their_lines_and_no_title() {
    var reading =
        read(
            event("Jordan Public", "20261120T080000", "20261120T160000"),
            event("S1 and S2", "20261120T080000", "20261120T160000"),
            event("S1", "20261120T080000", "20261120T080000"),
            event("S1", "20261320T080000", "20261120T080000"),
            event("S1", "20261120T080000", "20261120T160000", "RRULE:FREQ=SECONDLY\r\n"),
            event("S1", "20261120T080000", "20261120T160000"));
    assertThat(reading.shifts()).isEmpty();
    assertThat(reading.faults())
        .extracting(fault -> fault.line() + ": " + fault.got())
        .containsExactlyInAnyOrder(
            "3: an event of nobody",
            "9: an event of several people",
            "15: an event of PT0S",
            "24: another DTSTART",
            "27: an RRULE with another FREQ");
    assertThat(reading.faults().toString()).doesNotContain("Jordan");
  }

  static Stream<String> crafted() {
    var nested = "BEGIN:VEVENT\r\n".repeat(100_000);
    var event = "SUMMARY:S1\r\nDTSTART:20261120T080000\r\nDTEND:20261120T160000\r\n";
    return Stream.of(
        "",
        "hello",
        "BEGIN:VCALENDAR",
        "BEGIN:VCALENDAR\r\nEND:VEVENT\r\n",
        calendar(nested),
        calendar("BEGIN:VEVENT\r\n" + "BEGIN:VALARM\r\n".repeat(50_000)),
        calendar("A".repeat(900_000)),
        calendar("SUMMARY:" + "a\r\n ".repeat(300_000)),
        calendar("X:1\r\n".repeat(2_000_000)),
        calendar(("BEGIN:VEVENT\r\n" + event + "END:VEVENT\r\n").repeat(5_000)),
        calendar("BEGIN:VEVENT\r\nDTSTART" + ";A=\"".repeat(1_000) + "\r\nEND:VEVENT\r\n"),
        calendar(event("S1", "00010101T000000", "00010101T010000", "RRULE:FREQ=HOURLY\r\n")),
        calendar(
            event("S1", "20061120T080000", "20061120T160000", "RRULE:FREQ=HOURLY\r\n")
                .repeat(1_500)),
        calendar(
            event(
                "S1",
                "20261120T080000",
                "20261120T160000",
                "EXDATE:"
                    + "20261120T080000,".repeat(400)
                    + "20261120T080000\r\nRRULE:"
                    + "F".repeat(300)
                    + "\r\n")));
  }

  @ParameterizedTest
  @MethodSource("crafted")
  @Timeout(20)
  void a_calendar_made_to_harm_is_refused_with_a_plain_fault(String text) {
    var reading = RosterCalendar.read(text, ROSTER, NOVEMBER);
    assertThat(reading.shifts()).isEmpty();
    assertThat(reading.faults()).isNotEmpty();
    assertThat(reading.faults().getFirst().toString()).hasSizeLessThan(300);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31",
        "FREQ=YEARLY;BYDAY=53MO",
        "FREQ=DAILY;INTERVAL=1000",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=99"
      })
  @Timeout(20)
  void a_rule_that_never_comes_true_ends(String rule) {
    var reading = read(event("S1", "20161120T080000", "20161120T160000", "RRULE:" + rule + "\r\n"));
    assertThat(reading.shifts()).isEmpty();
  }

  @Test
  void whatever_bytes_arrive_the_answer_is_shifts_or_faults() {
    var random = new Random(11);
    var whole =
        calendar(
            event("S1", "20261110T080000", "20261110T200000", "RRULE:FREQ=DAILY;COUNT=3\r\n")
                + event("S2", "20261111T080000", "20261111T200000", "EXDATE:20261111\r\n"));
    for (var tries = 0; tries < 4_000; tries++) {
      var letters = new StringBuilder(whole);
      for (var edits = random.nextInt(8) + 1; edits > 0; edits--) {
        var at = random.nextInt(letters.length());
        switch (random.nextInt(3)) {
          case 0 -> letters.setCharAt(at, (char) (random.nextInt(96) + 31));
          case 1 -> letters.insert(at, whole.charAt(random.nextInt(whole.length())));
          default -> letters.delete(at, Math.min(letters.length(), at + random.nextInt(9)));
        }
      }
      var reading = RosterCalendar.read(letters.toString(), ROSTER, NOVEMBER);
      assertThat(reading.shifts().isEmpty() || reading.faults().isEmpty()).isTrue();
    }
  }

  @Test
  void what_a_feed_holds_reads_back_as_the_same_shifts() {
    var nights =
        List.of(
            shift("S1", Duty.PRIMARY, "2026-11-01T20:00", "2026-11-02T08:00"),
            shift("S2", Duty.PRIMARY, "2026-11-02T08:00", "2026-11-02T20:00"),
            shift("S12", Duty.SUPERVISOR, "2026-11-01T12:00", "2026-11-09T12:00"));
    var roster = ROSTER.withDated(nights);
    var feed = RosterFeed.ofRoster(roster, NOVEMBER, NOVEMBER.start());
    assertThat(RosterCalendar.read(feed, ROSTER, NOVEMBER).shifts())
        .containsExactlyInAnyOrderElementsOf(nights);
  }

  @Test
  void a_persons_feed_holds_duties_and_times_and_nothing_else() {
    var roster =
        ROSTER.withDated(
            List.of(
                shift("S1", Duty.PRIMARY, "2026-11-02T20:00", "2026-11-03T08:00"),
                shift("S2", Duty.PRIMARY, "2026-11-03T08:00", "2026-11-03T20:00")));
    var feed =
        RosterFeed.ofPerson(roster, new StaffId("S1"), NOVEMBER, List.of(), NOVEMBER.start());
    assertThat(feed.lines().toList())
        .containsExactly(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//porchlight.org//roster//EN",
            "BEGIN:VEVENT",
            "UID:S1-primary-1793667600@roster.porchlight",
            "DTSTAMP:20261101T040000Z",
            "DTSTART:20261103T010000Z",
            "DTEND:20261103T130000Z",
            "SUMMARY:On call: primary",
            "END:VEVENT",
            "END:VCALENDAR");
  }

  @Test
  void a_quarter_of_a_year_of_hours_is_written_in_good_time() {
    var window = Span.of(NOVEMBER.start(), Duration.ofDays(90));
    var hours = event("S1", "20261101T000000", "20261101T003000", "RRULE:FREQ=HOURLY\r\n");
    var reading = RosterCalendar.read(calendar(hours), ROSTER, window);
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.shifts()).hasSizeGreaterThan(2_100);
    var feed = RosterFeed.ofRoster(ROSTER.withDated(reading.shifts()), window, window.start());
    assertThat(feed.lines().filter("BEGIN:VEVENT"::equals).count()).isGreaterThan(2_100);
  }

  private static List<DatedShift> shifts(String... events) {
    var reading = read(events);
    assertThat(reading.faults()).isEmpty();
    return reading.shifts();
  }

  private static RosterCalendar.Reading read(String... events) {
    return RosterCalendar.read(calendar(String.join("", events)), ROSTER, NOVEMBER);
  }

  private static String calendar(String events) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n";
  }

  private static String event(String title, String start, String end) {
    return event(title, start, end, "");
  }

  private static String event(String title, String start, String end, String more) {
    return "BEGIN:VEVENT\r\nUID:%s\r\nSUMMARY:%s\r\nDTSTART:%s\r\nDTEND:%s\r\n%sEND:VEVENT\r\n"
        .formatted("shifts", title, start, end, more);
  }

  private static DatedShift shift(String staff, Duty duty, String from, String until) {
    return new DatedShift(
        new StaffId(staff),
        duty,
        new WallSpan(LocalDateTime.parse(from), LocalDateTime.parse(until)));
  }

  private static StaffMember staff(String id, String name, Duty duty) {
    return new StaffMember(
        new StaffId(id),
        name,
        duty,
        new PhoneNumber("+120255501" + (70 + Integer.parseInt(id.substring(1)))),
        List.of(Language.EN));
  }
}
