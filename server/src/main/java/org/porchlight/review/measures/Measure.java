package org.porchlight.review.measures;

import static org.porchlight.review.measures.Measure.Area.AFTERWARDS;
import static org.porchlight.review.measures.Measure.Area.OUTCOME;
import static org.porchlight.review.measures.Measure.Area.REACHED;
import static org.porchlight.review.measures.Measure.Area.TEAM;
import static org.porchlight.review.measures.Measure.Area.WALK;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The table of everything that is measured. Names and definitions are wording, by [#code()].
///
/// What is most restrictive comes first, and beside it what tells that somebody was not raised in
/// time: nobody is rewarded for not raising.
///
/// Each is told of every group of a [Split] as well, where a group has it: nobody's minutes of
/// cover are of an age, and a coordinator is of none.
public enum Measure {
  M10(OUTCOME),
  M13(OUTCOME),
  M15(OUTCOME),
  /// Harm or missing during the walk.
  HARM(OUTCOME),
  /// Raises that came late.
  LATE(OUTCOME),
  M1(REACHED),
  M2(REACHED),
  M3(REACHED),
  M4(REACHED),
  M5(REACHED),
  M6(REACHED),
  M7(REACHED),
  M8(REACHED),
  M9(REACHED),
  M11(WALK),
  M12(WALK),
  M14(WALK),
  M28(WALK),
  M29(WALK),
  M31(WALK),
  M16(AFTERWARDS),
  M17(AFTERWARDS),
  M18(AFTERWARDS),
  M19(AFTERWARDS),
  M27(AFTERWARDS),
  M20(TEAM),
  M21(TEAM),
  M22(TEAM),
  M23(TEAM),
  M24(TEAM),
  M25(TEAM),
  M26(TEAM),
  M30(TEAM);

  /// Where a measure stands on the page, in this order.
  public enum Area {
    OUTCOME,
    REACHED,
    WALK,
    AFTERWARDS,
    TEAM
  }

  private final Area area;

  Measure(Area area) {
    this.area = area;
  }

  public Area area() {
    return area;
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
