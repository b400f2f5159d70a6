package org.porchlight.console.measures;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.porchlight.console.view.MeasuresView.Cell;
import org.porchlight.console.view.Speech;
import org.porchlight.measurement.MeasureWords;
import org.porchlight.plan.Language;
import org.porchlight.review.measures.Figure;

/// Says a figure so that it can be read at a glance, and how many it is made of.
final class FigureWords {
  private final Speech say;
  private final MeasureWords words;

  FigureWords(Speech say, MeasureWords words) {
    this.say = say;
    this.words = words;
  }

  Cell cell(Figure figure) {
    if (isNone(figure)) {
      return none();
    }
    return switch (figure) {
      case Figure.Share share ->
          new Cell(
              percent(share, say.language()), of(share.part(), share.whole(), "measures.share"));
      case Figure.Count(var count) -> new Cell(count(count, say.language()), "");
      case Figure.Rate rate ->
          new Cell(
              String.format(Locale.ROOT, "%.1f", rate.value()),
              say.of(
                  "measures.rate",
                  Map.of("events", count(rate.events()), "base", count(rate.base()))));
      case Figure.Mean mean ->
          new Cell(
              String.format(Locale.ROOT, "%.1f", mean.value()),
              say.of("measures.mean", Map.of("count", count(mean.count()))));
      case Figure.Times times -> new Cell(time(times.half()), details(times));
      case Figure.NotRecorded missing ->
          new Cell("–", say.of("measures.not_recorded", Map.of("need", words.need(missing))));
      case Figure.Withheld _ -> new Cell("–", "");
    };
  }

  /// Whether it is a figure of nothing at all.
  static boolean isNone(Figure figure) {
    return switch (figure) {
      case Figure.Share(_, var whole) -> whole == 0;
      case Figure.Rate(_, var base, _) -> base == 0;
      case Figure.Mean(_, var count) -> count == 0;
      case Figure.Times(var count, _, _, _, _) -> count == 0;
      case Figure.Count _, Figure.NotRecorded _, Figure.Withheld _ -> false;
    };
  }

  /// Of none there is no share, and never 0 %.
  private Cell none() {
    return new Cell("–", say.of("measures.none"));
  }

  private String of(long part, long whole, String key) {
    return say.of(key, Map.of("part", count(part), "whole", count(whole)));
  }

  private String details(Figure.Times times) {
    return say.of(
        "measures.times",
        Map.of(
            "half", time(times.half()),
            "ninety", time(times.ninety()),
            "longest", time(times.longest()),
            "mean", time(times.mean()),
            "count", count(times.count())));
  }

  private String count(long count) {
    return count(count, say.language());
  }

  /// Such as `44,640`: long numbers in their groups.
  static String count(long count, Language language) {
    return switch (language) {
      case EN -> String.format(Locale.ENGLISH, "%,d", count);
      case ES -> String.format(Locale.ENGLISH, "%,d", count).replace(',', '.');
    };
  }

  /// Nought and all are said of nothing less: a few of very many are `<1%`, and all but few `>99%`.
  static String percent(Figure.Share share, Language language) {
    long percent = Math.round(share.value() * 100);
    boolean few = percent == 0 && share.part() > 0;
    boolean most = percent == 100 && share.part() < share.whole();
    String number = few ? "<1" : most ? ">99" : Long.toString(percent);
    return switch (language) {
      case EN -> number + "%";
      case ES -> number + "\u00a0%";
    };
  }

  /// `12 s`, `1 min 4 s`, `2 h 5 min`, `9 d`: the same in every language.
  static String time(Duration time) {
    if (time.toDays() >= 2) {
      return time.toDays()
          + " d"
          + (time.toHoursPart() == 0 ? "" : " " + time.toHoursPart() + " h");
    }
    long hours = time.toHours();
    long minutes = time.toMinutesPart();
    long seconds = time.toSecondsPart();
    if (hours > 0) {
      return hours + " h" + (minutes == 0 ? "" : " " + minutes + " min");
    }
    if (minutes > 0) {
      return minutes + " min" + (seconds == 0 ? "" : " " + seconds + " s");
    }
    return seconds + " s";
  }
}
