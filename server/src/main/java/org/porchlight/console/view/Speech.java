package org.porchlight.console.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Wording;

/// The words and times of a page, in one language and the agency's zone.
///
/// @param now when the page was asked for
public record Speech(Wording wording, Language language, ZoneId zone, Instant now) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final Pattern FILED_DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
  private static final Duration A_DAY = Duration.ofHours(20);

  /// The text under `console.` and this key.
  public String of(String key) {
    return wording.text(language, "console." + key);
  }

  /// The same, with its placeholders filled.
  public String of(String key, Map<String, String> values) {
    return wording.text(language, "console." + key, values);
  }

  /// The text for one value of a closed list, such as `console.phase.walking_plan`.
  public String of(String prefix, Enum<?> value) {
    return of(prefix + "." + value.name().toLowerCase(Locale.ROOT));
  }

  /// The text for a code, or the code itself, spaced, where no text is needed for it.
  public String code(String prefix, String code) {
    String text = wording.book(language).texts().get("console." + prefix + "." + code);
    return text == null ? code.replace('_', ' ') : text;
  }

  /// The text for a code, or `otherwise` where the wording has none.
  public String code(String prefix, String code, String otherwise) {
    String text = wording.book(language).texts().get("console." + prefix + "." + code);
    return text == null ? otherwise : text;
  }

  /// The text of a key outside of the console's own, such as `refusal.reason_needed`.
  public String shared(String key) {
    return wording.text(language, key);
  }

  /// A wall time; with its day when it is not of these hours, and with its year when that is not
  /// this one.
  public String time(Instant at) {
    boolean near = Duration.between(at, now).abs().compareTo(A_DAY) < 0;
    return (near ? TIME : timeOfDay(isOfThisYear(at))).format(at.atZone(zone));
  }

  private boolean isOfThisYear(Instant at) {
    return at.atZone(zone).getYear() == now.atZone(zone).getYear();
  }

  /// The second something happened, for lines that stand under their day.
  public String second(Instant at) {
    return SECOND.format(at.atZone(zone));
  }

  /// A day by its name, such as `Friday, October 9`.
  public String dayName(Instant at) {
    var pattern =
        switch (language) {
          case EN -> DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.ENGLISH);
          case ES -> DateTimeFormatter.ofPattern("EEEE d 'de' MMMM", Locale.of("es"));
        };
    return pattern.format(at.atZone(zone));
  }

  /// A day of people's plans, such as `Fri, Oct 9`; with its year when it is not this one.
  public String day(LocalDate day) {
    boolean near = day.getYear() == now.atZone(zone).getYear();
    var pattern =
        switch (language) {
          case EN ->
              DateTimeFormatter.ofPattern(near ? "EEE, MMM d" : "MMM d, yyyy", Locale.ENGLISH);
          case ES ->
              DateTimeFormatter.ofPattern(near ? "EEE d 'de' MMM" : "d MMM yyyy", Locale.of("es"));
        };
    return pattern.format(day);
  }

  /// A sentence with every day in it as people say it; as files write it, `2026-10-09`, otherwise.
  public String days(String sentence) {
    return FILED_DAY.matcher(sentence).replaceAll(found -> filed(found.group()));
  }

  private String filed(String text) {
    try {
      return day(LocalDate.parse(text));
    } catch (DateTimeParseException noDay) {
      return text;
    }
  }

  /// A time of people's plans with its day, such as `Fri, Oct 9, 20:00`, in the zone it is told in.
  public String wall(LocalDateTime at) {
    return day(at.toLocalDate()) + ", " + TIME.format(at);
  }

  private DateTimeFormatter timeOfDay(boolean thisYear) {
    return switch (language) {
      case EN ->
          DateTimeFormatter.ofPattern(
              thisYear ? "EEE, MMM d, HH:mm" : "MMM d, yyyy, HH:mm", Locale.ENGLISH);
      case ES ->
          DateTimeFormatter.ofPattern(
              thisYear ? "EEE d MMM, HH:mm" : "d MMM yyyy, HH:mm", Locale.of("es"));
    };
  }

  /// The zone of every time on the page, as people call it.
  public String zoneName() {
    return zone.getDisplayName(TextStyle.FULL, Locale.of(language.code()));
  }

  /// How long ago, or how soon, in whole minutes.
  public String minutes(Instant at) {
    return Long.toString(Duration.between(at, now).abs().toMinutes());
  }
}
