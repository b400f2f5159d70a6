package org.porchlight.review.measures;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.porchlight.oncall.CoverRule;
import org.porchlight.oncall.Coverage;
import org.porchlight.oncall.Gap;
import org.porchlight.oncall.Need;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Span;
import org.porchlight.oncall.StaffId;
import org.porchlight.oncall.duty.About;
import org.porchlight.oncall.duty.Answer;
import org.porchlight.oncall.duty.RosterEvent;
import org.porchlight.oncall.duty.RosterEvent.AskAnswered;
import org.porchlight.oncall.duty.RosterEvent.PersonAsked;
import org.porchlight.plan.Language;
import org.porchlight.review.measures.CoverFacts.Covered;

/// Folds the roster and what was told of it into who could be reached.
///
/// Whoever answered the test of their phone for a shift counts for that shift, from the answer on;
/// one answer for each shift is enough.
public final class CoverFold {
  private final Map<Integer, PersonAsked> asked = new HashMap<>();
  private final List<Ready> answered = new ArrayList<>();

  /// Somebody's phone reached them for this stretch.
  private record Ready(StaffId staff, Span span) {}

  /// Folds one more event of the roster's journal in, in their order.
  public void add(RosterEvent event, Instant at) {
    if (event instanceof PersonAsked question && question.about().kind() == About.Kind.READY) {
      asked.put(question.ask(), question);
    }
    if (event instanceof AskAnswered(var ask, var answer, _) && answer == Answer.YES) {
      PersonAsked question = asked.get(ask);
      if (question != null) {
        answered(question, at);
      }
    }
  }

  private void answered(PersonAsked question, Instant at) {
    Span shift = question.about().span();
    Instant from = at.isAfter(shift.start()) ? at : shift.start();
    if (from.isBefore(shift.end())) {
      answered.add(new Ready(question.to(), new Span(from, shift.end())));
    }
  }

  /// What it comes to.
  ///
  /// @param roster as it counts today, with all that was agreed
  public CoverFacts over(Roster roster, Period period, Instant now) {
    Roster needing =
        roster.withCover(new CoverRule(CoverRule.USUAL.needs(), roster.cover().fallbacks()));
    Roster speakers = alsoSpeaking(needing);
    var speaking = new EnumMap<Language, Covered>(Language.class);
    var planned = new TreeMap<LocalDate, Covered>();
    var ready = new TreeMap<LocalDate, Covered>();
    var gaps = new ArrayList<Gap>();
    boolean tried =
        asked.values().stream()
            .anyMatch(one -> one.about().span().overlap(period.span()).isPresent());
    for (LocalDate date : period.eachDay()) {
      Span day = period.day(date);
      if (day.start().isBefore(now)) {
        Span past = past(period, date, now);
        List<Gap> open = Coverage.of(speakers, past).open();
        List<Gap> usual = open.stream().filter(gap -> isUsual(gap.need())).toList();
        planned.put(date, without(usual, past));
        gaps.addAll(usual);
        for (Language language : Language.values()) {
          var need = new Need.Speaks(language);
          List<Gap> theirs =
              open.stream().filter(gap -> isUsual(gap.need()) || gap.need().equals(need)).toList();
          speaking.merge(language, without(theirs, past), Covered::plus);
        }
        if (tried) {
          ready.put(date, new Covered(reached(needing, past), past.length()));
        }
      }
    }
    return new CoverFacts(planned, ready, speaking, gaps);
  }

  private static boolean isUsual(Need need) {
    return CoverRule.USUAL.needs().contains(need);
  }

  /// Gaps of a primary and a supervisor, and, looked at with them, of each language.
  private static Roster alsoSpeaking(Roster needing) {
    var needs = new ArrayList<>(needing.cover().needs());
    for (Language language : Language.values()) {
      needs.add(new Need.Speaks(language));
    }
    return needing.withCover(new CoverRule(needs, needing.cover().fallbacks()));
  }

  /// How much of a stretch none of these gaps lacks, wherever they overlap.
  private static Covered without(List<Gap> gaps, Span whole) {
    Duration lacking = Duration.ZERO;
    Instant until = whole.start();
    for (Span gap : gaps.stream().map(Gap::span).sorted(comparing(Span::start)).toList()) {
      Instant from = gap.start().isAfter(until) ? gap.start() : until;
      if (gap.end().isAfter(from)) {
        lacking = lacking.plus(Duration.between(from, gap.end()));
        until = gap.end();
      }
    }
    return new Covered(whole.length().minus(lacking), whole.length());
  }

  /// What is over of a day that has begun.
  private static Span past(Period period, LocalDate date, Instant now) {
    Span day = period.day(date);
    return new Span(day.start(), day.end().isBefore(now) ? day.end() : now);
  }

  /// Cut where an answer begins or ends to count, so that each piece is one or the other.
  private Duration reached(Roster roster, Span day) {
    var borders = new TreeSet<Instant>();
    borders.add(day.start());
    borders.add(day.end());
    for (Ready one : answered) {
      List.of(one.span().start(), one.span().end()).stream()
          .filter(day::contains)
          .forEach(borders::add);
    }
    BiPredicate<StaffId, Span> isReady =
        (staff, piece) ->
            answered.stream()
                .anyMatch(one -> one.staff().equals(staff) && one.span().contains(piece.start()));
    Duration covered = Duration.ZERO;
    for (Instant from = borders.first(); from.isBefore(day.end()); from = borders.higher(from)) {
      var piece = new Span(from, borders.higher(from));
      covered = covered.plus(piece.length()).minus(Coverage.of(roster, piece, isReady).uncovered());
    }
    return covered;
  }
}
