package org.porchlight.console.measures;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.porchlight.console.view.Choice;
import org.porchlight.console.view.MeasuresView;
import org.porchlight.console.view.MeasuresView.Cell;
import org.porchlight.console.view.MeasuresView.Headline;
import org.porchlight.console.view.MeasuresView.Listed;
import org.porchlight.console.view.MeasuresView.One;
import org.porchlight.console.view.MeasuresView.Row;
import org.porchlight.console.view.Speech;
import org.porchlight.measurement.MeasureWords;
import org.porchlight.measurement.PeriodAsked.Understood;
import org.porchlight.measurement.PeriodReader;
import org.porchlight.measurement.Quarter;
import org.porchlight.oncall.Gap;
import org.porchlight.review.measures.Goals;
import org.porchlight.review.measures.Measure;
import org.porchlight.review.measures.Measure.Area;
import org.porchlight.review.measures.Measured;
import org.porchlight.review.measures.Measured.Line;
import org.porchlight.review.measures.Plot;
import org.porchlight.review.measures.Split;
import org.porchlight.review.measures.StepTally;
import org.porchlight.review.measures.ToSee;

/// Makes the page of measures: what is most restrictive first, and beside it what came to harm and
/// what was raised too late.
final class MeasureViews {
  /// The one figure of each measure that comes first.
  private static final Map<Measure, String> FIRST =
      Map.of(
          Measure.M10, "up_to_2",
          Measure.M13, "level_5",
          Measure.M15, "at_close",
          Measure.HARM, "harm",
          Measure.LATE, "late");

  /// Two years.
  private static final int QUARTERS_OFFERED = 8;

  private final Speech say;
  private final Understood asked;
  private final MeasureWords words;
  private final FigureWords figures;

  MeasureViews(Speech say, Understood asked, Goals goals) {
    this.say = say;
    this.asked = asked;
    this.words = new MeasureWords(say.wording(), say.language(), goals);
    this.figures = new FigureWords(say, words);
  }

  MeasuresView view(PeriodReader.Read read, MeasuresPage.Told told) {
    var period = asked.period();
    var split = asked.split();
    return new MeasuresView(
        period.from().toString(),
        period.to().toString(),
        split.code(),
        Arrays.stream(Split.values())
            .map(one -> Choice.of(one.code(), words.text("measure.split." + one.code())))
            .toList(),
        say.of("measures.about", Map.of("from", day(period.from()), "to", day(period.to()))),
        outside(read.ground().now().atZone(period.zone()).toLocalDate()),
        told.measured().stream().flatMap(one -> first(one).stream()).toList(),
        told.plots().stream().map(plot -> new PlotViews(words, say, period).view(plot)).toList(),
        Arrays.stream(Area.values()).map(area -> area(area, told.measured())).toList(),
        told.toSee().unanswered().stream().map(this::unanswered).toList(),
        told.toSee().emergencies().stream().map(this::emergency).toList(),
        read.ground().cover().gaps().stream().map(this::gap).toList(),
        told.steps().stream().map(this::step).toList(),
        read.broken() == 0
            ? ""
            : say.of("measures.broken", Map.of("count", Integer.toString(read.broken()))));
  }

  private MeasuresView.Outside outside(LocalDate today) {
    Quarter next = Quarter.newestRipe(today).next();
    return new MeasuresView.Outside(
        say.of(
            "measures.outside.when",
            Map.of(
                "days", Integer.toString(Quarter.RIPE_AFTER_DAYS),
                "quarter", name(next),
                "day", day(next.ripeOn()))),
        Quarter.ripe(today, QUARTERS_OFFERED).stream()
            .map(one -> Choice.of(one.toString(), name(one)))
            .toList(),
        Stream.concat(
                Stream.of(Choice.of("", say.of("measures.outside.all"))),
                Arrays.stream(Plot.Kind.values())
                    .map(kind -> Choice.of(kind.code(), words.text("measure.plot." + kind.code()))))
            .toList());
  }

  private String name(Quarter quarter) {
    return say.of(
        "measures.outside.quarter." + quarter.number(),
        Map.of("year", Integer.toString(quarter.year())));
  }

  private List<Headline> first(Measured measured) {
    String part = FIRST.get(measured.measure());
    return measured.lines().stream()
        .filter(line -> line.ofEverybody() && line.part().equals(part))
        .map(line -> {
          Cell cell = figures.cell(line.figure());
          return new Headline(
              words.name(measured.measure()),
              words.part(measured.measure(), line),
              cell.value(),
              cell.detail());
        })
        .toList();
  }

  private MeasuresView.Area area(Area area, List<Measured> measured) {
    return new MeasuresView.Area(
        words.text("measure.area." + area.name().toLowerCase(Locale.ROOT)),
        area == Area.OUTCOME,
        measured.stream().filter(one -> one.measure().area() == area).map(this::one).toList());
  }

  private One one(Measured measured) {
    Measure measure = measured.measure();
    var groups = new LinkedHashSet<String>();
    measured.lines().forEach(line -> groups.add(line.group()));
    var parts = new LinkedHashSet<String>();
    measured.lines().forEach(line -> parts.add(line.part()));
    var rows = new ArrayList<Row>();
    var none = new ArrayList<String>();
    for (String part : parts) {
      var lines = measured.lines().stream().filter(line -> line.part().equals(part)).toList();
      String name = words.part(measure, lines.getFirst());
      if (lines.stream().allMatch(line -> FigureWords.isNone(line.figure()))) {
        none.add(name);
      } else {
        rows.add(new Row(name, groups.stream().map(group -> cell(lines, group)).toList()));
      }
    }
    return new One(
        measure.name(),
        words.name(measure),
        words.means(measure),
        groups.stream()
            .map(group ->
                group.equals(Line.EVERYBODY)
                    ? words.text("measure.group.all")
                    : words.group(asked.split(), group))
            .toList(),
        rows,
        none.isEmpty() ? "" : say.of("measures.none_of", Map.of("parts", String.join("; ", none))));
  }

  /// A figure that is told of everybody alone has no cell for a group.
  private Cell cell(List<Line> lines, String group) {
    return lines.stream()
        .filter(line -> line.group().equals(group))
        .map(line -> figures.cell(line.figure()))
        .findFirst()
        .orElse(new Cell("", ""));
  }

  private Listed unanswered(ToSee.Unanswered one) {
    return new Listed(
        one.incident().value(),
        say.time(one.at()),
        say.of("medium", one.medium())
            + " · "
            + say.of(one.calledBack() ? "measures.called_back" : "measures.not_reached"));
  }

  private Listed emergency(ToSee.Emergency one) {
    String review = say.of(one.reviewed() ? "measures.reviewed" : "measures.not_reviewed");
    return new Listed(
        one.incident().value(),
        say.time(one.at()),
        one.danger() ? say.of("measures.danger") + " · " + review : review);
  }

  private String gap(Gap gap) {
    return say.of(
        "measures.gap",
        Map.of(
            "duty", say.of("duty", gap.need().duty()),
            "from", say.time(gap.span().start()),
            "until", say.time(gap.span().end())));
  }

  private MeasuresView.Step step(StepTally.OfStep one) {
    Cell worked = figures.cell(one.tally().share());
    return new MeasuresView.Step(
        one.plan().toString(),
        one.step().value(),
        FigureWords.count(one.tally().tries(), say.language()),
        worked.value() + " (" + worked.detail() + ")");
  }

  private String day(LocalDate day) {
    var pattern =
        switch (say.language()) {
          case EN -> DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
          case ES -> DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", Locale.of("es"));
        };
    return pattern.format(day);
  }
}
