package org.porchlight.exchange.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Language;
import org.porchlight.plan.OpeningHours;
import org.porchlight.plan.PhoneNumber;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CopyWordsTest {
  private final CopyWords english = new CopyWords(Samples.wording(), Language.EN);
  private final CopyWords spanish = new CopyWords(Samples.wording(), Language.ES);

  @Test
  void hours_are_said_as_people_say_them() {
    var hours = OpeningHours.parse("Mo-Fr 15:00-21:00; Sa 08:30-12:00");
    assertThat(english.hours(hours)).isEqualTo("Mon to Fri, 3 pm to 9 pm; Sat, 8:30 am to noon");
    assertThat(spanish.hours(hours))
        .isEqualTo("lun a vie, de 3 p.\u00a0m. a 9 p.\u00a0m.; sáb, de 8:30 a.\u00a0m. a mediodía");
    assertThat(english.hours(OpeningHours.parse("17:00-01:00"))).isEqualTo("5 pm to 1 am");
    assertThat(english.hours(OpeningHours.parse("16:00-24:00"))).isEqualTo("4 pm to midnight");
    assertThat(english.hours(OpeningHours.parse("24/7"))).isEqualTo("at any hour");
    assertThat(english.hours(OpeningHours.parse("Sa,Su 00:00-24:00")))
        .isEqualTo("Sat to Sun, at any hour");
  }

  @Test
  void times_days_and_numbers_are_written_as_at_home() {
    assertThat(english.time(Duration.ofMinutes(75))).isEqualTo("75 minutes");
    assertThat(english.time(Duration.ofHours(1))).isEqualTo("1 hour");
    assertThat(spanish.time(Duration.ofDays(3))).isEqualTo("72 horas");
    assertThat(english.time(Duration.ofDays(7))).isEqualTo("7 days");
    assertThat(english.day(LocalDate.of(2026, 10, 2))).isEqualTo("October 2, 2026");
    assertThat(spanish.day(LocalDate.of(2026, 10, 2))).isEqualTo("2 de octubre de 2026");
    assertThat(english.telephone(new PhoneNumber("+12025550101"))).isEqualTo("202-555-0101");
    assertThat(spanish.list(List.of("a", "b", "c"))).isEqualTo("a, b y c");
  }

  @Test
  void a_sentence_begins_with_a_capital_and_keeps_the_rest() {
    assertThat(spanish.sentence("él solo")).isEqualTo("Él solo");
    assertThat(english.sentence("")).isEmpty();
  }

  @Test
  void every_code_of_the_samples_has_words_in_both_languages() {
    for (CopyWords words : List.of(english, spanish)) {
      assertThat(unworded(words)).as("codes without words in " + words.language()).isEmpty();
    }
  }

  private static Set<String> unworded(CopyWords words) {
    var missing = new TreeSet<String>();
    for (CrisisPlan plan : Samples.plans()) {
      plan.people().values().forEach(one -> look(missing, words, "role", one.role()));
      plan.signOffs().forEach(one -> look(missing, words, "how", one.how()));
      plan.signOffs().forEach(one -> look(missing, words, "agreement", one.agreement().code()));
      plan.lifeDomains().keySet().forEach(one -> look(missing, words, "domain", one));
      plan.prevention().forEach(one -> look(missing, words, "when", one.when()));
      look(missing, words, "reason", plan.basis().revisionReason());
      plan.provisions()
          .decisions()
          .forEach(one -> look(missing, words, "matter", one.matter().code()));
      // What is spaced is the family's own words, not a code.
      plan.dangerOverride().conditions().stream()
          .filter(one -> !one.contains(" "))
          .forEach(one -> look(missing, words, "danger", one));
    }
    return missing;
  }

  private static void look(Set<String> missing, CopyWords words, String kind, String code) {
    var texts = words.wording().book(words.language()).texts();
    String key = kind + "." + code.replace('-', '_');
    if (!texts.containsKey("copy." + key) && !texts.containsKey("console." + key)) {
      missing.add(kind + "." + code);
    }
  }
}
