package org.porchlight.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.porchlight.line.LineSettings;
import org.porchlight.plan.Language;
import org.porchlight.plan.PhoneNumber;
import org.porchlight.telephony.Wording;

/// Reads the wording files, and checks each against the English one the server was built with.
///
/// So a key the code uses cannot be missing when somebody calls at night: it stops the start.
public final class WordingReader {
  private static final String SCHEMA = "wording/1";
  private static final Set<String> HEADER = Set.of("schema", "language", "version", "approved");
  private static final Pattern APPROVED =
      Pattern.compile("demo|.{2,80}, [0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}");

  private final LineSettings line;
  private final Map<String, Given> shipped;
  private final List<Fault> faults;

  private WordingReader(LineSettings line, List<Fault> faults) {
    this.line = line;
    this.shipped = shipped();
    this.faults = faults;
  }

  /// The words in `folder` for each language of the line; empty if any fault was added.
  public static Optional<Wording> read(Path folder, LineSettings line, List<Fault> faults) {
    var before = faults.size();
    var reader = new WordingReader(line, faults);
    var books = new ArrayList<Wording.Book>();
    for (var language : line.languages()) {
      books.add(reader.book(folder.resolve(language.code() + ".yaml"), language));
    }
    return faults.size() > before
        ? Optional.empty()
        : Optional.of(new Wording(books, everywhere(line)));
  }

  private Wording.Book book(Path file, Language language) {
    var before = faults.size();
    var given = YamlValues.read(file, faults);
    if (faults.size() == before) {
      header(given, file, language);
      keys(given, file);
    }
    var texts = new LinkedHashMap<String, String>();
    given.forEach((key, written) -> texts.put(key, written.text()));
    texts.keySet().removeAll(HEADER);
    var version = texts(given, "version");
    return new Wording.Book(
        language,
        VERSION.matcher(version).matches() ? Integer.parseInt(version) : 0,
        texts(given, "approved"),
        texts);
  }

  private void header(Map<String, Given> given, Path file, Language language) {
    expect(given, file, "schema", texts(given, "schema").equals(SCHEMA), SCHEMA);
    expect(
        given, file, "language", texts(given, "language").equals(language.code()), language.code());
    expect(given, file, "version", VERSION.matcher(texts(given, "version")).matches(), "a number");
    expect(
        given,
        file,
        "approved",
        APPROVED.matcher(texts(given, "approved")).matches(),
        "demo, or a name and a date such as R. Ortiz, 2026-11-02");
  }

  private void keys(Map<String, Given> given, Path file) {
    shipped.forEach((key, original) -> {
      if (!HEADER.contains(key) && !given.containsKey(key)) {
        faults.add(new Fault(file.toString(), key, "nothing", "the text: " + original.text()));
      }
    });
    given.forEach((key, written) -> {
      var original = shipped.get(key);
      if (original == null) {
        faults.add(new Fault(written.origin(), key, "an unknown key", "a key of en.yaml"));
      } else if (!HEADER.contains(key)) {
        text(key, written, Wording.placeholders(original.text()));
      }
    });
  }

  private void text(String key, Given written, Set<String> placeholders) {
    var own = Wording.placeholders(written.text());
    // What every text may use does not have to stand where it stood.
    own.removeAll(everywhere(line).keySet());
    placeholders.removeAll(everywhere(line).keySet());
    if (!own.equals(placeholders)) {
      faults.add(new Fault(written.origin(), key, "placeholders " + own, placeholders.toString()));
    }
    WordingChecks.why(key, written.text(), line.agencyName())
        .ifPresent(got -> faults.add(new Fault(written.origin(), key, got, expected(key))));
  }

  private static String expected(String key) {
    return key.startsWith("text.")
        ? "one message of 160 characters, neutral in every word"
        : "a short text without blame";
  }

  private void expect(
      Map<String, Given> given, Path file, String key, boolean holds, String expected) {
    if (!holds) {
      var written = given.getOrDefault(key, new Given("", file.toString()));
      faults.add(new Fault(written.origin(), key, '"' + written.text() + '"', expected));
    }
  }

  private static String texts(Map<String, Given> given, String key) {
    return given.getOrDefault(key, new Given("", "")).text();
  }

  /// What any text may use.
  private static Map<String, String> everywhere(LineSettings line) {
    return Map.of(
        "agency", line.agencyName(),
        "line_number", readable(line.familiesNumber()),
        "pages_number", readable(line.pagesNumber()));
  }

  // Ten digits in the usual groups; other countries' numbers whole.
  private static String readable(PhoneNumber number) {
    return number.e164().replaceFirst("^\\+1([0-9]{3})([0-9]{3})([0-9]{4})$", "$1-$2-$3");
  }

  /// The English wording the server was built with.
  static Map<String, Given> shipped() {
    try (var resource =
        WordingReader.class.getResourceAsStream("/org/porchlight/wording/en.yaml")) {
      if (resource == null) {
        throw new IllegalStateException("wording/en.yaml: none (expected: it in the server's jar)");
      }
      var text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
      return YamlValues.parse(text, "en.yaml", new ArrayList<>());
    } catch (IOException unreadable) {
      throw new IllegalStateException("wording/en.yaml in the server's jar", unreadable);
    }
  }
}
