package org.porchlight.review.measures;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.porchlight.oncall.Gap;
import org.porchlight.plan.Language;

/// Who was on call in a period, up to now.
///
/// @param planned how much of each day the roster has a primary and a supervisor for
/// @param ready how much of each day both had answered the test of their phone for that shift;
///   empty where no phone was tried at all
/// @param speaking how much of it all the roster had both, and of those who answer somebody who
///   speaks this language
/// @param gaps where somebody was lacking by the roster itself, in their order
public record CoverFacts(
    Map<LocalDate, Covered> planned,
    Map<LocalDate, Covered> ready,
    Map<Language, Covered> speaking,
    List<Gap> gaps) {
  public static final CoverFacts NONE = new CoverFacts(Map.of(), Map.of(), Map.of(), List.of());

  /// Copies its collections, days in their order.
  public CoverFacts {
    planned = Collections.unmodifiableMap(new TreeMap<>(planned));
    ready = Collections.unmodifiableMap(new TreeMap<>(ready));
    speaking = Map.copyOf(speaking);
    gaps = List.copyOf(gaps);
  }

  /// So much of so much.
  public record Covered(Duration covered, Duration whole) {
    static final Covered NONE = new Covered(Duration.ZERO, Duration.ZERO);

    Covered plus(Covered other) {
      return new Covered(covered.plus(other.covered), whole.plus(other.whole));
    }

    /// In whole minutes; one that is not covered to its last second is none.
    Figure.Share minutes() {
      return new Figure.Share(covered.toMinutes(), whole.toMinutes());
    }
  }

  static Figure.Share share(Map<LocalDate, Covered> days) {
    return days.values().stream()
        .reduce(Covered::plus)
        .map(Covered::minutes)
        .orElse(new Figure.Share(0, 0));
  }
}
