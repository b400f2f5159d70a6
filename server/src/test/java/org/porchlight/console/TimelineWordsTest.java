package org.porchlight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.incident.Entry;
import org.porchlight.incident.EventTypes;
import org.porchlight.incident.IncidentEvent;
import org.porchlight.plan.Language;
import org.porchlight.review.Timeline;
import org.porchlight.review.TimelineRow;
import org.porchlight.storage.SampleValues;

/// Every code that a line of a timeline can tell is said in words, and so is every way.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelineWordsTest {
  /// No list of values is longer.
  private static final int VALUES_MAX = 40;

  private static Entry entry(String type, SampleValues values) {
    IncidentEvent event = values.of(EventTypes.named(type).orElseThrow());
    var around = values.of(Entry.class);
    return new Entry(1, around.at(), around.by(), around.channel(), around.restriction(), event);
  }

  /// With every value of every list, one after another.
  private static Stream<TimelineRow> rows() {
    return EventTypes.names().stream()
        .flatMap(type ->
            Stream.iterate(0, number -> number + 1)
                .limit(VALUES_MAX)
                .map(number -> entry(type, new SampleValues(number, false))))
        .flatMap(entry -> Timeline.of(List.of(entry)).stream());
  }

  @Test
  void every_code_of_a_line_has_words() {
    var texts = OpenHouse.wording().book(Language.EN).texts().keySet();
    var missing = new TreeSet<String>();
    rows()
        .forEach(row -> {
          Stream.of(row.outcome(), row.reason())
              .filter(Objects::nonNull)
              .filter(TimelineWordsTest::isCode)
              .map(code -> "console.code." + code)
              .filter(key -> !texts.contains(key))
              .forEach(missing::add);
          var way = "console.way." + row.channel();
          if (!texts.contains(way)) {
            missing.add(way);
          }
        });
    assertThat(missing).isEmpty();
  }

  /// Ids of plans, families and drafts are names; a level is a number.
  private static boolean isCode(String value) {
    return value.matches("[a-z][a-z_]*") && !value.equals("sample");
  }
}
