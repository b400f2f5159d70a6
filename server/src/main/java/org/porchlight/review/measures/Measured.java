package org.porchlight.review.measures;

import java.util.List;

/// One measure of a period, in lines.
public record Measured(Measure measure, List<Line> lines) {
  public Measured {
    lines = List.copyOf(lines);
  }

  /// One figure of a measure.
  ///
  /// @param part which figure of the measure, a word of its own wording such as `up_to_2`
  /// @param group the group of a split, such as `es`; [#EVERYBODY] for all of them
  public record Line(String part, String group, Figure figure) {
    /// What a part begins with that is a kind of its own, such as `kind:mobile_crisis`.
    public static final String KIND = "kind:";

    /// What a part begins with that is an area of the agency, such as `area:north_county`.
    public static final String AREA = "area:";

    /// What a part begins with that is an hour of the day, such as `hour:09`.
    public static final String HOUR = "hour:";

    /// The group of everybody.
    public static final String EVERYBODY = "all";

    static Line of(String part, Figure figure) {
      return new Line(part, EVERYBODY, figure);
    }

    Line in(String other) {
      return new Line(part, other, figure);
    }

    Line with(Figure other) {
      return new Line(part, group, other);
    }

    public boolean ofEverybody() {
      return group.equals(EVERYBODY);
    }
  }
}
