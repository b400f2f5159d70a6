package org.porchlight.review.measures;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.incident.Medium;
import org.porchlight.incident.StepOutcome;
import org.porchlight.plan.Level;
import org.porchlight.review.measures.CoverFacts.Covered;
import org.porchlight.review.measures.Plot.Kind;
import org.porchlight.review.measures.Plot.Row;
import org.porchlight.review.measures.Sample.Contact;

/// The tables of a period that are drawn.
public final class Plots {
  private static final int DAYS_BY_DAY_MAX = 14;
  private static final int DAYS_BY_WEEK_MAX = 26 * 7;
  private static final String NO_STEP = "no_step";

  private final Ground ground;

  /// For what stretch of time a plot over a period has one row.
  public enum Every {
    DAY,
    /// From a Monday; the first one from the first day of the period.
    WEEK,
    MONTH;

    /// The word in wording.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// So many rows as can be looked at.
  public static Every every(Period period) {
    return period.days() <= DAYS_BY_DAY_MAX
        ? Every.DAY
        : period.days() <= DAYS_BY_WEEK_MAX ? Every.WEEK : Every.MONTH;
  }

  private Plots(Ground ground) {
    this.ground = ground;
  }

  /// Every table of a period.
  public static List<Plot> of(Ground ground) {
    return Arrays.stream(Kind.values()).map(kind -> of(ground, kind)).toList();
  }

  public static Plot of(Ground ground, Kind kind) {
    var plots = new Plots(ground);
    return switch (kind) {
      case LEVELS -> plots.levels();
      case TIME_TO_PERSON -> plots.timeToPerson();
      case SETTLED_BY -> plots.settledBy();
      case COVER -> plots.cover();
    };
  }

  private Plot levels() {
    var counts = new TreeMap<LocalDate, long[]>();
    for (LocalDate day : ground.period().eachDay()) {
      counts.computeIfAbsent(bucket(day), _ -> new long[Level.values().length + 1]);
    }
    ground
        .ofPeriod()
        .forEach(one -> {
          LocalDate day = one.openedAt().atZone(ground.period().zone()).toLocalDate();
          long[] row = counts.get(bucket(day));
          if (row != null) {
            row[one.level()]++;
          }
        });
    var columns =
        Stream.concat(
                Stream.of(NO_STEP),
                Arrays.stream(Level.values()).map(level -> "level_" + level.number()))
            .toList();
    return new Plot(
        Kind.LEVELS,
        columns,
        counts.entrySet().stream()
            .map(entry ->
                new Row(
                    entry.getKey().toString(), Arrays.stream(entry.getValue()).boxed().toList()))
            .toList());
  }

  /// The day, or the first of its week or month that lies in the period.
  private LocalDate bucket(LocalDate day) {
    LocalDate first =
        switch (every(ground.period())) {
          case DAY -> day;
          case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case MONTH -> day.withDayOfMonth(1);
        };
    return first.isBefore(ground.period().from()) ? ground.period().from() : first;
  }

  /// How long somebody waited, each up to and with its end.
  private enum Band {
    UP_TO_20_SECONDS(Duration.ofSeconds(20)),
    UP_TO_1_MINUTE(Duration.ofMinutes(1)),
    UP_TO_2_MINUTES(Duration.ofMinutes(2)),
    UP_TO_5_MINUTES(Duration.ofMinutes(5)),
    LONGER(Duration.ofDays(10_000));

    private final Duration most;

    Band(Duration most) {
      this.most = most;
    }

    static int of(Duration time) {
      return (int) Arrays.stream(values()).filter(band -> time.compareTo(band.most) > 0).count();
    }
  }

  private Plot timeToPerson() {
    int nobody = Band.values().length;
    var rows = new long[nobody + 1][2];
    Sample.ofAll(ground)
        .contacts()
        .map(Contact::fact)
        .forEach(contact -> {
          int column = contact.medium() == Medium.VOICE ? 0 : 1;
          boolean answered =
              contact.medium() == Medium.VOICE ? contact.answered() : contact.answeredAt() != null;
          rows[answered ? Band.of(contact.toAnswer()) : nobody][column]++;
        });
    var labels = new ArrayList<String>();
    Arrays.stream(Band.values()).forEach(band -> labels.add(band.name().toLowerCase(Locale.ROOT)));
    labels.add("nobody");
    return new Plot(
        Kind.TIME_TO_PERSON,
        List.of("calls", "threads"),
        IntStream.range(0, rows.length)
            .mapToObj(row -> new Row(labels.get(row), Arrays.stream(rows[row]).boxed().toList()))
            .toList());
  }

  /// The last step that worked; none where something else settled it.
  private Plot settledBy() {
    var counts = new long[Level.values().length + 1];
    Sample.ofAll(ground).resolved().forEach(one -> counts[settlingLevel(one)]++);
    return new Plot(
        Kind.SETTLED_BY,
        List.of("incidents"),
        IntStream.range(0, counts.length)
            .mapToObj(
                level -> new Row(level == 0 ? NO_STEP : "level_" + level, List.of(counts[level])))
            .toList());
  }

  private static int settlingLevel(IncidentFacts incident) {
    return incident.steps().reversed().stream()
        .filter(step -> step.ended(StepOutcome.WORKED))
        .flatMap(step -> Optional.ofNullable(step.level()).stream())
        .map(Level::number)
        .findFirst()
        .orElse(0);
  }

  private Plot cover() {
    CoverFacts cover = ground.cover();
    boolean tried = !cover.ready().isEmpty();
    var planned = inBuckets(cover.planned());
    var ready = inBuckets(cover.ready());
    var rows = new ArrayList<Row>();
    planned.forEach((day, covered) -> {
      var values = new ArrayList<>(List.of(covered.minutes().whole(), covered.minutes().part()));
      if (tried) {
        values.add(ready.getOrDefault(day, Covered.NONE).minutes().part());
      }
      rows.add(new Row(day.toString(), values));
    });
    return new Plot(
        Kind.COVER,
        tried ? List.of("minutes", "planned", "ready") : List.of("minutes", "planned"),
        rows);
  }

  private Map<LocalDate, Covered> inBuckets(Map<LocalDate, Covered> days) {
    var buckets = new TreeMap<LocalDate, Covered>();
    days.forEach((day, covered) -> buckets.merge(bucket(day), covered, Covered::plus));
    return buckets;
  }
}
