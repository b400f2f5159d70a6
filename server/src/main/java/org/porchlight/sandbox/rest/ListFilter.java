package org.porchlight.sandbox.rest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The filters of one list request; a filter that is absent lets everything through.
record ListFilter(RestRequest request) {
  private static final Set<String> TIMES =
      Set.of(
          "DateSent", "DateCreated", "DateUpdated", "StartTime", "EndTime", "StartDate", "EndDate");

  /// What is no time is refused, whether or not there is anything to filter.
  ListFilter {
    for (var param : request.query()) {
      if (TIMES.contains(param.getKey().replaceFirst("[<>]$", ""))) {
        Span.of(param.getKey(), param.getValue());
      }
    }
  }

  boolean text(String name, String value) {
    String wanted = request.query().get(name);
    return wanted == null || wanted.isEmpty() || wanted.equals(value);
  }

  /// Filters by a number or a part of one, in which `*` stands for any digit.
  boolean partly(String name, String number) {
    String wanted = request.query().get(name);
    return wanted == null
        || Pattern.compile(wanted.replaceAll("[^0-9*]", "").replace("*", "[0-9]"))
            .matcher(number)
            .find();
  }

  /// Filters by `name` (that day or second), `name>` (from then on) and `name<` (until then).
  boolean time(String name, @Nullable Instant value) {
    String on = request.query().get(name);
    String from = request.query().get(name + ">");
    String until = request.query().get(name + "<");
    if (on == null && from == null && until == null) {
      return true;
    }
    if (value == null) {
      return false;
    }
    return (on == null || Span.of(name, on).contains(value))
        && (from == null || !value.isBefore(Span.of(name, from).start()))
        && (until == null || value.isBefore(Span.of(name, until).end()));
  }

  /// Filters by two bounds of their own names; both belong to what is wanted.
  boolean between(String from, String until, Instant value) {
    String first = request.query().get(from);
    String last = request.query().get(until);
    return (first == null || !value.isBefore(Span.of(from, first).start()))
        && (last == null || value.isBefore(Span.of(until, last).end()));
  }

  /// A day or a second, end excluded.
  private record Span(Instant start, Instant end) {
    boolean contains(Instant value) {
      return !value.isBefore(start) && value.isBefore(end);
    }

    static Span of(String name, String text) {
      try {
        if (text.length() == 10) {
          LocalDate day = LocalDate.parse(text);
          return new Span(
              day.atStartOfDay(ZoneOffset.UTC).toInstant(),
              day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        Instant start = instant(text.replace(' ', 'T'));
        return new Span(start, start.plus(Duration.ofSeconds(1)));
      } catch (DateTimeParseException _) {
        throw RestRefusal.badRequest(
            20001, name + " is '" + text + "' (expected: YYYY-MM-DD or an ISO 8601 time)");
      }
    }

    private static Instant instant(String text) {
      return text.matches(".*(Z|[+-][0-9]{2}:?[0-9]{2})")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
  }
}
