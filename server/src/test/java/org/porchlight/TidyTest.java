package org.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The project keeps its own house in order. Every message says where, what, and what instead.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TidyTest {
  private static final int LINE_CHARACTERS_MAX = 100;
  private static final int METHOD_LINES_MAX = 60;
  private static final int FILE_LINES_MAX = 250;
  private static final int TEST_FILE_LINES_MAX = 450;

  /// Longer than the rule, each with the length it may not pass. To be cut, never to be raised.
  private static final Map<String, Integer> LONGER_FILES =
      Map.ofEntries(
          Map.entry("exchange/CommandTable.java", 330),
          Map.entry("exchange/PlanCommandRoutes.java", 260),
          Map.entry("porchlight/Rooms.java", 335),
          Map.entry("settings/SettingsReaderTest.java", 430));

  /// Longer than the rule, with why.
  private static final Map<String, String> LONGER_METHODS =
      Map.of("incident/Walk.java", "one line for each event of a walk, all answered in one place");

  private static final Set<String> TOP_LEVEL =
      Set.of("README.md", "pom.xml", "crisis-plans", "server", "config", "scripts");

  private static final Pattern SIGNATURE_END = Pattern.compile(".*\\)( throws [A-Za-z, ]+)? \\{$");
  private static final Pattern NO_METHOD =
      Pattern.compile(
          "^( {6,}|.*->)|\\b(record|class|return|switch|if|for|while|try|catch|else)\\b");

  // What a build and a run leave behind, which git ignores.
  private static final Set<String> LEFT_BEHIND = Set.of("target", "data", "secrets");

  private static final Set<String> TEXT_ENDINGS =
      Set.of(
          "java",
          "md",
          "yaml",
          "yml",
          "xml",
          "json",
          "jte",
          "js",
          "css",
          "html",
          "lua",
          "sh",
          "form",
          "properties",
          "ndjson",
          "svg",
          "txt");

  /// Numbers that nobody can have: 555-01xx, the test numbers that carriers publish, and what
  /// begins with 0, as no country does.
  private static final Pattern NOBODYS_NUMBER =
      Pattern.compile("\\+1[0-9]{3}55501[0-9]{0,2}|\\+1500555[0-9]{4}|\\+10000000000|\\+0[0-9]+");

  /// Other whole numbers that must stand where they stand, with why.
  private static final Map<String, String> NUMBERS_NEEDED =
      Map.of(
          "+18005551212", "a published directory number that the carrier's documents use",
          "+14158675309", "the sample number of the carrier's documents",
          "+12025550999", "a number that is not in the samples",
          "+266696687", "ANONYMOUS spelled on a keypad, as some networks send it",
          "+7378742833", "RESTRICTED spelled on a keypad",
          "+86282452253", "UNAVAILABLE spelled on a keypad");

  /// What is not called, what instead, and where it is: paths that begin or end with these may.
  private static final List<Ban> BANS =
      List.of(
          new Ban(
              "\\b(Instant|LocalDate|LocalDateTime|ZonedDateTime|LocalTime)\\.now\\(\\)",
              "a Clock or InstantSource that comes in",
              List.of("porchlight/console/OpenHouse.java", "porchlight/TurnedClock.java")),
          new Ban(
              "System\\.(currentTimeMillis|nanoTime)\\(",
              "a Clock or InstantSource that comes in",
              List.of(
                  "sandbox/",
                  "storage/",
                  "operations/",
                  "process/",
                  "porchlight/HungTests.java",
                  "porchlight/PagesBenchmark.java",
                  "porchlight/Town.java")),
          new Ban(
              "Clock\\.system|InstantSource\\.system",
              "a Clock that comes in; only the root takes the real one",
              List.of(
                  "porchlight/Porchlight.java",
                  "commands/Serve.java",
                  "commands/MakeFallback.java",
                  "commands/RunAudit.java",
                  "fallback/Fallback.java",
                  "sandbox/")),
          new Ban("Thread\\.sleep\\(", "a deadline, or a test's turned clock", List.of()),
          new Ban(
              "new Random\\(|Math\\.random\\(|ThreadLocalRandom|UUID\\.randomUUID\\(",
              "ids and randomness that come in",
              List.of(
                  "sandbox/",
                  "Test.java",
                  "simulation/",
                  "porchlight/Kept.java",
                  "porchlight/Coordination.java",
                  "porchlight/Rooms.java",
                  "storage/redis/")),
          new Ban(
              "\\.(setTimer|setPeriodic)\\(",
              "the Scheduler that comes in",
              List.of(
                  "porchlight/Rooms.java",
                  "sandbox/",
                  "storage/redis/",
                  "console/",
                  "Scheduler.java",
                  "Test.java")),
          new Ban(
              "System\\.(out|err)\\b",
              "a logger; only commands speak to a terminal",
              List.of(
                  "commands/CheckPlans.java",
                  "commands/MakePin.java",
                  "commands/MakeFallback.java",
                  "commands/RunAudit.java",
                  "fallback/Fallback.java",
                  "commands/Serve.java",
                  "sandbox/Sandbox.java",
                  "simulation/",
                  "/test/")),
          new Ban(
              "System\\.exit\\(",
              "an exit code of a command",
              List.of(
                  "commands/Commands.java",
                  "fallback/Fallback.java",
                  "sandbox/Sandbox.java",
                  "simulation/")),
          new Ban("\\.printStackTrace\\(", "a logger", List.of()),
          new Ban("\\.to(Lower|Upper)Case\\(\\)", "the same with Locale.ROOT", List.of()),
          new Ban("String\\.format\\(\"", "String.format(Locale.ROOT, ...)", List.of()),
          new Ban("catch \\(Throwable", "the exceptions that are meant", List.of()),
          new Ban(
              "@Disabled|org\\.mockito",
              "a test that runs, with a fake written by hand",
              List.of()),
          new Ban("\\b(TODO|FIXME|XXX)\\b|@author", "the work itself, or nothing", List.of()),
          new Ban(
              "io\\.vertx\\.core\\.json",
              "Jackson in storage and exchange",
              List.of(
                  "sandbox/", "console/", "exchange/", "operations/", "storage/spool/", "/test/")));

  private final List<Path> files = new ArrayList<>();

  @BeforeAll
  void find() throws IOException {
    for (var top :
        List.of("README.md", "pom.xml", "crisis-plans", "server", "config", "scripts", ".ci")) {
      if (Files.exists(Root.path(top))) {
        try (var found = Files.walk(Root.path(top))) {
          found
              .filter(Files::isRegularFile)
              .filter(file -> !relative(file).contains("/target/"))
              .filter(TidyTest::isText)
              .forEach(files::add);
        }
      }
    }
    assertThat(files).as("files found").hasSizeGreaterThan(200);
  }

  // The formatter breaks code, and its check is a part of scripts/test; it leaves comments alone.
  @Test
  void lines_of_comments_have_at_most_100_characters() throws IOException {
    assertThat(
            lines(
                file -> is(file, "java"),
                (line, _) ->
                    line.strip().startsWith("//")
                        && line.codePointCount(0, line.length()) > LINE_CHARACTERS_MAX
                        && !line.startsWith("import ")))
        .as("lines over " + LINE_CHARACTERS_MAX + " characters: break them")
        .isEmpty();
  }

  @Test
  void files_are_short() throws IOException {
    var found = new TreeSet<String>();
    for (var file : files) {
      var count = is(file, "java") ? Files.readAllLines(file).size() : 0;
      var max =
          LONGER_FILES.entrySet().stream()
              .filter(entry -> relative(file).endsWith(entry.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(relative(file).contains("/test/") ? TEST_FILE_LINES_MAX : FILE_LINES_MAX);
      if (count > max) {
        found.add(relative(file) + ": " + count + " lines (expected: at most " + max + ")");
      }
    }
    assertThat(found).as("files to be cut in two").isEmpty();
  }

  @Test
  void methods_are_readable_at_a_glance() throws IOException {
    var found = new TreeSet<String>();
    for (var file : files) {
      if (is(file, "java")
          && LONGER_METHODS.keySet().stream().noneMatch(relative(file)::endsWith)) {
        longMethods(file, Files.readAllLines(file), found);
      }
    }
    assertThat(found).as("methods over " + METHOD_LINES_MAX + " lines").isEmpty();
  }

  @Test
  void banned_calls_are_not_made() throws IOException {
    var found = new TreeSet<String>();
    for (var ban : BANS) {
      lines(
              file ->
                  is(file, "java")
                      && !relative(file).endsWith("TidyTest.java")
                      && ban.exempt().stream().noneMatch(relative(file)::contains),
              (line, _) -> Pattern.compile(ban.pattern()).matcher(line).find())
          .forEach(line -> found.add(line + " is banned, use " + ban.instead()));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void only_numbers_that_nobody_has_are_written_down() throws IOException {
    var number = Pattern.compile("\\+[0-9]{9,15}(?![0-9])");
    assertThat(
            lines(
                file -> !relative(file).endsWith("TidyTest.java"),
                (line, _) ->
                    number
                        .matcher(line)
                        .results()
                        .map(match -> match.group())
                        .anyMatch(text ->
                            !NOBODYS_NUMBER.matcher(text).matches()
                                && !NUMBERS_NEEDED.containsKey(text))))
        .as("telephone numbers that somebody may have: use +1 202 555 01xx")
        .isEmpty();
  }

  @Test
  void no_path_of_somebodys_machine_is_written_down() throws IOException {
    var path = Pattern.compile("(?<![A-Za-z0-9_.}])/(home|root|Users|work)/[A-Za-z0-9]");
    assertThat(
            lines(
                file -> !relative(file).endsWith("TidyTest.java"),
                (line, _) -> path.matcher(line).find()))
        .as("paths that exist on one machine only")
        .isEmpty();
  }

  @Test
  void the_top_level_holds_what_the_house_says_and_nothing_else() throws IOException {
    try (var entries = Files.list(Root.folder())) {
      assertThat(
              entries
                  .map(entry -> entry.getFileName().toString())
                  .filter(name -> !name.startsWith("."))
                  .filter(name -> !LEFT_BEHIND.contains(name)))
          .isSubsetOf(TOP_LEVEL);
    }
  }

  @Test
  void links_between_pages_lead_somewhere() throws IOException {
    var link = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    assertThat(
            lines(
                file -> is(file, "md"),
                (line, file) ->
                    link.matcher(line)
                        .results()
                        .anyMatch(match -> !Files.exists(file.resolveSibling(match.group(1))))))
        .as("links that lead nowhere")
        .isEmpty();
  }

  @Test
  void commands_that_pages_name_exist_and_can_be_run() throws IOException {
    var command = Pattern.compile("(?<![A-Za-z0-9_/-])scripts/([a-z][a-z-]*)(?![a-z./-])");
    assertThat(
            lines(
                file -> is(file, "md") || is(file, "yaml"),
                (line, _) ->
                    command
                        .matcher(line)
                        .results()
                        .anyMatch(
                            match -> !Files.isExecutable(Root.path("scripts/" + match.group(1))))))
        .as("commands that do not exist, or cannot be run")
        .isEmpty();
  }

  @Test
  void every_package_says_what_it_is_and_is_null_marked() throws IOException {
    var found = new TreeSet<String>();
    for (var file : files) {
      if (is(file, "java") && relative(file).contains("/src/main/")) {
        var words = file.resolveSibling("package-info.java");
        if (!Files.exists(words)) {
          found.add(relative(words) + ": missing");
        } else if (!Files.readString(words).matches("(?s)///.*@NullMarked.*")) {
          found.add(relative(words) + ": got no words or no @NullMarked (expected: both)");
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void every_phone_of_the_sample_families_is_in_the_sandbox() throws IOException {
    var phones = Files.readString(Root.path("config/sandbox-phones.yaml"));
    var number = Pattern.compile("\"(\\+[0-9]{9,15})\"");
    var missing = new TreeSet<String>();
    for (var file : files) {
      if (relative(file).startsWith("crisis-plans/samples/")) {
        for (var line : Files.readAllLines(file)) {
          // Nobody calls or is called from the number of a barred person.
          if (!line.startsWith("no_contact:")) {
            number
                .matcher(line)
                .results()
                .map(match -> match.group(1))
                .filter(phone -> !phones.contains(phone))
                .forEach(missing::add);
          }
        }
      }
    }
    assertThat(missing).as("phones to add to config/sandbox-phones.yaml").isEmpty();
  }

  private Set<String> lines(Predicate<Path> where, LineCheck wrong) throws IOException {
    var found = new TreeSet<String>();
    for (var file : files) {
      if (where.test(file)) {
        var number = 0;
        for (var line : Files.readAllLines(file)) {
          number++;
          if (wrong.is(line, file)) {
            found.add(relative(file) + ":" + number + ": " + line.strip());
          }
        }
      }
    }
    return found;
  }

  // A signature ends with `) {` at the end of a line, and its method with a brace below the place
  // where the signature began: the formatter sees to that.
  private static void longMethods(Path file, List<String> lines, Set<String> found) {
    for (var brace = 0; brace < lines.size(); brace++) {
      if (SIGNATURE_END.matcher(lines.get(brace)).matches()) {
        var start = signatureStart(lines, brace);
        var first = lines.get(start);
        var indent = first.substring(0, first.length() - first.stripLeading().length());
        var end = brace + lines.subList(brace, lines.size()).indexOf(indent + "}");
        var count = end - start + 1;
        if (!NO_METHOD.matcher(first).find() && end > brace && count > METHOD_LINES_MAX) {
          found.add(relative(file) + ":" + (start + 1) + ": " + count + " lines, " + first.strip());
        }
      }
    }
  }

  /// The line where the parenthesis opens that is closed at the end of line `brace`.
  private static int signatureStart(List<String> lines, int brace) {
    var start = brace;
    var open = parentheses(lines.get(brace));
    while (open < 0 && start > 0) {
      start--;
      open += parentheses(lines.get(start));
    }
    return start;
  }

  private static long parentheses(String line) {
    return line.chars().filter(c -> c == '(').count() - line.chars().filter(c -> c == ')').count();
  }

  private static boolean isText(Path file) {
    var name = String.valueOf(file.getFileName());
    var dot = name.lastIndexOf('.');
    return dot < 0 || TEXT_ENDINGS.contains(name.substring(dot + 1));
  }

  private static boolean is(Path file, String ending) {
    return file.toString().endsWith("." + ending);
  }

  private static String relative(Path file) {
    return Root.folder().relativize(file).toString();
  }

  private record Ban(String pattern, String instead, List<String> exempt) {}

  @FunctionalInterface
  private interface LineCheck {
    boolean is(String line, Path file);
  }
}
