package org.porchlight.measurement;

import java.util.Locale;
import java.util.Map;
import org.porchlight.plan.Language;
import org.porchlight.review.measures.Figure;
import org.porchlight.review.measures.Goals;
import org.porchlight.review.measures.Measure;
import org.porchlight.review.measures.Measured.Line;
import org.porchlight.review.measures.Split;
import org.porchlight.telephony.Wording;

/// The words of measures in one language: the field's own, and what each means.
///
/// @param goals what times are held against, which some words say
public record MeasureWords(Wording wording, Language language, Goals goals) {
  public String name(Measure measure) {
    return text("measure." + measure.code() + ".name");
  }

  /// What it counts, of what, and what it leaves out.
  public String means(Measure measure) {
    return text("measure." + measure.code() + ".means", goal());
  }

  /// The name of one figure of a measure; those of one figure have the measure's own.
  public String part(Measure measure, Line line) {
    String part = line.part();
    if (part.startsWith(Line.KIND)) {
      return kind(part.substring(Line.KIND.length()));
    }
    if (part.startsWith(Line.AREA)) {
      String area = part.substring(Line.AREA.length());
      return text("measure.area_of", Map.of("area", group(Split.PROGRAMME, area)));
    }
    if (part.startsWith(Line.HOUR)) {
      return text("measure.hour_of", Map.of("hour", part.substring(Line.HOUR.length())));
    }
    String key = "measure." + measure.code() + ".part." + part;
    String own = texts().get(key);
    return own == null ? code("measure.part.", part) : own;
  }

  private Map<String, String> goal() {
    return Map.of("goal", Long.toString(goals.answerWithin().toSeconds()));
  }

  /// Who would have acted. What the pages say to staff of themselves is said otherwise here.
  private String kind(String role) {
    String own = texts().get("measure.kind." + role);
    String name = own == null ? code("console.role.", role) : own;
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.of(language.code())) + name.substring(1);
  }

  /// The name of a group of a split; a programme's is its own.
  public String group(Split split, String group) {
    if (group.equals(Split.OTHERS)) {
      return code("measure.group.", group);
    }
    return switch (split) {
      case LANGUAGE -> code("console.language.", group);
      case PROGRAMME, RACE_ETHNICITY, GENDER ->
          group.equals(Split.UNKNOWN) ? code("measure.group.", group) : group.replace('_', ' ');
      case NONE, AGE, CHANNEL, RURAL_URBAN -> code("measure.group.", group);
    };
  }

  /// The name of a column or row of a plot.
  public String plot(String code) {
    return code("measure.part.", code);
  }

  /// What would have to be recorded.
  public String need(Figure.NotRecorded missing) {
    return text("measure.need." + missing.need());
  }

  public String text(String key) {
    return wording.text(language, key);
  }

  public String text(String key, Map<String, String> values) {
    return wording.text(language, key, values);
  }

  private String code(String prefix, String code) {
    String known = texts().get(prefix + code);
    return known == null ? code.replace('_', ' ') : known;
  }

  private Map<String, String> texts() {
    return wording.book(language).texts();
  }
}
