package org.porchlight.review.measures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.porchlight.care.CareEvent.PreventionDone;
import org.porchlight.plan.FamilyRecord;
import org.porchlight.plan.PlanRef;
import org.porchlight.review.measures.Measured.Line;
import org.porchlight.review.measures.PlanStanding.Prevention;
import org.porchlight.review.measures.Spans.Days;

/// What plans set out to do before a crisis, and whether it was done in its time: M26.
///
/// Due once on each day, school day, week or month on all of which the family was enrolled and the
/// version held, whichever runs now. What has another word, such as `each_visit`, has no calendar
/// and is counted apart.
final class PreventionMeasures {
  private final Ground ground;
  private final Sample sample;

  PreventionMeasures(Sample sample) {
    this.ground = sample.ground();
    this.sample = sample;
  }

  /// How often something is due.
  private enum Cadence {
    DAILY,
    SCHOOL_DAYS,
    WEEKLY,
    MONTHLY;

    static Optional<Cadence> of(String when) {
      String word = when.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
      return List.of(values()).stream().filter(one -> one.name().equals(word)).findFirst();
    }
  }

  private record Done(long done, long due) {
    static final Done NONE = new Done(0, 0);

    Done plus(Done other) {
      return new Done(done + other.done, due + other.due);
    }
  }

  /// Nought would say that nobody did it, where nobody ever noted anything.
  List<Line> done() {
    if (ground.care().families().values().stream().allMatch(one -> one.prevention().isEmpty())) {
      return List.of(Line.of("value", new Figure.NotRecorded("prevention")));
    }
    Map<Cadence, List<Days>> calendar = calendar();
    Map<Cadence, Done> tally = new EnumMap<>(Cadence.class);
    long apart = 0;
    for (FamilyRecord family : sample.families()) {
      var items = items(family);
      var noted = noted(family);
      for (Prevention item : items) {
        Cadence.of(item.when())
            .ifPresent(one ->
                tally.merge(
                    one,
                    done(
                        family,
                        item,
                        calendar.getOrDefault(one, List.of()),
                        noted.getOrDefault(Item.of(item), List.of())),
                    Done::plus));
      }
      apart +=
          items.stream()
              .filter(item -> Cadence.of(item.when()).isEmpty())
              .map(Item::of)
              .distinct()
              .count();
    }
    Done all = tally.values().stream().reduce(Done.NONE, Done::plus);
    var lines = new ArrayList<Line>();
    lines.add(Line.of("done", new Figure.Share(all.done(), all.due())));
    for (Cadence cadence : Cadence.values()) {
      Done one = tally.getOrDefault(cadence, Done.NONE);
      lines.add(
          Line.of(
              cadence.name().toLowerCase(Locale.ROOT), new Figure.Share(one.done(), one.due())));
    }
    lines.add(Line.of("no_calendar", new Figure.Count(apart)));
    return lines;
  }

  private Map<Cadence, List<Days>> calendar() {
    var spans = new Spans(ground);
    return Map.of(
        Cadence.DAILY, spans.days(),
        Cadence.SCHOOL_DAYS, spans.schoolDays(),
        Cadence.WEEKLY, spans.weeks(),
        Cadence.MONTHLY, spans.months());
  }

  /// One thing of one version, also where the version ran twice.
  private record Item(PlanRef plan, int item) {
    static Item of(Prevention one) {
      return new Item(one.plan(), one.item());
    }
  }

  /// Those of versions that ran in the period.
  private List<Prevention> items(FamilyRecord family) {
    return ground.standings().getOrDefault(family.id(), PlanStanding.NONE).prevention().stream()
        .filter(item -> item.heldWithin(ground.period().from(), ground.lastDay()))
        .toList();
  }

  private Map<Item, List<PreventionDone>> noted(FamilyRecord family) {
    return ground.care().of(family).prevention().stream()
        .collect(Collectors.groupingBy(noted -> new Item(noted.plan(), noted.item())));
  }

  private static Done done(
      FamilyRecord family, Prevention item, List<Days> calendar, List<PreventionDone> noted) {
    var due =
        calendar.stream()
            .filter(days -> Spans.enrolled(family, days))
            .filter(days -> item.heldOn(days.first(), days.last()))
            .toList();
    long done =
        due.stream()
            .filter(days -> noted.stream().anyMatch(one -> days.meets(one.from(), one.to())))
            .count();
    return new Done(done, due.size());
  }
}
