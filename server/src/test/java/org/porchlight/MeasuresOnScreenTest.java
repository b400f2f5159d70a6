package org.porchlight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.porchlight.console.Chromium;
import org.porchlight.console.Looks;

/// A coordinator reads a year, asks for other days and another split, and takes the tables along.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class MeasuresOnScreenTest {
  private static final int CRISES = 500;

  @RegisterExtension final Town town = new Town();

  private final Looks looks = new Looks();

  @Test
  void what_is_downloaded_of_a_year_says_what_the_page_says_and_nothing_small() {
    town.hasAYearBehind(CRISES);
    LocalDate today = town.now().atZone(ZoneOffset.UTC).toLocalDate();
    try (var chromium = new Chromium()) {
      var dana = OnScreen.signedIn(town, chromium.desktop(), "C1", "246811").follows("Measures");
      Page page = dana.page();
      assertThat(page.locator("#plot-levels svg.bars")).isVisible();
      looks.glance(page, "61-measures-four-weeks");
      page.locator("#from").fill(today.minusDays(364).toString());
      page.locator("#to").fill(today.toString());
      page.locator("#split").selectOption("channel");
      dana.taps("Show");
      assertThat(page.locator("#M10 thead")).containsText("Texts");
      assertThat(page.locator("#plot-levels tbody tr")).hasCount(13);
      assertThat(page.locator("#plot-levels thead")).containsText("Month");
      assertThat(page.locator("#plot-levels tbody tr").first()).containsText("Oct 2025");
      assertThat(page.locator("#M9")).containsText("None in these days: ");
      page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
      looks.at(page, "62-measures-a-year");

      page.locator("#from").fill("2026-04-01");
      page.locator("#to").fill("2026-06-30");
      page.locator("#split").selectOption("channel");
      dana.taps("Show");
      assertThat(page.locator("#download")).containsText("third quarter of 2026, from November 14");
      assertThat(page.locator("#quarter option")).hasCount(8);
      assertThat(page.locator("#quarter")).hasValue("2026-Q2");
      page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
      looks.at(page, "63-measures-a-quarter");
      var measures = downloaded(page, "");
      for (String measure : List.of("M10", "M13", "M2", "M8", "M9", "M16", "M31")) {
        saysTheSame(page, measure, measures);
      }
      assertThat(measures).filteredOn(row -> row.get(8).equals("withheld")).isNotEmpty();
      assertThat(measures).filteredOn(row -> row.get(8).equals("told")).hasSizeGreaterThan(40);

      var levels = downloaded(page, "levels");
      tableSaysTheSame(page.locator("#plot-levels tbody tr"), levels);
    }
    assertThat(looks.faults()).isEmpty();
  }

  private static List<List<String>> downloaded(Page page, String table) {
    page.locator("#table").selectOption(table);
    var download = page.waitForDownload(() -> page.locator("#download button").click());
    try {
      return Files.readString(download.path())
          .lines()
          .map(row -> List.of(row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))
          .toList();
    } catch (IOException failure) {
      throw new AssertionError(table, failure);
    }
  }

  /// Each figure of a measure, part by part and group by group in the order of both.
  private static void saysTheSame(Page page, String measure, List<List<String>> rows) {
    var theirs = rows.stream().filter(row -> row.getFirst().equals(measure)).toList();
    var groups = theirs.stream().map(row -> row.get(4)).distinct().toList();
    var parts =
        theirs.stream()
            .filter(row -> !row.get(8).equals("none"))
            .map(row -> row.get(2))
            .distinct()
            .toList();
    var shown = page.locator("#" + measure + " tbody tr");
    assertThat(shown).hasCount(parts.size());
    assertThat(page.locator("#" + measure + " thead th")).hasCount(groups.size() + 1);
    for (List<String> row : theirs.stream().filter(one -> parts.contains(one.get(2))).toList()) {
      String cell =
          shown
              .nth(parts.indexOf(row.get(2)))
              .locator("td")
              .nth(groups.indexOf(row.get(4)))
              .innerText();
      if (row.get(8).equals("told")) {
        assertThat(cell).as("%s", row).contains(said(row));
      } else {
        assertThat(row.subList(9, 12)).as("%s", row).containsOnly("");
      }
    }
  }

  /// What the page says of a row that is told.
  private static String said(List<String> row) {
    return switch (row.get(12)) {
      case "percent" -> row.get(9) + " of " + row.get(10);
      case "count" -> row.get(9);
      case "seconds" -> "(" + row.get(9) + ")";
      default -> row.get(9) + " for " + row.get(10);
    };
  }

  private static void tableSaysTheSame(Locator shown, List<List<String>> rows) {
    var told = new ArrayList<String>();
    for (int row = 1; row < rows.size(); row++) {
      var cells = shown.nth(row - 1).locator("td").allInnerTexts();
      for (int column = 0; column < cells.size(); column++) {
        String theirs = rows.get(row).get(column + 1);
        if (!theirs.equals("withheld")) {
          told.add(theirs);
          assertThat(cells.get(column)).as("%s", rows.get(row)).isEqualTo(theirs);
        }
      }
    }
    assertThat(told).as("told of the plot").isNotEmpty();
  }
}
