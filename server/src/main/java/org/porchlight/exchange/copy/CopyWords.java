package org.porchlight.exchange.copy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Wording;

/// The words, days, times and numbers of what is printed, in one language.
public record CopyWords(Wording wording, Language language) {
  /// The text under `copy.` and this key.
  public String of(String key) {
    return wording.text(language, "copy." + key);
  }

  /// The same, with its placeholders filled.
  public String of(String key, Map<String, String> values) {
    // A name that ends in an initial brings the dot of the sentence along.
    return wording.text(language, "copy." + key, values).replace("..", ".");
  }

  /// The text for a code of a plan file: as families read it, else as staff do, else the code
  /// itself, spaced, since a plan may hold words of its own there.
  public String code(String kind, String code) {
    Map<String, String> texts = wording.book(language).texts();
    String key = kind + "." + code.replace('-', '_');
    String staffs = texts.getOrDefault("console." + key, code.replace('_', ' '));
    return texts.getOrDefault("copy." + key, staffs);
  }

  /// A day as people write it, such as `October 2, 2026`.
  public String day(LocalDate day) {
    return switch (language) {
      case EN -> DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH).format(day);
      case ES -> DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", Locale.of("es")).format(day);
    };
  }

  /// Opening hours as people say them.
  public String hours(OpeningHours hours) {
    return new HoursInWords(this).of(hours);
  }

  /// A telephone in the usual groups; that of another country whole.
  public String telephone(PhoneNumber number) {
    return number.e164().replaceFirst("^\\+1([0-9]{3})([0-9]{3})([0-9]{4})$", "$1-$2-$3");
  }

  /// A time such as `30 minutes`, `24 hours` or `7 days`, in its largest whole unit.
  public String time(Duration time) {
    long minutes = time.toMinutes();
    if (minutes % 60 != 0 || minutes == 0) {
      return of("minutes", Map.of("count", Long.toString(minutes)));
    }
    long hours = minutes / 60;
    if (hours == 1) {
      return of("hour");
    }
    return hours > 72 && hours % 24 == 0
        ? of("days", Map.of("count", Long.toString(hours / 24)))
        : of("hours", Map.of("count", Long.toString(hours)));
  }

  /// `a`, `a and b`, `a, b and c`.
  public String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    String before = String.join(", ", items.subList(0, items.size() - 1));
    return before + " " + of("and") + " " + items.getLast();
  }

  /// Words as a sentence of their own: a capital first.
  public String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.of(language.code())) + words.substring(1);
  }
}
