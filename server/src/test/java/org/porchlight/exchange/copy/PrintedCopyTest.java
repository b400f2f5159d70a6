package org.porchlight.exchange.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.porchlight.exchange.copy.FamilyCopies.Print;
import org.porchlight.family.CopyReader;
import org.porchlight.plan.CrisisPlan;
import org.porchlight.plan.Household;
import org.porchlight.plan.Language;
import org.porchlight.plan.Scenario;
import org.porchlight.plan.Step;

/// What comes out of the printer, read back from the PDF; with `-Dporchlight.pictures=folder` its
/// pages are kept as pictures.
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PrintedCopyTest {
  private static final String PICTURES = System.getProperty("porchlight.pictures", "");
  private static final float POINTS_OF_A_MILLIMETRE = 72 / 25.4f;

  private final FamilyCopies copies = Samples.copies();

  @Test
  void every_sample_plan_prints_whole_in_both_languages() throws IOException {
    var softly = new SoftAssertions();
    for (CrisisPlan plan : Samples.plans()) {
      for (Language language : Language.values()) {
        var page = copies.plan(Samples.nobody(plan), language, Print.USUAL);
        String printed = text(page, plan.ref().plan() + "-" + language.code());
        words(plan, language)
            .forEach(words ->
                softly
                    .assertThat(printed)
                    .as(plan.ref() + " in " + language)
                    .contains(flat(words)));
        softly.assertThat(printed).as("a glyph is missing").doesNotContain("#", "\uFFFD", "□");
      }
    }
    softly.assertAll();
  }

  /// What the family said or was said, that no copy may leave out.
  private static List<String> words(CrisisPlan plan, Language language) {
    var words = new java.util.ArrayList<String>();
    for (Scenario scenario : plan.scenarios()) {
      words.add(scenario.title().in(language));
      scenario.steps().stream().map(Step::say).map(say -> say.in(language)).forEach(words::add);
      scenario.steps().stream().map(Step::workedIf).forEach(words::add);
    }
    plan.signOffs().forEach(signOff -> words.add(signOff.words()));
    words.add(plan.tellResponders().in(language));
    words.add(plan.predictedWorstCase().isEmpty() ? "" : plan.predictedWorstCase().substring(1));
    return words;
  }

  @Test
  void no_copy_tells_the_address_or_the_notes_of_the_other_home() {
    var softly = new SoftAssertions();
    for (CrisisPlan plan : Samples.plans()) {
      for (CopyReader reader : Samples.readers(plan)) {
        String printed = copies.plan(reader, Language.EN, Print.USUAL).xhtml();
        Samples.familyOf(plan).stream()
            .flatMap(family -> family.households().stream())
            .forEach(home -> {
              boolean own = reader.person() != null && home.members().contains(reader.person());
              if (!home.address().isEmpty() && (!own || home.confidential())) {
                softly.assertThat(printed).as(reader.person() + "").doesNotContain(home.address());
              }
              if (!home.notes().isEmpty()) {
                softly.assertThat(printed).as(reader.person() + "").doesNotContain(home.notes());
              }
            });
      }
    }
    softly.assertAll();
  }

  @Test
  void a_copy_tells_the_address_of_the_home_it_is_for() {
    var tashas = Samples.reader("PLN-0041", "P3");
    assertThat(tashas.homes()).extracting(Household::id).containsExactly("HH2");
    assertThat(copies.plan(tashas, Language.EN, Print.USUAL).xhtml())
        .contains("8 Sample Terrace, apartment 2")
        .contains("202-555-0131");
  }

  @Test
  void who_lives_in_a_confidential_home_is_reached_through_the_line() {
    assertThat(copies.plan(Samples.reader("PLN-0041", "P3"), Language.EN, Print.USUAL).xhtml())
        .doesNotContain("202-555-0130")
        .contains("through us: 202-555-0170");
    assertThat(copies.plan(Samples.reader("PLN-0041", "P2"), Language.EN, Print.USUAL).xhtml())
        .contains("202-555-0130");
  }

  @Test
  void the_card_is_two_wallet_cards_wide_and_its_outside_tells_nothing_of_anybody()
      throws IOException {
    for (CrisisPlan plan : Samples.plans()) {
      try (PDDocument document = Loader.loadPDF(PdfPrinter.pdf(card(plan, Language.EN)))) {
        assertThat(document.getNumberOfPages()).as(plan.ref().toString()).isEqualTo(2);
        for (PDPage side : document.getPages()) {
          PDRectangle box = side.getMediaBox();
          var within = Offset.offset(0.5f);
          assertThat(box.getWidth()).isCloseTo(2 * 85.6f * POINTS_OF_A_MILLIMETRE, within);
          assertThat(box.getHeight()).isCloseTo(54 * POINTS_OF_A_MILLIMETRE, within);
        }
        assertThat(side(document, 1))
            .isEqualTo(
                "Danger now: 911 Day or night Someone to talk to: call or text 988 Call or text"
                    + " We speak English and Spanish. 202-555-0170 fold here");
        String inside = side(document, 2);
        plan.whatHelps().stream()
            .limit(5)
            .forEach(help -> assertThat(inside).as(plan.ref().toString()).contains(flat(help)));
        assertThat(inside).contains(plan.ref().plan().value()).doesNotContain("#");
      }
    }
  }

  @Test
  void the_card_speaks_spanish() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(PdfPrinter.pdf(card(Samples.plan("PLN-0012"), Language.ES)))) {
      assertThat(side(document, 1))
          .contains("Peligro ahora: 911", "Llame o escriba", "202-555-0170");
      assertThat(side(document, 2)).contains("Lo que ayuda", "A quién pedir primero");
    }
  }

  @Test
  void the_file_is_tagged_named_in_its_language_and_carries_its_font() throws IOException {
    var page = copies.plan(Samples.reader("PLN-0012", "P3"), Language.ES, Print.USUAL);
    try (PDDocument document = Loader.loadPDF(PdfPrinter.pdf(page))) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(catalog.getLanguage()).isEqualTo("es");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("El plan de Daniela R.");
      for (PDPage side : document.getPages()) {
        for (var name : side.getResources().getFontNames()) {
          PDFont font = side.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).contains("LiberationSans");
        }
      }
    }
  }

  @Test
  void every_page_says_which_version_it_is_and_a_large_print_has_more_of_them() throws IOException {
    var reader = Samples.reader("PLN-0007", "P2");
    var usual = copies.plan(reader, Language.EN, Print.USUAL);
    var large = copies.plan(reader, Language.EN, Print.LARGE);
    try (PDDocument small = Loader.loadPDF(PdfPrinter.pdf(usual));
        PDDocument big = Loader.loadPDF(PdfPrinter.pdf(large))) {
      int pages = small.getNumberOfPages();
      assertThat(big.getNumberOfPages()).isGreaterThan(pages);
      for (int number = 1; number <= pages; number++) {
        assertThat(side(small, number))
            .contains(
                "PLN-0007, version 4 · look again by November 16, 2026 · Page "
                    + number
                    + " of "
                    + pages);
      }
    }
  }

  @Test
  void the_passphrase_and_safe_words_are_in_no_print() {
    for (Language language : Language.values()) {
      var rosas = copies.plan(Samples.reader("PLN-0012", "P3"), language, Print.USUAL);
      var card = card(Samples.plan("PLN-0012"), language);
      assertThat(rosas.xhtml() + card.xhtml())
          .doesNotContain("luna de maíz", "girasol", "albahaca", "jacaranda");
    }
  }

  private CopyPage card(CrisisPlan plan, Language language) {
    return copies.card(plan, Samples.familyOf(plan).orElse(null), language);
  }

  private static String side(PDDocument document, int number) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return flat(stripper.getText(document));
  }

  private static String text(CopyPage page, String picture) throws IOException {
    try (PDDocument document = Loader.loadPDF(PdfPrinter.pdf(page))) {
      if (!PICTURES.isEmpty() && !picture.isEmpty()) {
        keep(document, picture);
      }
      String foot = " *\\n[^\\n]*(Page|Página) [0-9]+ (of|de) [0-9]+ *\\n";
      return flat(new PDFTextStripper().getText(document).replaceAll(foot, "\n"));
    }
  }

  private static void keep(PDDocument document, String name) throws IOException {
    var renderer = new PDFRenderer(document);
    for (int index = 0; index < document.getNumberOfPages(); index++) {
      var file = Path.of(PICTURES, "print-" + name + "-" + (index + 1) + ".png").toFile();
      ImageIO.write(renderer.renderImageWithDPI(index, 90), "png", file);
    }
  }

  private static String flat(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").strip();
  }
}
