package org.porchlight.review.measures;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.porchlight.care.CareEvent.ContactHeld;
import org.porchlight.care.CareEvent.MeetingHeld;
import org.porchlight.care.ContactWay;
import org.porchlight.care.FamilyCare;
import org.porchlight.incident.Review.FamilyPresence;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.Level;
import org.porchlight.review.measures.Measured.Line;
import org.porchlight.review.measures.Spans.Days;

/// What was done between crises: M20 to M22.
///
/// A figure is not recorded while nothing of its kind was ever noted of any family: nought would
/// say that nobody did it.
final class CareMeasures {
  private final Sample sample;
  private final Ground ground;
  private final CareFacts care;
  private final Spans spans;

  CareMeasures(Sample sample) {
    this.sample = sample;
    this.ground = sample.ground();
    this.care = ground.care();
    this.spans = new Spans(ground);
  }

  List<Line> meetings() {
    if (care.families().values().stream().allMatch(one -> one.meetings().isEmpty())) {
      return List.of(Line.of("value", new Figure.NotRecorded("meetings")));
    }
    var active = sample.activeFamilies();
    return List.of(
        Line.of(
            "on_time",
            new Figure.Share(active.stream().filter(this::metInTime).count(), active.size())),
        Line.of("to_meeting", Figure.Times.of(toMeeting())),
        Line.of("no_meeting_yet", new Figure.Count(waiting())));
  }

  private boolean metInTime(FamilyRecord family) {
    var theirs = care.of(family);
    int within =
        theirs.rhythmDays() > 0 ? theirs.rhythmDays() : care.policy(family).care().meetingDays();
    LocalDate day = ground.lastDay();
    return theirs
        .lastMeeting(day)
        .filter(last -> !last.isBefore(day.minusDays(within)))
        .isPresent();
  }

  /// From the day of each crisis of level 4 or 5 to the next meeting of the team, in days of the
  /// family's zone.
  private List<Duration> toMeeting() {
    return hard().flatMap(one -> toMeeting(one).stream()).toList();
  }

  private Optional<Duration> toMeeting(IncidentFacts incident) {
    return ground
        .family(incident)
        .flatMap(family ->
            next(incident, family)
                .map(on -> ChronoUnit.DAYS.between(day(incident, family.timezone()), on))
                .map(Duration::ofDays));
  }

  private long waiting() {
    return hard().filter(one -> toMeeting(one).isEmpty()).count();
  }

  private Stream<IncidentFacts> hard() {
    return sample
        .incidents()
        .filter(one -> one.family() != null && one.level() >= Level.SOMEONE_COMES.number());
  }

  /// A meeting of that day, too, when it is known to have begun after the crisis.
  private Optional<LocalDate> next(IncidentFacts incident, FamilyRecord family) {
    return care.of(family).meetings().stream()
        .filter(FamilyCare::counts)
        .filter(met -> met.beganAfter(incident.openedAt(), family.timezone()))
        .map(MeetingHeld::on)
        .min(Comparator.naturalOrder());
  }

  private static LocalDate day(IncidentFacts incident, ZoneId zone) {
    return incident.openedAt().atZone(zone).toLocalDate();
  }

  /// Weeks from Monday to Sunday that ended in the period.
  List<Line> weeklyCalls() {
    if (care.families().values().stream().allMatch(one -> one.contacts().isEmpty())) {
      return List.of(Line.of("value", new Figure.NotRecorded("weekly_calls")));
    }
    return List.of(
        Line.of("week_with_call", weeks(ContactWay::isCall)),
        Line.of("week_with_conversation", weeks(ContactWay::isConversation)));
  }

  private Figure.Share weeks(Predicate<ContactWay> counts) {
    return spans(
        spans.weeks(),
        (family, week) -> within(family, week).anyMatch(held -> counts.test(held.way())));
  }

  /// Calendar months that ended in the period.
  List<Line> visits() {
    if (care.families().values().stream()
        .flatMap(one -> one.contacts().stream())
        .noneMatch(held -> held.way() == ContactWay.VISIT)) {
      return List.of(Line.of("value", new Figure.NotRecorded("visits")));
    }
    return List.of(Line.of("month_with_visits", spans(spans.months(), this::visited)));
  }

  /// A visit on the day of a meeting that the family came to is the meeting.
  private boolean visited(FamilyRecord family, Days month) {
    var met =
        care.of(family).meetings().stream()
            .filter(held -> held.family() == FamilyPresence.PRESENT)
            .map(MeetingHeld::on)
            .toList();
    return within(family, month)
            .filter(held -> held.way() == ContactWay.VISIT && !met.contains(held.on()))
            .count()
        >= care.policy(family).care().visitsEachMonth();
  }

  private Stream<ContactHeld> within(FamilyRecord family, Days days) {
    return care.of(family).contacts().stream().filter(held -> days.has(held.on()));
  }

  /// Of every family's spans on all of whose days it was enrolled, those that hold.
  private Figure.Share spans(List<Days> all, BiPredicate<FamilyRecord, Days> holds) {
    long whole = 0;
    long held = 0;
    for (FamilyRecord family : sample.families()) {
      for (Days days : all.stream().filter(span -> Spans.enrolled(family, span)).toList()) {
        whole++;
        held += holds.test(family, days) ? 1 : 0;
      }
    }
    return new Figure.Share(held, whole);
  }
}
