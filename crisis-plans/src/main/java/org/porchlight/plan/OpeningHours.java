package org.porchlight.plan;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When a person or a step can be asked, in wall time: open when any of its spans is.
///
/// Written `[days ]HH:MM-HH:MM[; ...]`, where days are such as `Mo-Fr` or `Mo,We` or `Sa`, and none
/// means every day. A span may pass midnight (`Fr 22:00-02:00` ends on Saturday). `24/7` is always.
/// The zone is the one of the time asked about, so give times in the plan's zone.
///
/// @param spans one or more
public record OpeningHours(List<WeeklySpan> spans) {
  /// Open at any time.
  public static final OpeningHours ALWAYS = new OpeningHours(List.of(WeeklySpan.EVERY_MINUTE));

  private static final int DAYS_AHEAD_MAX = 8;

  /// Copies its collections and refuses hours without a span.
  public OpeningHours {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("hours: got no span, expected one or more");
    }
  }

  /// Reads the written form.
  ///
  /// @throws IllegalArgumentException saying got and expected, for any other text
  public static OpeningHours parse(String text) {
    return OpeningHoursText.parse(text);
  }

  /// Whether `at` lies in a span: from its first minute up to, and not with, its last.
  public boolean isOpen(ZonedDateTime at) {
    return spans.stream().anyMatch(span -> span.covers(at.toLocalDateTime()));
  }

  /// The first instant from `at` on that is open: `at` itself when it is.
  ///
  /// Empty only for a span that a clock change swallows in each of the eight days ahead.
  public Optional<ZonedDateTime> nextOpening(ZonedDateTime at) {
    if (isOpen(at)) {
      return Optional.of(at);
    }
    return Stream.concat(starts(at), clockChange(at).stream())
        .filter(start -> !start.isBefore(at) && isOpen(start))
        .min(ZonedDateTime::compareTo);
  }

  private Stream<ZonedDateTime> starts(ZonedDateTime at) {
    var today = at.toLocalDate();
    return Stream.iterate(0, days -> days <= DAYS_AHEAD_MAX, days -> days + 1)
        .map(today::plusDays)
        .flatMap(day ->
            spans.stream()
                .filter(span -> span.days().contains(day.getDayOfWeek()))
                .map(span -> day.atTime(span.opens())))
        .flatMap(start -> instantsOf(start, at));
  }

  /// A wall time is one instant, or two in the hour that comes twice; in a gap, the gap's end is.
  private static Stream<ZonedDateTime> instantsOf(LocalDateTime start, ZonedDateTime at) {
    var first = start.atZone(at.getZone());
    return Stream.of(first.withEarlierOffsetAtOverlap(), first.withLaterOffsetAtOverlap());
  }

  private static Optional<ZonedDateTime> clockChange(ZonedDateTime at) {
    var change = at.getZone().getRules().nextTransition(at.toInstant());
    return Optional.ofNullable(change)
        .map(ZoneOffsetTransition::getInstant)
        .map(instant -> instant.atZone(at.getZone()));
  }

  /// The written form, which reads back as equal hours.
  @Override
  public String toString() {
    return equals(ALWAYS)
        ? "24/7"
        : spans.stream().map(WeeklySpan::toString).collect(Collectors.joining("; "));
  }
}
