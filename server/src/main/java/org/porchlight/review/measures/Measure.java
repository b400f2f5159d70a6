package org.porchlight.review.measures;

import static org.porchlight.review.measures.Measure.Area.AFTERWARDS;
import static org.porchlight.review.measures.Measure.Area.OUTCOME;
import static org.porchlight.review.measures.Measure.Area.REACHED;
import static org.porchlight.review.measures.Measure.Area.TEAM;
import static org.porchlight.review.measures.Measure.Area.WALK;
import static org.porchlight.review.measures.Measure.Splitting.BY_EVERYTHING;
import static org.porchlight.review.measures.Measure.Splitting.NOT_SPLIT;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The table of everything that is measured. Names and definitions are wording, by [#code()].
///
/// What is most restrictive comes first, and beside it what tells that somebody was not raised in
/// time: nobody is rewarded for not raising.
public enum Measure {
  M10(OUTCOME, BY_EVERYTHING),
  M13(OUTCOME, BY_EVERYTHING),
  M15(OUTCOME, BY_EVERYTHING),
  /// Harm or missing during the walk.
  HARM(OUTCOME, BY_EVERYTHING),
  /// Raises that came late.
  LATE(OUTCOME, BY_EVERYTHING),
  M1(REACHED, NOT_SPLIT),
  M2(REACHED, BY_EVERYTHING),
  M3(REACHED, BY_EVERYTHING),
  M4(REACHED, BY_EVERYTHING),
  M5(REACHED, BY_EVERYTHING),
  M6(REACHED, BY_EVERYTHING),
  M7(REACHED, BY_EVERYTHING),
  M8(REACHED, BY_EVERYTHING),
  M9(REACHED, BY_EVERYTHING),
  M11(WALK, BY_EVERYTHING),
  M12(WALK, BY_EVERYTHING),
  M14(WALK, BY_EVERYTHING),
  M28(WALK, BY_EVERYTHING),
  M29(WALK, BY_EVERYTHING),
  M31(WALK, BY_EVERYTHING),
  M16(AFTERWARDS, BY_EVERYTHING),
  M17(AFTERWARDS, BY_EVERYTHING),
  M18(AFTERWARDS, BY_EVERYTHING),
  M19(AFTERWARDS, BY_EVERYTHING),
  M27(AFTERWARDS, BY_EVERYTHING),
  M20(TEAM, BY_EVERYTHING),
  M21(TEAM, BY_EVERYTHING),
  M22(TEAM, BY_EVERYTHING),
  M23(TEAM, NOT_SPLIT),
  M24(TEAM, BY_EVERYTHING),
  M25(TEAM, BY_EVERYTHING),
  M26(TEAM, BY_EVERYTHING),
  M30(TEAM, BY_EVERYTHING);

  /// Where a measure stands on the page, in this order.
  public enum Area {
    OUTCOME,
    REACHED,
    WALK,
    AFTERWARDS,
    TEAM
  }

  /// Whether a measure is told of each group of a [Split] as well.
  enum Splitting {
    BY_EVERYTHING,
    NOT_SPLIT
  }

  private final Area area;
  private final Splitting splitting;

  Measure(Area area, Splitting splitting) {
    this.area = area;
    this.splitting = splitting;
  }

  public Area area() {
    return area;
  }

  /// Whether the groups of a split are told apart; cover and caseloads are those of all families.
  public boolean isSplit() {
    return splitting == BY_EVERYTHING;
  }

  /// The word in wording, addresses and exports, such as `m10`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The measure with this word, empty for any other.
  public static Optional<Measure> of(String code) {
    return Arrays.stream(values()).filter(measure -> measure.code().equals(code)).findFirst();
  }

  /// The measures of one area, in their order.
  public static List<Measure> in(Area area) {
    return Arrays.stream(values()).filter(measure -> measure.area == area).toList();
  }
}
