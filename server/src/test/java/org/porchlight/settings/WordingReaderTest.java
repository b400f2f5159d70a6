package org.porchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.Root;
import org.porchlight.line.LineSettings;
import org.porchlight.plan.Language;
import org.porchlight.telephony.Wording;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class WordingReaderTest {
  private static final Path SHIPPED = Root.path("config/wording");
  private static final Pattern KEY =
      Pattern.compile("\"((?:text|voice|language)\\.(?!(?:js|xml)\")[a-z0-9_.]*)\"");

  private final List<Fault> faults = new ArrayList<>();
  @TempDir Path folder = Path.of("");

  @Test
  void the_shipped_words_are_in_step_in_every_language_and_free_of_faults() {
    var wording = WordingReader.read(SHIPPED, line(), faults);
    assertThat(faults).isEmpty();
    assertThat(wording.orElseThrow().languages()).containsExactlyInAnyOrder(Language.values());
  }

  @Test
  void every_shipped_text_fits_one_segment_with_the_longest_values() {
    for (var language : Language.values()) {
      var texts = wording().book(language).texts();
      assertThat(texts).isNotEmpty();
      texts.forEach((key, text) ->
          assertThat(WordingChecks.why(key, text, "Harbor Line")).as(key + ": " + text).isEmpty());
    }
  }

  @Test
  void spoken_and_sent_words_are_free_of_the_names_of_people() throws IOException {
    var names = new TreeSet<String>();
    var name = Pattern.compile("(?<!_)name: \"?([^,}\"#\n]+)");
    for (var file : List.of("config/roster.yaml", "config/sandbox-phones.yaml")) {
      // Scenes have names too, but they are nobody's.
      name.matcher(Files.readString(Root.path(file)).split("(?m)^scenes:", 2)[0])
          .results()
          .flatMap(match -> Pattern.compile("[ .]+").splitAsStream(match.group(1).strip()))
          .filter(part -> part.length() > 3 && Character.isUpperCase(part.charAt(0)))
          .forEach(names::add);
    }
    // Names that are words as well.
    names.removeAll(List.of("Somebody", "Young"));
    assertThat(names).isNotEmpty();
    for (var language : Language.values()) {
      wording()
          .book(language)
          .texts()
          .forEach((key, text) ->
              assertThat(List.of(text.split("[^\\p{L}]+")))
                  .as(key)
                  .doesNotContainAnyElementsOf(names));
    }
  }

  @Test
  void every_key_the_code_asks_for_is_in_the_files() throws IOException {
    var known = wording().book(Language.EN).texts().keySet();
    var missing = new TreeSet<String>();
    try (var files = Files.walk(Root.path("server/src/main"))) {
      for (var file : files.filter(WordingReaderTest::isText).toList()) {
        KEY.matcher(Files.readString(file))
            .results()
            .map(match -> match.group(1))
            .filter(key ->
                key.endsWith(".")
                    ? known.stream().noneMatch(one -> one.startsWith(key))
                    : !known.contains(key))
            .forEach(key -> missing.add(file.getFileName() + ": " + key));
      }
    }
    assertThat(missing).isEmpty();
  }

  private static boolean isText(Path file) {
    return Files.isRegularFile(file) && !file.toString().endsWith(".png");
  }

  @Test
  void a_missing_an_unknown_and_a_changed_key_are_all_told() throws IOException {
    change(text ->
        text.replaceFirst("text.help: .*", "text.hlep: \"x\"")
            .replaceFirst("text.step.saved: .*", "text.step.saved: \"noted\"")
            .replaceFirst("approved: demo", "approved: yes"));
    assertThat(faults)
        .extracting(fault -> fault.key() + " " + fault.got())
        .containsExactlyInAnyOrder(
            "text.help nothing",
            "text.hlep an unknown key",
            "text.step.saved placeholders []",
            "approved \"yes\"");
  }

  @Test
  void a_text_that_tells_too_much_is_refused() throws IOException {
    change(text ->
        text.replaceFirst(
            "text.declined_thanks: .*",
            "text.declined_thanks: \"Thanks, the crisis team asks somebody else\""));
    assertThat(faults).singleElement().extracting(Fault::got).isEqualTo("the word \"crisis\"");
  }

  @Test
  void a_page_never_names_988() throws IOException {
    change(text ->
        text.replaceFirst(
            "text.page.cancelled: .*", "text.page.cancelled: \"Not needed. Call 988\""));
    assertThat(faults).singleElement().extracting(Fault::got).asString().startsWith("911 or 988");
  }

  @Test
  void a_text_of_two_segments_or_with_an_accent_is_refused() throws IOException {
    change(text ->
        text.replaceFirst("text.wrong_number: .*", "text.wrong_number: \"" + "a".repeat(161) + "\"")
            .replaceFirst("text.page.cancelled: .*", "text.page.cancelled: \"No más\""));
    assertThat(faults)
        .extracting(Fault::key)
        .containsExactlyInAnyOrder("text.wrong_number", "text.page.cancelled");
  }

  @Test
  void a_word_of_blame_is_refused_anywhere() throws IOException {
    change(text ->
        text.replaceFirst("console.screen.hurt: .*", "console.screen.hurt: Has anything failed?"));
    assertThat(faults).singleElement().extracting(Fault::got).isEqualTo("the word \"failed\"");
  }

  private void change(UnaryOperator<String> change) throws IOException {
    var english = Files.readString(SHIPPED.resolve("en.yaml"));
    Files.writeString(folder.resolve("en.yaml"), change.apply(english));
    Files.copy(SHIPPED.resolve("es.yaml"), folder.resolve("es.yaml"));
    assertThat(WordingReader.read(folder, line(), faults)).isEmpty();
  }

  private static Wording wording() {
    return WordingReader.read(SHIPPED, line(), new ArrayList<>()).orElseThrow();
  }

  private static LineSettings line() {
    var keys = new SettingKeys(Map.of(), Map.of(), new Secrets(Path.of("")), new ArrayList<>());
    return new SettingsReader(keys).settings().line();
  }
}
