package org.porchlight.oncall.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.porchlight.oncall.Coverage;
import org.porchlight.oncall.Gap;
import org.porchlight.oncall.Need;
import org.porchlight.oncall.Roster;
import org.porchlight.oncall.Span;

/// A stretch of time in which something is lacking and nobody stands in, whatever the causes.
public record Hole(Need need, Span span) {
  /// A hole that runs already keeps its name as long as this.
  private static final Duration LOOK_BACK = Duration.ofDays(14);

  /// Every hole that ends after `now` and begins within a fortnight, by need, then by time.
  public static List<Hole> ahead(Roster roster, RosterState state, Instant now) {
    var start = now.minus(LOOK_BACK).truncatedTo(ChronoUnit.DAYS);
    var window = new Span(start, now.plus(Coverage.HORIZON));
    var found = new ArrayList<Hole>();
    for (var gap : state.coverage(roster, window).open()) {
      add(found, gap);
    }
    found.removeIf(hole -> !hole.span().end().isAfter(now));
    return found;
  }

  private static void add(List<Hole> found, Gap gap) {
    if (!found.isEmpty()
        && found.getLast().need().equals(gap.need())
        && found.getLast().span().end().equals(gap.span().start())) {
      var before = found.removeLast();
      found.add(new Hole(gap.need(), new Span(before.span().start(), gap.span().end())));
    } else {
      found.add(new Hole(gap.need(), gap.span()));
    }
  }

  /// What is lacking, in a word such as `primary` or `es`.
  public String lacking() {
    return switch (need) {
      case Need.Holds(var duty) -> duty.name().toLowerCase(Locale.ROOT);
      case Need.Speaks(var language) -> language.code();
    };
  }

  About about(int round) {
    return new About(About.Kind.GAP, lacking(), need.duty(), span, round);
  }

  boolean is(About about) {
    return about.kind() == About.Kind.GAP
        && about.whose().equals(lacking())
        && about.span().start().equals(span.start());
  }
}
