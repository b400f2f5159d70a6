package org.porchlight.review.measures;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which counts of an export add up to which: what a reader with the file alone can reckon with.
///
/// A count is named after its line, such as `m31.night`; `of:` is what it is a part of, and `not:`
/// what is left of that. `*` stands for every line that begins so. What no line tells is `?` with a
/// name where it is a count of its own that must not be small, and `~` where it only stands between
/// others. That a part and what is left make the whole, and groups make everybody, holds of all
/// lines and is not written here.
///
/// What begins with `once:` holds once everything of a period is over, as a reader may well know;
/// it is reckoned with where it holds.
///
/// How many wait still, because a crisis goes on or its time is not up, is nothing that anybody is
/// recognised by: it is nobody's count.
final class Sums {
  private static final String ONCE = "once: ";

  private static final String TABLE =
      """
      # How far it had to go.
      of:m10.level_1 = m10.level_1 + m10.level_2 + m10.level_3 + m10.level_4 + m10.level_5 + m10.no_step
      of:m10.level_1 = of:m10.level_2 = of:m10.level_3 = of:m10.level_4 = of:m10.level_5 = of:m10.no_step
      of:m10.level_1 = of:m13.level_5 = of:m13.police = of:m13.emergency_department
      of:m10.level_1 = of:m13.involuntary = of:m13.custody = of:m13.out_of_home = of:harm.harm_outside
      not:m10.no_step = of:harm.harm
      of:m10.up_to_2 = of:m10.up_to_3 = of:m10.up_to_4
      m10.up_to_3 = m10.up_to_2 + ?settled_3
      m10.up_to_4 = m10.up_to_3 + ?settled_4
      of:m10.up_to_2 = m10.up_to_4 + ?settled_5
      ~low = m10.level_1 + m10.level_2
      ~low = m10.up_to_2 + ~low_open
      m10.level_3 = ?settled_3 + ~open_3
      m10.level_4 = ?settled_4 + ~open_4
      m10.level_5 = ?settled_5 + ~open_5
      of:harm.harm = of:m10.up_to_2 + ~open_walked
      # Restrictive responses.
      m10.level_5 = m13.level_5 = of:m14.missing_step = of:m29.voluntary
      m13.level_5 = m13.youth_days + ?level_5_not_enrolled
      of:m29.voluntary = of:m29.involuntary = of:m29.responders = m29.voluntary + m29.involuntary
      m13.police = m13.custody + ?police_without_custody
      of:m13.youth_days = of:m30.hospital_days
      # Contacts.
      m2.calls = of:m4.within_goal + m5.left_early
      of:m4.within_goal = of:m5.left
      m2.calls = m3.to_answer + ?calls_not_answered
      ?calls_not_answered = m5.left + m5.left_early + ~calls_that_wait
      m3.to_answer = m4.within_goal + ?answered_later
      m6.to_first_text = m6.texted
      of:m6.texted = m2.threads
      of:m7.no_plan = of:m8.screened
      of:m10.level_1 = of:m7.no_plan + ?not_answered
      once: not:m7.no_plan = m7.to_plan
      of:m10.level_1 = of:m12.as_planned + ?without_plan
      # Pages.
      of:m9.on_duty_in_time = of:m9.on_duty_undelivered = m9.on_duty_times + ?on_duty_no_yes
      of:m9.natural_in_time = of:m9.natural_undelivered = m9.natural_times + ?natural_no_yes
      of:m9.community_in_time = of:m9.community_undelivered = m9.community_times + ?community_no_yes
      of:m9.peer_in_time = of:m9.peer_undelivered = m9.peer_times + ?peer_no_yes
      of:m9.formal_in_time = of:m9.formal_undelivered = m9.formal_times + ?formal_no_yes
      of:m9.family_in_time = of:m9.family_undelivered = m9.family_times + ?family_no_yes
      of:m9.unknown_in_time = of:m9.unknown_undelivered = m9.unknown_times + ?unknown_no_yes
      m9.on_duty_times = m9.on_duty_in_time + ?on_duty_late_yes
      m9.natural_times = m9.natural_in_time + ?natural_late_yes
      m9.community_times = m9.community_in_time + ?community_late_yes
      m9.peer_times = m9.peer_in_time + ?peer_late_yes
      m9.formal_times = m9.formal_in_time + ?formal_late_yes
      m9.family_times = m9.family_in_time + ?family_late_yes
      m9.unknown_times = m9.unknown_in_time + ?unknown_late_yes
      m24.acknowledgements = m9.natural_times + m9.community_times
      not:m24.acknowledgements = m9.peer_times + m9.formal_times
      m28.to_arrival = m28.arrived = of:m28.within_45_minutes = of:m28.within_60_minutes
      of:m15.after_72_hours = of:m28.after_72_hours + ?known_without_mobile_team
      m15.after_72_hours = m28.after_72_hours + ?stayed_without_mobile_team
      m15.unknown_after_72_hours = m28.unknown_after_72_hours + ?unknown_without_mobile_team
      m28.within_60_minutes = m28.within_45_minutes + ?came_after_45
      # What was missing.
      m31.missing = m31.hour:*
      m31.missing = m31.kind:*
      m31.missing = m31.area:*
      # Afterwards.
      ~over = of:m15.at_close + m15.unknown_at_close
      ~over = of:m10.up_to_2 + ~over_without_step
      of:m10.level_1 = ~over + ~goes_on
      m16.within_72_hours = m16.within_24_hours + ?talked_on_later_days
      of:m16.within_24_hours = of:m16.within_72_hours + ~not_due
      once: of:m16.within_24_hours = of:m17.in_time = of:m18.in_time = of:m27.answered
      once: of:m16.within_24_hours = of:m15.after_24_hours + m15.unknown_after_24_hours
      once: of:m16.within_24_hours = of:m15.after_72_hours + m15.unknown_after_72_hours
      once: of:m16.within_24_hours = of:m15.after_30_days + m15.unknown_after_30_days
      of:m18.changed = m18.in_time + ?decided_later
      of:m19.before_change = of:m19.after_change
      of:m19.repeats = of:m19.after_change + ?kept
      m19.repeats = m19.after_change + ~after_kept
      m27.answered = of:m27.knew_mean + ?knew_not_said
      m27.answered = of:m27.listened_mean + ?listened_not_said
      m27.answered = of:m27.again_mean + ?again_not_said
      of:m27.knew_mean = of:m27.knew_top
      of:m27.listened_mean = of:m27.listened_top
      of:m27.again_mean = of:m27.again_top
      m27.knew_mean tells m27.knew_top not:m27.knew_top
      m27.listened_mean tells m27.listened_top not:m27.listened_top
      m27.again_mean tells m27.again_top not:m27.again_top
      # Families, teams and plans.
      ~hard = m10.level_4 + m10.level_5
      ~hard = m20.to_meeting + m20.no_meeting_yet + ~hard_without_family
      once: ~hard = m20.to_meeting + m20.no_meeting_yet
      of:m20.on_time = of:m25.ready
      of:m25.ready = of:m25.active = of:m25.signed = of:m25.verified = of:m25.unblocked
      m25.active = m25.ready + ~active_not_ready
      of:m21.week_with_call = of:m21.week_with_conversation
      m21.week_with_conversation = m21.week_with_call + ?week_with_visit_alone
      of:m23.per_coordinator = of:m23.over_10 = of:m23.over_12 = of:m23.over_15
      m23.full_time = m23.per_coordinator = m23.families
      m23.families = of:m25.ready
      m23.over_10 = m23.over_12 + ?over_10_to_12
      m23.over_12 = m23.over_15 + ?over_12_to_15
      m26.done = m26.daily + m26.school_days + m26.weekly + m26.monthly
      of:m26.done = of:m26.daily + of:m26.school_days + of:m26.weekly + of:m26.monthly
      of:m30.hospital_days = of:m30.detention_days = of:m30.away_days = of:m30.days_known
      m30.away_days = m30.hospital_days + m30.detention_days + ?away_otherwise
      m30.days_known = m30.away_days + ?days_at_home
      # What is drawn.
      m10.no_step = levels.no_step:*
      m10.level_1 = levels.level_1:*
      m10.level_2 = levels.level_2:*
      m10.level_3 = levels.level_3:*
      m10.level_4 = levels.level_4:*
      m10.level_5 = levels.level_5:*
      m2.calls = time_to_person.calls:*
      ?calls_not_answered = time_to_person.calls:nobody
      m4.within_goal = time_to_person.calls:up_to_20_seconds
      ~texts = time_to_person.threads:*
      ~texts = m2.threads + ~threads_that_go_on
      ~over = settled_by.incidents:*
      m10.level_5 = settled_by.incidents:level_5 + ~not_settled_by_5
      """;

  /// A total and what adds up to it; of one part alone, both are the same count.
  record Sum(String total, List<String> parts, Holds holds) {
    Sum {
      parts = List.copyOf(parts);
    }
  }

  /// When a sum holds.
  enum Holds {
    ALWAYS,
    /// Once nobody waits for anything any more, and every family is known.
    ONCE_OVER
  }

  private record Telling(String line, List<String> counts) {}

  static final List<Sum> ALL = rows(" = ").flatMap(Sums::sums).toList();

  /// Lines that tell more than their own counts: of few answers a mean tells each of them.
  static final Map<String, List<String>> TELLING =
      rows(" tells ")
          .map(row -> row.split(" tells "))
          .map(row -> new Telling(row[0], List.of(row[1].split(" "))))
          .collect(Collectors.toMap(Telling::line, Telling::counts));

  private Sums() {}

  private static Stream<String> rows(String holding) {
    return TABLE.lines().filter(row -> !row.startsWith("#") && row.contains(holding));
  }

  /// `a = b = c + d` says that a is b, and that a is c and d together.
  private static Stream<Sum> sums(String row) {
    var holds = row.startsWith(ONCE) ? Holds.ONCE_OVER : Holds.ALWAYS;
    List<String> sides = List.of(row.replaceFirst(ONCE, "").split(" = "));
    Function<String, Sum> sum =
        side -> new Sum(sides.getFirst(), List.of(side.split(" \\+ ")), holds);
    return sides.stream().skip(1).map(sum);
  }
}
